import { asksOf, askWords, questionState, questionWords } from "#app/clinics/document-question.ts";
import { listQuestions } from "#app/clinics/document-question-repository.server.ts";
import { sumDocument, sumWords } from "#app/clinics/document-sum.ts";
import { valueLines } from "#app/clinics/document-value.ts";
import { documentWords } from "#app/clinics/document-words.ts";
import { evidenceVocabulary, latestDueOn } from "#app/clinics/evidence-field.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { type EvidenceDocument, listValues } from "#app/clinics/evidence-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { registersFor } from "#app/clinics/register.ts";
import { answeredFields } from "#app/moderation/document-answers.ts";
import { isDocumentOpen } from "#app/moderation/document-case.server.ts";
import { findCountry } from "#app/moderation/matter-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
import { listKnownFacts } from "#app/routes/moderation/document-facts.server.ts";
import { effectWords } from "#app/routes/moderation/document-preview.server.ts";
import { readSheets } from "#app/routes/moderation/document-sheets.server.ts";
import { claimedInFull, weighDocument } from "#app/trust/weigh-document.server.ts";

export type DocumentCaseView = Awaited<ReturnType<typeof readDocumentCase>>;

/** One document as the moderator who checks it sees it. */
export async function readDocumentCase(ctx: Ctx, document: EvidenceDocument) {
  const say = documentCheckWords();
  const db = ctx.store.read;
  const { id, kind } = document;
  const clinic = await findClinicById(db, document.clinicId);
  const stated = await listValues(db, id);
  const claimed = new Map(stated.map((value) => [value.field, value.claimed]));
  const waiting = document.state === "submitted" && document.withdrawnAt === null;
  const { lasts, fields } = evidenceVocabulary(kind);
  const answered = answeredFields(kind, [...claimed.keys()]);
  const questions = await listQuestions(db, id);
  const now = ctx.now();
  const asked = new Map(answered.map((name) => [name, claimed.get(name) ?? ""]));
  return {
    id,
    kind,
    label: evidenceKindWords().kinds[kind].label,
    doesNotProve: evidenceKindWords().kinds[kind].doesNotProve,
    clinicName: clinic?.name ?? say.unknownClinic,
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
    asks: asksOf(kind).map((value) => ({ value, label: documentWords().asks[value] })),
    registers: registersFor(kind, await findCountry(db, document.clinicId), claimed),
    sum: sumWords(sumDocument(kind, asked, {})),
    inFull: waiting ? say.ifAllAccepted(effectWords(await weighDocument(db, document, await claimedInFull(db, id), dayOf(now)))) : "",
    mayReopen: !waiting && document.withdrawnAt === null && document.fileSha256 !== null,
    fields: fields.flatMap(({ name, label, type }) =>
      answered.includes(name) ? { name, label, type, claimed: claimed.get(name) ?? "" } : [],
    ),
    lapses: lasts !== "always",
    lastsWords: evidenceKindWords().lasts[lasts],
    dueOn: latestDueOn(kind, claimed.get("dueOn") ?? null, dayOf(ctx.now())) ?? "",
    facts: await listKnownFacts(db, document, stated),
    values: valueLines(kind, stated),
  };
}
