import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { checkReviewProof } from "#app/reviews/check-review-proof.server.ts";
import { listReviewProofs } from "#app/reviews/proof-repository.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { writeChapter } from "#app/reviews/write-chapter.server.ts";
import { ratedResult } from "#app/trust/review-weights.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { listScores } from "#app/trust/score-repository.server.ts";
import { buildClient, buildClinic, chapterInput, NO_FILES, pdf, publish, sentProof, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

/** TRUST.md by hand, for a clinic of which nothing is evidenced and that has one review, written this quarter: m is 66 and D is 0. */
function scoreOfOne(weight: number, x: number, saturation: number): number {
  const inQuarter = weight / (1 + weight / 4);
  const g = inQuarter / (1 + inQuarter / saturation);
  return (5 * 66 + g * x) / (5 + g);
}

const FRESH = {
  lastSessionOn: "2026-10-13",
  ...{ overall: "5", naturalness: "5", dotSize: "5", densityEvenness: "5", colourMatch: "5", hairline: "5", honestyOfClaims: "5" },
};
const HEALED = {
  overall: "2",
  naturalness: "2",
  dotSize: "1",
  densityEvenness: "3",
  colourMatch: "2",
  hairline: "4",
  honestyOfClaims: "2",
};

test("the 6-week chapter moves the stored score by the documented amount, with proof and without", async () => {
  for (const { proofs, saturation } of [
    { proofs: false, saturation: 0.5 },
    { proofs: true, saturation: 20 },
  ]) {
    const ctx = await createTestContext();
    const clinic = await buildClinic(ctx);
    const client = await buildClient(ctx);
    ctx.setNow("2026-10-16T12:00:00.000Z");
    const sent = proofs ? [sentProof(ctx, "receipt", pdf("receipt")), sentProof(ctx, "booking", pdf("booking"))] : [];
    const reviewId = await publish(ctx, client, clinic.slug, { form: FRESH, proofs: sent });
    const moderator = viewerOf(await buildAccount(ctx, { role: "moderator" }));
    for (const { id } of await listReviewProofs(ctx.store.read, [reviewId])) {
      await checkReviewProof(ctx, moderator, id, { outcome: "accepted" });
    }
    await runAllJobs(ctx);

    ctx.setNow("2026-11-25T12:00:00.000Z");
    await writeChapter(ctx, client, reviewId, chapterInput(ctx, HEALED), NO_FILES);
    await runAllJobs(ctx);

    const [after, before] = await listScores(ctx.store.read, clinic.id, 2);
    const [facts] = await listReviewFacts(ctx.store.read, clinic.id);
    if (!after || !before || !facts) throw new Error("two scores were expected");
    expect(facts).toMatchObject({ stage: "healed", proof: proofs ? "V2" : "V0", writtenOn: "2026-11-25" });
    // 2.5 (4 x 2 + 1 + 2 + 3 + 2 + 4 + 2 - 10)
    expect(ratedResult(facts)).toBe(30);
    const fresh = scoreOfOne(TS1.stageWeight.fresh, 100, saturation);
    const healed = scoreOfOne(TS1.stageWeight.healed, 30, saturation);
    expect(before.result.score).toBeCloseTo(fresh, 9);
    expect(after.result.score).toBeCloseTo(healed, 9);
    expect(after.result.score - before.result.score).toBeCloseTo(proofs ? -7.52 : -3.615, 3);
  }
});
