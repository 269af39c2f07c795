import { expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { FEWEST_PRICED, readPriceSurvey } from "#app/directory/price-survey.server.ts";
import { clinics, clinicTreatments, locations } from "#db/schema/clinics.ts";
import { createTestContext } from "#tests/support/test-context.ts";

async function clinicsAsking(amounts: readonly (number | null)[], currency = "GBP") {
  const ctx = await createTestContext();
  const add = async (amount: number | null, place: number) => {
    const id = await ctx.store.write(async (tx) => {
      const row = { slug: `clinic-${place}`, name: `Clinic ${place}`, source: "member", sourceRef: `${place}` };
      const [clinic] = await tx
        .insert(clinics)
        .values({ ...row, createdAt: ctx.now(), updatedAt: ctx.now() })
        .returning({ id: clinics.id });
      if (!clinic) throw new Error("no clinic was made");
      await tx.insert(locations).values({ clinicId: clinic.id, position: 0, city: "Leeds", country: "GB" });
      const priced = amount === null ? {} : { priceFrom: amount, priceTo: amount, currency };
      await tx.insert(clinicTreatments).values({ clinicId: clinic.id, treatment: "density", ...priced });
      return clinic.id;
    });
    await listClinic(ctx, id);
  };
  for (const [place, amount] of amounts.entries()) await add(amount, place);
  return { ctx, add };
}

test("the lowest, the middle and the highest of what clinics state, with how many state it and how many do not", async () => {
  const { ctx } = await clinicsAsking([90_000, 60_000, 150_000, 100_000, 70_000, null]);
  const survey = await readPriceSurvey(ctx.store.read, ctx.now());
  expect(survey.lines).toEqual([{ treatment: "density", currency: "GBP", clinics: 5, lowest: 60_000, median: 90_000, highest: 150_000 }]);
  expect(survey.offered).toEqual([{ treatment: "density", priced: 5, unpriced: 1 }]);
});

test("of an even number the median lies between the two in the middle", async () => {
  const { ctx } = await clinicsAsking([10_000, 20_000, 30_000, 50_000, 60_000, 90_000]);
  expect((await readPriceSurvey(ctx.store.read, ctx.now())).lines[0]?.median).toBe(40_000);
});

test("the median is the one of the list written out, whatever clinics state and however often", async () => {
  const { ctx } = await clinicsAsking([300, 100, 100, 100, 200, 900, 900]);
  // 100 100 100 200 300 900 900
  expect((await readPriceSurvey(ctx.store.read, ctx.now())).lines[0]?.median).toBe(200);
});

test("fewer clinics than are needed make no line", async () => {
  const { ctx } = await clinicsAsking(Array.from({ length: FEWEST_PRICED - 1 }, () => 80_000));
  expect((await readPriceSurvey(ctx.store.read, ctx.now())).lines).toEqual([]);
});

test("it is read anew after an hour", async () => {
  const { ctx, add } = await clinicsAsking([1, 2, 3, 4, 5]);
  const first = ctx.now();
  await readPriceSurvey(ctx.store.read, first);
  await add(900_000, 99);
  expect((await readPriceSurvey(ctx.store.read, new Date(first.getTime() + 59 * 60_000))).lines[0]?.clinics).toBe(5);
  expect((await readPriceSurvey(ctx.store.read, new Date(first.getTime() + 60 * 60_000))).lines[0]?.clinics).toBe(6);
});
