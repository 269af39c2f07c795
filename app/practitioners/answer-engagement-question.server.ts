import type { Viewer } from "#app/accounts/role.ts";
import { type Clinic, findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { recordTeamEvent } from "#app/practitioners/add-practitioner.server.ts";
import { leave } from "#app/practitioners/change-engagement.server.ts";
import type { EngagementAnswer } from "#app/practitioners/engagement-question.ts";
import {
  type EngagementQuestion,
  findQuestion,
  findQuestionByLink,
  updateAnswerSeen,
  updateQuestionAnswered,
} from "#app/practitioners/engagement-question-repository.server.ts";
import { findEngagement, listEngagements, updateEngagement } from "#app/practitioners/engagement-repository.server.ts";
import { type Engagement, findPractitionerById, type Practitioner } from "#app/practitioners/practitioner-repository.server.ts";
import { rescoreConcerned } from "#app/practitioners/rescore-concerned.server.ts";

export interface AskedEngagement {
  question: EngagementQuestion;
  engagement: Engagement;
  practitioner: Practitioner;
  clinic: Clinic;
  /** Where else they are said to work now. */
  elsewhere: { engagement: Engagement; clinic: Clinic }[];
}

/** The question a link asks, answered and expired ones included. Null: the link opens nothing. Nothing is used up by looking. */
export async function findAskedByLink(db: Db, secret: string): Promise<AskedEngagement | null> {
  return readAsked(db, await findQuestionByLink(db, secret));
}

export async function findAsked(db: Db, questionId: string): Promise<AskedEngagement | null> {
  return readAsked(db, await findQuestion(db, questionId));
}

async function readAsked(db: Db, question: EngagementQuestion | null): Promise<AskedEngagement | null> {
  const engagement = question && (await findEngagement(db, question.engagementId));
  const practitioner = engagement && (await findPractitionerById(db, engagement.practitionerId));
  const clinic = engagement && (await findClinicById(db, engagement.clinicId));
  if (!question || !engagement || !practitioner || !clinic || clinic.hiddenAt !== null) return null;
  const elsewhere: AskedEngagement["elsewhere"] = [];
  for (const other of await listEngagements(db, [practitioner.id])) {
    const where = other.endedOn === null && other.clinicId !== clinic.id ? await findClinicById(db, other.clinicId) : null;
    if (where && where.hiddenAt === null) elsewhere.push({ engagement: other, clinic: where });
  }
  return { question, engagement, practitioner, clinic, elsewhere };
}

/** Still waits for the person: neither answered, nor expired, nor taken back. */
export const isOpen = ({ question, engagement }: AskedEngagement, now: Date): boolean =>
  question.answeredAt === null && now < question.expiresAt && engagement.state === "asked";

/** The person named answers by their link, once, and says where they have stopped. False: the link opens nothing, was answered, or has expired. */
export async function answerEngagementQuestion(ctx: Ctx, secret: string, input: EngagementAnswer): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const asked = await findAskedByLink(tx, secret);
    if (!asked || !isOpen(asked, ctx.now())) return false;
    if (!(await settle(ctx, tx, asked, input.answer, null))) return false;
    const today = dayOf(ctx.now());
    for (const { engagement, clinic } of asked.elsewhere) {
      if (input.answer !== "confirmed" || !input.left?.includes(clinic.slug)) continue;
      // Their last day cannot lie before the day they are said to have begun there.
      await leave(ctx, tx, engagement, engagement.startedOn !== null && engagement.startedOn > today ? engagement.startedOn : today, null);
    }
    return true;
  });
}

/** An answer by the link that lends a record made elsewhere: whose address it was, only the clinic said, so somebody looks at it afterwards. */
export const isToBeSeen = ({ question, engagement }: AskedEngagement): boolean =>
  question.answer === "confirmed" && question.answeredBy === null && engagement.state === "confirmed";

/** A moderator asked by other means, and says how. False: it was settled by somebody else, or taken back. */
export async function noteEngagementAnswer(
  ctx: Ctx,
  moderator: Viewer,
  questionId: string,
  input: { answer: "confirmed" | "declined"; means: string },
): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const asked = await findAsked(tx, questionId);
    if (!asked) return false;
    if (isToBeSeen(asked)) return seeAnswer(ctx, tx, asked, input.answer, { id: moderator.id, means: input.means });
    return asked.engagement.state === "asked" && settle(ctx, tx, asked, input.answer, { id: moderator.id, means: input.means });
  });
}

async function settle(
  ctx: Ctx,
  tx: Db,
  { question, engagement, practitioner }: AskedEngagement,
  answer: "confirmed" | "declined",
  moderator: { id: string; means: string } | null,
): Promise<boolean> {
  const now = ctx.now();
  if (!(await updateQuestionAnswered(tx, question.id, answer, moderator?.id ?? null, now))) return false;
  if (!(await updateEngagement(tx, engagement.id, engagement.version, { state: answer })))
    throw new Error(`Engagement ${engagement.id} was changed by somebody else within this transaction`);
  await recordTeamEvent(ctx, tx, moderator?.id ?? null, `team.engagement_${answer}`, engagement, {
    questionId: question.id,
    means: moderator?.means ?? "link",
  });
  if (answer === "declined") return true;
  const others = new Set((await listEngagements(tx, [practitioner.id])).map((other) => other.clinicId));
  others.delete(engagement.clinicId);
  for (const clinicId of others)
    await enqueue(tx, { kind: "mail_engagement_notice", payload: { engagementId: engagement.id, clinicId } }, now);
  await rescoreConcerned(tx, engagement, now);
  return true;
}

/** It stands, or it was not them: then nothing of their record counts there any more. */
async function seeAnswer(
  ctx: Ctx,
  tx: Db,
  { question, engagement }: AskedEngagement,
  answer: "confirmed" | "declined",
  moderator: { id: string; means: string },
): Promise<boolean> {
  if (!(await updateAnswerSeen(tx, question.id, answer, moderator.id))) return false;
  const detail = { questionId: question.id, means: moderator.means };
  await recordTeamEvent(ctx, tx, moderator.id, `team.answer_${answer === "confirmed" ? "upheld" : "undone"}`, engagement, detail);
  if (answer === "confirmed") return true;
  await updateEngagement(tx, engagement.id, engagement.version, { state: "declined" });
  await rescoreConcerned(tx, engagement, ctx.now());
  return true;
}
