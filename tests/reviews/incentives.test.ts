import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { countIncentives } from "#app/reviews/incentive-repository.server.ts";
import { chapters, reviews } from "#db/schema/reviews.ts";
import { buildClient, buildClinic, publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("reviews that something was given for are counted by their newest chapter, those that were removed are not", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  expect(await countIncentives(ctx.store.read, clinic.id)).toEqual({ given: 0, of: 0 });
  const write = async (incentive: string, slug = clinic.slug) => publish(ctx, await buildClient(ctx), slug, { form: { incentive } });
  const [first, second] = [await write("discount"), await write("none")];
  await write("none");
  await write("payment", other.slug);
  expect(await countIncentives(ctx.store.read, clinic.id)).toEqual({ given: 1, of: 3 });

  const [known] = await ctx.store.read.select().from(chapters).where(eq(chapters.reviewId, second)).all();
  if (!known) throw new Error("the review has no chapter");
  await ctx.store.write((tx) => tx.insert(chapters).values({ ...known, id: "later", writtenOn: "2026-11-30", incentive: "gift" }));
  expect(await countIncentives(ctx.store.read, clinic.id)).toEqual({ given: 2, of: 3 });
  await ctx.store.write((tx) => tx.update(reviews).set({ state: "removed" }).where(eq(reviews.id, first)));
  expect(await countIncentives(ctx.store.read, clinic.id)).toEqual({ given: 1, of: 2 });
});
