import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, type Day, dayOf, toTime } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { chapters, reviewProofs, reviews } from "#db/schema/reviews.ts";

export interface BuiltReview {
  writtenOn: Day;
  overall: number;
  body: string;
  /** Days from the author's registration to the writing. */
  accountDays: number;
  accountId: string;
  /** What is kept of the browser's mark. */
  device: string | null;
  /** What the SHA-256 of an accepted receipt would be; none: no proof. */
  receipt: string;
}

/** A published review in rows, for tests that need many: `writeReview` takes a password hash and a day for each. */
export async function buildReview(ctx: Ctx, clinicId: number, change: Partial<BuiltReview> = {}): Promise<string> {
  const id = newId();
  const writtenOn = change.writtenOn ?? dayOf(ctx.now());
  const createdAt = toTime(writtenOn);
  const accountId = change.accountId ?? newId();
  const overall = change.overall ?? 4;
  await ctx.store.write(async (tx) => {
    if (change.accountId === undefined) {
      await tx.insert(accounts).values({
        id: accountId,
        email: `${accountId}@example.org`,
        displayName: `Client ${accountId.slice(0, 4)}`,
        role: "client",
        passwordHash: "none",
        emailVerifiedAt: createdAt,
        createdAt: toTime(addDays(writtenOn, -(change.accountDays ?? 200))),
      });
    }
    await tx
      .insert(reviews)
      .values({ id, clinicId, accountId, treatment: "full_shave", deviceHash: change.device ?? null, state: "published", createdAt });
    const rated = {
      naturalness: overall,
      dotSize: overall,
      densityEvenness: overall,
      colourMatch: overall,
      hairline: overall,
      honestyOfClaims: overall,
    };
    await tx.insert(chapters).values({
      id: newId(),
      reviewId: id,
      writtenOn,
      daysSinceSession: 60,
      overall,
      ...rated,
      title: "How it went",
      body: change.body ?? `It healed well. ${id}`,
      incentive: "none",
      createdAt,
    });
    if (change.receipt !== undefined) {
      await tx.insert(reviewProofs).values({
        id: newId(),
        reviewId: id,
        kind: "receipt",
        fileSha256: null,
        sentHash: change.receipt,
        state: "accepted",
        submittedAt: createdAt,
      });
    }
  });
  return id;
}
