import { LAPSE_TOLD_FOR_DAYS, REMINDER_STEPS, type ReminderStep, reminderDue } from "#app/clinics/document-reminder.ts";
import { insertReminder, listDocumentsDue, listReminderSteps } from "#app/clinics/document-reminder-repository.server.ts";
import { type EvidenceDocument, findDocument } from "#app/clinics/evidence-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { rescoreConcerned } from "#app/practitioners/rescore-concerned.server.ts";

/**
 * The daily look at what falls due: 60, 30 and 7 days before, and the day after a document lapsed, its clinic is told, each once. A document that
 * lapsed asks for the scores it bears on in the same transaction. Run again the same day it does nothing. Returns how many mails it asked for.
 */
export async function remindOfDocuments(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const today = dayOf(now);
  let asked = 0;
  const farthest = Math.max(...REMINDER_STEPS);
  for (const document of await listDocumentsDue(ctx.store.read, addDays(today, -LAPSE_TOLD_FOR_DAYS), addDays(today, farthest))) {
    const { id, dueOn } = document;
    if (dueOn === null) continue;
    const step = reminderDue(dueOn, today, await listReminderSteps(ctx.store.read, id, dueOn));
    if (step === null || (step !== 0 && (await newerWaits(ctx.store.read, document)))) continue;
    const told = await ctx.store.write((tx) => tell(tx, { ...document, dueOn }, step, now));
    if (told) asked += 1;
  }
  return asked;
}

async function tell(tx: Db, document: EvidenceDocument & { dueOn: string }, step: ReminderStep, now: Date): Promise<boolean> {
  const { id: documentId, dueOn } = document;
  if (!(await insertReminder(tx, { evidenceId: documentId, daysBefore: step, dueOn, sentAt: now }))) return false;
  const action = step === 0 ? "document.lapsed" : "document.reminded";
  const event = { actorId: null, action, subjectKind: "document", subjectId: documentId };
  await recordEvent(tx, { ...event, detail: { daysBefore: step, dueOn } }, now);
  await enqueue(tx, { kind: "mail_document_reminder", payload: { documentId, daysBefore: step } }, now);
  if (step === 0) await rescoreConcerned(tx, document, now);
  return true;
}

/** The clinic has done its part: a newer document waits for a moderator. */
async function newerWaits(db: Db, { replacedBy }: EvidenceDocument): Promise<boolean> {
  const newer = replacedBy === null ? null : await findDocument(db, replacedBy);
  return newer !== null && newer.state === "submitted" && newer.withdrawnAt === null;
}
