import type { Ctx } from "#app/platform/context.server.ts";
import { daysBetween } from "#app/platform/date.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findNearDuplicates, indexChapters } from "#app/reviews/find-near-duplicates.server.ts";
import { type Found, findSignals, type LookedAtReview } from "#app/reviews/find-signals.ts";
import { updateReviewGroup } from "#app/reviews/review-group-repository.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { ASK_FROM, SIGNAL_KINDS, type Signal } from "#app/reviews/signal.ts";
import {
  countSharedDevices,
  insertDetectionRun,
  listClinicsToLookAt,
  listReciprocal,
  listReviewRows,
  listSharedPayments,
  listStoredSignals,
  type ReviewRow,
  updateProofAsked,
  updateSignals,
  updateSuspicion,
} from "#app/reviews/signal-repository.server.ts";

const DAY_MS = 86_400_000;

/** What one look came to. */
export interface Look {
  reviews: number;
  changed: number;
  asked: number;
}

/**
 * Looks at all reviews of one clinic for signs that they are not clients' own, and writes down what is new: nothing is hidden, marked or taken off by it.
 * Authors with little proof are asked in private for more, once. A look that finds what the last one did writes one line of the detection log.
 */
export async function lookAtReviews(ctx: Ctx, clinicId: number): Promise<Look> {
  await indexChapters(ctx, clinicId);
  const db = ctx.store.read;
  const reviews = await gatherReviews(db, clinicId, await listReviewRows(db, clinicId));
  const found = findSignals(reviews);
  const proofs = new Map(reviews.map(({ id, proof }) => [id, proof]));
  const now = ctx.now();

  return ctx.store.write(async (tx) => {
    const stored = new Map<string, Signal[]>();
    for (const one of await listStoredSignals(tx, clinicId)) stored.set(one.reviewId, [...(stored.get(one.reviewId) ?? []), one]);
    // Some may have been erased since they were looked at.
    const rows = await listReviewRows(tx, clinicId);
    let changed = 0;
    for (const row of rows) {
      const seen = found.get(row.id);
      if (!seen) continue;
      if (!sameSignals(stored.get(row.id) ?? [], seen.signals)) await updateSignals(tx, row.id, seen.signals, now);
      const standing = standingOf(seen);
      if (sameStanding(row, standing)) continue;
      await updateSuspicion(tx, row.id, standing);
      changed += 1;
    }
    const asked = rows.flatMap(({ id, proofAskedAt }) =>
      proofAskedAt === null && proofs.get(id) !== "V2" && (found.get(id)?.suspicion?.p ?? 0) >= ASK_FROM ? id : [],
    );
    if (asked.length > 0) await updateProofAsked(tx, asked, now);
    for (const reviewId of asked) await enqueue(tx, { kind: "mail_proof_request", payload: { reviewId } }, now);

    await updateReviewGroup(tx, clinicId);
    await insertDetectionRun(tx, { id: newId(), clinicId, ranAt: now, reviews: reviews.length, ...summary(found) });
    if (changed > 0) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    await enqueue(tx, { kind: "weigh_review_group", payload: { clinicId } }, now);
    return { reviews: reviews.length, changed, asked: asked.length };
  });
}

/** Once a day: asks for a look at every clinic where something was found or a chapter has not been looked at. What a look finds does not depend on the day. */
export async function lookAtAllReviews(ctx: Ctx): Promise<number> {
  const ids = await listClinicsToLookAt(ctx.store.read);
  await ctx.store.write(async (tx) => {
    for (const clinicId of ids) await enqueue(tx, { kind: "look_at_reviews", payload: { clinicId } }, ctx.now());
  });
  return ids.length;
}

async function gatherReviews(db: Db, clinicId: number, rows: readonly ReviewRow[]): Promise<LookedAtReview[]> {
  const facts = new Map((await listReviewFacts(db, clinicId)).map((fact) => [fact.id, fact]));
  const devices = await countSharedDevices(db, clinicId);
  const payments = await listSharedPayments(db, clinicId);
  const reciprocal = await listReciprocal(db, clinicId);
  const copies = await findNearDuplicates(db, clinicId);
  return rows.flatMap((row) => {
    const fact = facts.get(row.id);
    if (!fact) return [];
    const shared = payments.get(row.id) ?? [];
    const copy = copies.get(row.id);
    return {
      id: row.id,
      day: daysBetween("1970-01-01", row.firstOn),
      proof: fact.proof,
      overall: fact.overall,
      accountAgeDays: row.accountAge / DAY_MS,
      device: devices.has(row.id) ? row.device : null,
      sharedDevice: devices.get(row.id) ?? 0,
      payments: shared.map(({ payment }) => payment),
      sharedPayment: Math.max(0, ...shared.map(({ others }) => others)),
      copyOf: copy?.of ?? null,
      likeness: copy?.likeness ?? null,
      reciprocal: reciprocal.get(row.id) ?? 0,
    };
  });
}

type Standing = Pick<ReviewRow, "linkCluster" | "suspicionP" | "suspicionSignals">;

/** A cluster's name stands in what anybody may download, so it is made of nothing but the public id of its first member. */
const standingOf = ({ suspicion, cluster }: Found): Standing => ({
  linkCluster: cluster === null ? null : sha256(`linked:${cluster[0]}`).slice(0, 16),
  suspicionP: suspicion?.p ?? null,
  suspicionSignals: suspicion?.signals ?? null,
});

const sameStanding = (a: Standing, b: Standing) =>
  a.linkCluster === b.linkCluster && a.suspicionP === b.suspicionP && a.suspicionSignals === b.suspicionSignals;

function sameSignals(stored: readonly Signal[], found: readonly Signal[]): boolean {
  const text = (signals: readonly Signal[]) =>
    JSON.stringify([...signals].sort((a, b) => (a.kind < b.kind ? -1 : 1)).map(({ kind, logOdds, detail }) => [kind, logOdds, detail]));
  return text(stored) === text(found);
}

function summary(found: ReadonlyMap<string, Found>): { found: Record<string, number>; clusters: number } {
  const counts: Record<string, number> = {};
  const clusters = new Set<string>();
  for (const { signals, cluster } of found.values()) {
    for (const { kind } of signals) counts[kind] = (counts[kind] ?? 0) + 1;
    if (cluster?.[0] !== undefined) clusters.add(cluster[0]);
  }
  const inOrder = SIGNAL_KINDS.flatMap((kind) => (counts[kind] === undefined ? [] : [[kind, counts[kind]] as const]));
  return { found: Object.fromEntries(inOrder), clusters: clusters.size };
}
