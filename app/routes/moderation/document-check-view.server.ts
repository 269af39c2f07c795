import { liveHoursADay } from "#app/clinics/document-form.ts";
import { asksOf, askWords, DOCUMENT_ASKS, questionState, questionWords } from "#app/clinics/document-question.ts";
import { listQuestions } from "#app/clinics/document-question-repository.server.ts";
import { sumDocument, sumWords } from "#app/clinics/document-sum.ts";
import { valueLines } from "#app/clinics/document-value.ts";
import { sumHours } from "#app/clinics/document-verdict.ts";
import { EVIDENCE_KINDS, EVIDENCE_STATE_LABELS } from "#app/clinics/evidence.ts";
import { EVIDENCE_VOCABULARY, HOURS_FIELDS, LASTS_WORDS, latestDueOn } from "#app/clinics/evidence-field.ts";
import {
  type EvidenceDocument,
  type EvidenceValue,
  findReplacedBy,
  listClinicsWithFile,
  listValues,
} from "#app/clinics/evidence-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { registersFor } from "#app/clinics/register.ts";
import { answeredFields } from "#app/moderation/document-answers.ts";
import { isDocumentOpen } from "#app/moderation/document-case.server.ts";
import { findCountry } from "#app/moderation/matter-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printList, printNumber, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPractitionersById } from "#app/practitioners/practitioner-repository.server.ts";
import { TRAINING_NORMS } from "#app/practitioners/training-norm.ts";
import { effectWords } from "#app/routes/moderation/document-preview.server.ts";
import { readSheets } from "#app/routes/moderation/document-sheets.server.ts";
import { claimedInFull, weighDocument } from "#app/trust/weigh-document.server.ts";

interface KnownFact {
  term: string;
  value: string | null;
  note?: string;
}

export type DocumentCaseView = Awaited<ReturnType<typeof readDocumentCase>>;

/** One document as the moderator who checks it sees it. */
export async function readDocumentCase(ctx: Ctx, document: EvidenceDocument) {
  const db = ctx.store.read;
  const { id, kind } = document;
  const clinic = await findClinicById(db, document.clinicId);
  const stated = await listValues(db, id);
  const claimed = new Map(stated.map((value) => [value.field, value.claimed]));
  const waiting = document.state === "submitted" && document.withdrawnAt === null;
  const { lasts, fields } = EVIDENCE_VOCABULARY[kind];
  const answered = answeredFields(kind, [...claimed.keys()]);
  const questions = await listQuestions(db, id);
  const now = ctx.now();
  const asked = new Map(answered.map((name) => [name, claimed.get(name) ?? ""]));
  return {
    id,
    kind,
    label: EVIDENCE_KINDS[kind].label,
    doesNotProve: EVIDENCE_KINDS[kind].doesNotProve,
    clinicName: clinic?.name ?? "a clinic",
    ...(await readSheets(ctx, document)),
    waiting,
    questions: questions.map((question) => ({
      id: question.id,
      askedOn: printDay(dayOf(question.askedAt)),
      asks: askWords(question.asks),
      note: question.note,
      answer: question.answer,
      words: questionWords(question, now),
    })),
    mayAsk: isDocumentOpen(document) && (questions[0] === undefined || questionState(questions[0], now) !== "open"),
    asks: asksOf(kind).map((value) => ({ value, label: DOCUMENT_ASKS[value] })),
    registers: registersFor(kind, await findCountry(db, document.clinicId), claimed),
    sum: sumWords(sumDocument(kind, asked, {})),
    inFull: waiting
      ? `If all of it is accepted: ${effectWords(await weighDocument(db, document, await claimedInFull(db, id), dayOf(now)))}`
      : "",
    mayReopen: !waiting && document.withdrawnAt === null && document.fileSha256 !== null,
    fields: fields.flatMap(({ name, label, type }) =>
      answered.includes(name) ? { name, label, type, claimed: claimed.get(name) ?? "" } : [],
    ),
    lapses: lasts !== "always",
    lastsWords: LASTS_WORDS[lasts],
    dueOn: latestDueOn(kind, claimed.get("dueOn") ?? null, dayOf(ctx.now())) ?? "",
    facts: [...(await factsOf(db, document)), ...trainingFacts(document, stated)],
    values: valueLines(kind, stated),
  };
}

async function factsOf(db: Db, document: EvidenceDocument): Promise<KnownFact[]> {
  const [person] = await listPractitionersById(db, document.practitionerId === null ? [] : [document.practitionerId]);
  const older = await findReplacedBy(db, document.id);
  const elsewhere = document.fileSha256 === null ? [] : await listClinicsWithFile(db, document.fileSha256, document.clinicId);
  return [
    { term: "State", value: document.withdrawnAt ? "Withdrawn by its clinic" : EVIDENCE_STATE_LABELS[document.state] },
    { term: "Sent", value: document.submittedAt && printTime(document.submittedAt) },
    { term: "Note", value: document.note ?? "None" },
    { term: "About", value: person?.name ?? "The clinic as a whole" },
    {
      term: "Takes the place of",
      value: older ? `“${older.title}”, ${EVIDENCE_STATE_LABELS[older.state].toLowerCase()}` : "None",
    },
    {
      term: "The very same file",
      value: elsewhere.length === 0 ? "Sent by no other clinic" : `Was sent by ${printList(elsewhere.map((clinic) => clinic.name))} too`,
    },
  ];
}

/** The sum of the hours claimed against the days of the course, and the field's norms. */
function trainingFacts({ kind }: EvidenceDocument, values: readonly EvidenceValue[]): KnownFact[] {
  if (kind !== "training_record") return [];
  const stated = Object.fromEntries(values.map(({ field, claimed }) => [field, claimed]));
  const hours = sumHours(HOURS_FIELDS.map((field) => stated[field] ?? "0"));
  const aDay = liveHoursADay(stated);
  const { startedOn, endedOn } = stated;
  return [
    {
      term: "Hours claimed in sum",
      value: `${printNumber(hours)} h`,
      note: TRAINING_NORMS.map((norm) => `${norm.name}: ${norm.hours} h`).join(". "),
    },
    {
      term: "Live hours a day",
      value: aDay === null ? "No live hours are claimed" : `${printNumber(aDay)} h`,
      note: startedOn && endedOn ? `Spread over all days from ${printDay(startedOn)} to ${printDay(endedOn)}.` : undefined,
    },
  ];
}
