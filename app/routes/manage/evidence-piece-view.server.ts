import { askWords, questionState, questionWords } from "#app/clinics/document-question.ts";
import { type DocumentQuestion, listQuestions } from "#app/clinics/document-question-repository.server.ts";
import { valueLines } from "#app/clinics/document-value.ts";
import {
  type EvidenceDocument,
  findDocumentOfClinic,
  findReplacedBy,
  findStandingDocument,
  listValues,
} from "#app/clinics/evidence-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { toOwnDocument } from "#app/routes/manage/evidence-list-view.server.ts";
import { evidencePieceWords } from "#app/routes/manage/evidence-piece-words.ts";

/** What is told of each event; others, such as who looked at the file, are for the record alone. */
const history = (): Record<string, string> => {
  const say = evidencePieceWords();
  return {
    "document.submitted": say.sent,
    "document.accepted": say.accepted,
    "document.accepted_in_part": say.acceptedInPart,
    "document.refused": say.refused,
    "document.replacement_sent": say.replacementSent,
    "document.asked": say.moreAskedFor,
    "document.question_answered": say.questionAnswered,
    "document.reopened": say.reopened,
    "document.withdrawn": say.withdrawn,
    "document.reminded": say.reminded,
    "document.lapsed": say.lapsed,
  };
};

/** One document of a clinic as its members see it. Null: no such document of theirs. */
export async function readOwnDocument(ctx: Ctx, clinicId: number, id: string) {
  const say = evidencePieceWords();
  const db = ctx.store.read;
  const row = await findDocumentOfClinic(db, clinicId, id);
  if (!row) return null;
  const asOf = dayOf(ctx.now());
  const [person] = await listPractitionersById(db, row.practitionerId === null ? [] : [row.practitionerId]);
  const document = toOwnDocument(row, person?.name ?? null, (await findStandingDocument(db, id)) !== null, asOf);
  const events = (await listEvents(db, "document", id)).flatMap(({ at, action }) => {
    const words = history()[action];
    return words === undefined ? [] : `${words}, ${printTime(at)}`;
  });
  const older = await findReplacedBy(db, id);
  return {
    document,
    facts: [
      { term: say.state, value: document.past ?? document.state },
      { term: say.check, value: document.age },
      { term: say.goodUntil, value: document.due ?? say.noEnd },
      { term: say.about, value: document.about ?? say.wholeClinic },
      { term: say.dated, value: printDay(row.datedOn) },
      { term: say.checkersNote, value: row.note ?? say.noNote },
    ],
    questions: (await listQuestions(db, id)).map((question, place) => toOwnQuestion(question, ctx.now(), place === 0 && isWaiting(row))),
    values: valueLines(row.kind, await listValues(db, id)),
    history: events.length > 0 ? events : [say.datedOn(printDay(row.datedOn))],
    mayChange: row.withdrawnAt === null && document.past === null,
    links: [
      ...(row.replacedBy === null ? [] : [{ id: row.replacedBy, words: say.newerDocument }]),
      ...(older === null ? [] : [{ id: older.id, words: say.sentInPlaceOf(older.title) }]),
    ],
  };
}

const isWaiting = ({ state, withdrawnAt }: EvidenceDocument) => state === "submitted" && withdrawnAt === null;

export type OwnQuestion = ReturnType<typeof toOwnQuestion>;

/** `newest`: it can still be answered, while the document waits. */
function toOwnQuestion(question: DocumentQuestion, now: Date, newest: boolean) {
  const { id, asks, note, askedAt, answer } = question;
  const state = questionState(question, now);
  return {
    id,
    asks: askWords(asks),
    note,
    askedOn: printDay(dayOf(askedAt)),
    answer,
    words: questionWords(question, now),
    waits: newest && state !== "answered",
    late: state === "overdue",
  };
}
