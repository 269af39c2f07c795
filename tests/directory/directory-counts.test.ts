import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createRandom, fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { countDirectory } from "#app/directory/count-directory.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { listings } from "#db/schema/directory.ts";
import { photos } from "#db/schema/provenance.ts";
import { reviews } from "#db/schema/reviews.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const COUNTED = `select (select count(*) from listings) clinics, (select count(*) from reviews where state = 'published') reviews,
  (select count(*) from photos where purpose in ('clinic', 'review') and hidden_at is null and state not in ('checking', 'failed')) photos,
  (select count(*) from decisions) decisions`;

test("the kept counts are what a count of the rows gives, whatever was published, hidden, checked, taken out or erased in between", async () => {
  const ctx = await createTestContext();
  const random = createRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  expect(await countDirectory(ctx.store.read)).toEqual({ clinics: 0, reviews: 0, photos: 0, decisions: 0 });
  await fillDirectory(ctx, 12, () => {});
  const [reviewIds, photoIds] = [await ctx.store.read.select().from(reviews).all(), await ctx.store.read.select().from(photos).all()];
  const seen = new Set<string>();
  for (let step = 0; step < 120; step += 1) {
    await ctx.store.write(async (tx) => {
      const review = eq(reviews.id, pick(reviewIds).id);
      const photo = eq(photos.id, pick(photoIds).id);
      const kind = pick(["state", "hide", "check", "unlist", "erase"]);
      if (kind === "state")
        await tx
          .update(reviews)
          .set({ state: pick(["published", "removed", "published"]) })
          .where(review)
          .run();
      if (kind === "hide")
        await tx
          .update(photos)
          .set({ hiddenAt: pick([null, ctx.now()]) })
          .where(photo)
          .run();
      if (kind === "check")
        await tx
          .update(photos)
          .set({ state: pick(["checking", "failed", "no_match"]), purpose: pick(["clinic", "stock"]) })
          .where(photo)
          .run();
      if (kind === "unlist")
        await tx
          .delete(listings)
          .where(eq(listings.clinicId, 1 + (step % 12)))
          .run();
      // Reviews go with their clinic.
      if (kind === "erase" && step > 100) await tx.delete(reviews).where(review).run();
    });
    const counted = await hotStatement(ctx.store.read, COUNTED).get();
    expect(await countDirectory(ctx.store.read)).toEqual(counted);
    seen.add(JSON.stringify(counted));
  }
  // The test would say nothing if nothing moved.
  expect(seen.size).toBeGreaterThan(20);
});
