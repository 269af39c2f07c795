import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createRandom, fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { cases } from "#db/schema/cases.ts";
import { chapters, reviewProofs, reviewSummaries, reviews } from "#db/schema/reviews.ts";
import { createTestContext } from "#tests/support/test-context.ts";

/** As it was read before rows were kept: by what stands in reviews, chapters, proofs and cases. */
const READ = `
  select r.id as review_id, r.clinic_id, r.relation, min(c.written_on) as first_on, max(c.written_on) as latest_on,
    (select incentive from chapters where review_id = r.id order by written_on desc, created_at desc, id desc limit 1) as incentive,
    (select conduct from chapters where review_id = r.id and conduct <> '[]' order by written_on desc, created_at desc, id desc limit 1) as conduct,
    (select outcomes from chapters where review_id = r.id and outcomes <> '{}' order by written_on desc, created_at desc, id desc limit 1) as outcomes,
    coalesce(r.practitioner_id, k.practitioner_id) as practitioner_id, r.case_id,
    (exists (select 1 from review_proofs p where p.review_id = r.id and p.state = 'accepted') or k.confirmed_at is not null) as verified
  from reviews r join chapters c on c.review_id = r.id left join cases k on k.id = r.case_id
  where r.state = 'published' group by r.id, k.id order by r.id`;
const KEPT = "select * from review_summaries order by review_id";

test("a review's kept row is what its chapters, proofs and case say, whatever was written, proven, confirmed, taken down or erased", async () => {
  const ctx = await createTestContext();
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  await fillDirectory(ctx, 6, () => {}, { clients: 40, mostReviews: 6 });
  const db = ctx.store.read;
  const ids = await db.select({ id: reviews.id }).from(reviews).all();
  const caseIds = await db.select({ id: cases.id }).from(cases).all();
  const [chapter] = await db.select().from(chapters).all();
  if (chapter === undefined || caseIds.length === 0) throw new Error("the directory has no chapter or no case");
  expect(await db.select().from(reviewSummaries).all()).toHaveLength(ids.length);
  const seen = new Set<string>();
  for (let step = 0; step < 300; step += 1) {
    const { id } = pick(ids);
    const change = pick(["chapter", "answer", "proof", "judge", "state", "relation", "case", "confirm", "practitioner", "words", "erase"]);
    await ctx.store.write(async (tx) => {
      const days = ["2026-01-05", "2026-03-09", "2026-11-30"];
      const said = {
        writtenOn: pick(days),
        incentive: pick(["none", "gift", "discount"] as const),
        conduct: pick([[], ["sold_one_session"]]),
        outcomes: pick<Record<string, string>>([{}, { dots: "merged" }]),
      };
      const exists = (await tx.select().from(reviews).where(eq(reviews.id, id)).get()) !== undefined;
      if (change === "chapter" && exists)
        await tx
          .insert(chapters)
          .values({ ...chapter, id: `later-${step}`, reviewId: id, ...said })
          .run();
      if (change === "answer") await tx.update(chapters).set(said).where(eq(chapters.reviewId, id)).run();
      if (change === "proof" && exists)
        await tx
          .insert(reviewProofs)
          .values({ id: `proof-${step}`, reviewId: id, kind: "receipt", state: "submitted", submittedAt: ctx.now() })
          .run();
      const state = pick(["submitted", "accepted", "refused"] as const);
      if (change === "judge") await tx.update(reviewProofs).set({ state }).where(eq(reviewProofs.reviewId, id)).run();
      if (change === "state")
        await tx
          .update(reviews)
          .set({ state: pick(["published", "removed"]) })
          .where(eq(reviews.id, id))
          .run();
      if (change === "relation")
        await tx
          .update(reviews)
          .set({ relation: pick(["staff", null]) })
          .where(eq(reviews.id, id))
          .run();
      if (change === "case")
        await tx
          .update(reviews)
          .set({ caseId: pick([null, pick(caseIds).id]), practitionerId: pick([null, 1]) })
          .where(eq(reviews.id, id))
          .run();
      if (change === "confirm")
        await tx
          .update(cases)
          .set({ confirmedAt: pick([null, ctx.now()]) })
          .where(eq(cases.id, pick(caseIds).id))
          .run();
      if (change === "practitioner")
        await tx
          .update(cases)
          .set({ practitionerId: pick([null, 1, 2]) })
          .where(eq(cases.id, pick(caseIds).id))
          .run();
      if (change === "words" && step % 3 === 0)
        await tx
          .delete(chapters)
          .where(and(eq(chapters.reviewId, id)))
          .run();
      if (change === "erase" && step % 3 === 0) await tx.delete(reviews).where(eq(reviews.id, id)).run();
    });
    const read = await hotStatement(db, READ).all();
    expect(await hotStatement(db, KEPT).all()).toEqual(read);
    seen.add(JSON.stringify(read));
  }
  // The test would say nothing if nothing moved.
  expect(seen.size).toBeGreaterThan(80);
});
