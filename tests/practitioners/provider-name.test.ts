import { expect, test } from "vitest";
import { providerKey, providerSlug } from "#app/practitioners/provider-name.ts";
import { providerOf } from "#app/practitioners/training-provider.server.ts";
import { trainingProviders } from "#db/schema/practitioners.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test.each([
  ["Northgate School", "northgate  school, Ltd."],
  ["Söder Utbildning", "Soder utbildning AB"],
  ["Brow & Scalp", "Brow + Scalp"],
])("“%s” and “%s” are one provider", (one, other) => {
  expect(providerKey(one)).toBe(providerKey(other));
});

test.each([
  ["Northgate School", "Northgate School of Art"],
  ["Ltd", "Limited"],
])("“%s” and “%s” are two", (one, other) => {
  expect(providerKey(one)).not.toBe(providerKey(other));
});

test("the first certificate makes the provider, and every later spelling finds it", async () => {
  const ctx = await createTestContext();
  const first = await ctx.store.write((tx) => providerOf(tx, "Northgate School", ctx.now()));
  expect(await ctx.store.write((tx) => providerOf(tx, "NORTHGATE school ltd", ctx.now()))).toBe(first);
  expect(await ctx.store.write((tx) => providerOf(tx, "Southbank Academy", ctx.now()))).not.toBe(first);
  expect(await ctx.store.read.select().from(trainingProviders).all()).toMatchObject([
    { slug: "northgate-school", name: "Northgate School" },
    { slug: "southbank-academy" },
  ]);
});

test("names without Latin letters, and very long ones, are told apart too", async () => {
  const ctx = await createTestContext();
  const names = ["頭皮色素学院", "頭皮色素大学", `${"Very ".repeat(30)}Long School`, `${"Very ".repeat(30)}Long Academy`];
  const ids = await ctx.store.write(async (tx) => {
    const made: number[] = [];
    for (const name of names) made.push(await providerOf(tx, name, ctx.now()));
    return made;
  });
  expect(new Set(ids).size).toBe(4);
  expect(providerSlug("頭皮色素学院")).toBe("");
});
