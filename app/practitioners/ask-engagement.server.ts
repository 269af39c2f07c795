import { MAIL_ADDRESS_LIMIT } from "#app/accounts/account-limits.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { type Clinic, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { isMailboxOf, provableDomain } from "#app/clinics/registrable-domain.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { hmacSha256, newId, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { QUESTIONS_PER_DAY, QUESTIONS_PER_PERSON, questionExpiry } from "#app/practitioners/engagement-question.ts";
import { countQuestionsSince, countQuestionsTo, insertQuestion } from "#app/practitioners/engagement-question-repository.server.ts";
import type { Engagement } from "#app/practitioners/practitioner-repository.server.ts";
import { teamWords } from "#app/practitioners/team-words.ts";

const DAY_MS = 86_400_000;

/** The 256 bits in the link, made from the row's id and the server's secret: whoever reads the database alone cannot make them. */
export const engagementLinkSecret = (ctx: Ctx, questionId: string) => hmacSha256(ctx.env.APP_SECRET, `engagement question ${questionId}`);

/** Takes the address's turn; before the transaction, since it is counted whatever becomes of the question. Null: it may be written to. */
export async function limitAddress(ctx: Ctx, email: string | undefined): Promise<string | null> {
  const wait = email === undefined ? null : await ctx.limits.take(MAIL_ADDRESS_LIMIT, email);
  return wait === null ? null : teamWords().writtenTooOften;
}

/** Why this clinic cannot have this person asked at this address. Null: it can. */
export async function obstacleToAsking(
  ctx: Ctx,
  tx: Db,
  clinic: Clinic,
  practitionerId: number,
  email: string | undefined,
): Promise<string | null> {
  const say = teamWords();
  if ((await countQuestionsTo(tx, clinic.id, practitionerId)) >= QUESTIONS_PER_PERSON) return say.askedOftenEnough(QUESTIONS_PER_PERSON);
  if ((await countQuestionsSince(tx, clinic.id, new Date(ctx.now().getTime() - DAY_MS))) >= QUESTIONS_PER_DAY)
    return say.questionsSent(QUESTIONS_PER_DAY);
  if (email === undefined) return null;
  const domain = provableDomain(clinic.website);
  const own = (domain !== null && isMailboxOf(email, domain)) || (await isOfMember(tx, clinic.id, email));
  return own ? say.ownAddress : null;
}

async function isOfMember(db: Db, clinicId: number, email: string): Promise<boolean> {
  for (const accountId of await listMemberAccountIds(db, clinicId)) {
    if ((await findAccount(db, accountId))?.email === email) return true;
  }
  return false;
}

/** Puts the question whether they work there: by mail, or without an address to a moderator. */
export async function putQuestion(ctx: Ctx, tx: Db, engagement: Engagement, email: string | undefined): Promise<string> {
  const now = ctx.now();
  const id = newId();
  await insertQuestion(tx, {
    id,
    engagementId: engagement.id,
    email: email ?? null,
    tokenHash: sha256(engagementLinkSecret(ctx, id)),
    createdAt: now,
    // Without an address there is no link to answer by: a moderator asks.
    expiresAt: email === undefined ? now : questionExpiry(now),
  });
  if (email !== undefined) await enqueue(tx, { kind: "mail_engagement_question", payload: { questionId: id } }, now);
  return id;
}
