import { expect, test } from "vitest";
import { holdReviewProof, sendHeldProof } from "#app/reviews/add-review-proof.server.ts";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import { maskOf } from "#app/reviews/mask.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { photoBytes } from "#tests/provenance/evidence-fixtures.ts";
import { buildClient, buildClinic, pdf, publish, sentProof } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

/** TRUST.md by hand, for a clinic with no evidence and one healed review of this quarter: x of it, prior 66, strength 5. */
function scoreByHand(x: number, weight: number, saturation: number): number {
  const witness = weight / (1 + weight / 4);
  const strength = witness / (1 + witness / saturation);
  return (5 * 66 + strength * x) / (5 + strength);
}

test("a receipt takes the stored score from V0 to V1, a dated photo of another kind to V2, each by the published amount", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const client = await buildClient(ctx);
  const moderator = await buildModerator(ctx);
  const reviewId = await publish(ctx, client, clinic.slug);
  // Overall 4 and the six dimensions 5, 4, 4, 5, 3, 4.
  const x = 2.5 * (4 * 4 + 25 - 10);
  const scoreNow = async () => {
    await rescoreClinic(ctx, clinic.id);
    return (await findNewestScore(ctx.store.read, clinic.id))?.result.score ?? Number.NaN;
  };
  const accept = async () => {
    const piece = (await listReviewProofs(ctx.store.read, [reviewId])).find(({ state }) => state === "submitted");
    expect(await checkReviewProof(ctx, moderator, piece?.id ?? "", { outcome: "accepted" })).toEqual({ ok: true });
  };
  expect(await scoreNow()).toBeCloseTo(scoreByHand(x, 1, 0.5), 6);
  await holdReviewProof(ctx, client, reviewId, { ...sentProof(ctx, "receipt", pdf("receipt")), field: "file" });
  expect(await scoreNow()).toBeCloseTo(scoreByHand(x, 1, 0.5), 6);
  await accept();
  expect(await scoreNow()).toBeCloseTo(scoreByHand(x, 0.6, 20), 6);
  await holdReviewProof(ctx, client, reviewId, { ...sentProof(ctx, "dated_photo", await photoBytes(1)), field: "file" });
  await sendHeldProof(ctx, client, reviewId, maskOf({ cell: ["1-1"] }));
  await accept();
  expect(await scoreNow()).toBeCloseTo(scoreByHand(x, 1, 20), 6);
});
