import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createRandom } from "#app/cli/bench/fill-directory.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { FEWEST_PRICED, readPriceSurvey } from "#app/directory/price-survey.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { clinics, clinicTreatments, locations } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";
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

const COUNTED = `select t.treatment, case when t.price_from is null then '' else t.currency end currency, coalesce(t.price_from, 0) amount, count(*) clinics
  from clinic_treatments t join listings l on l.clinic_id = t.clinic_id group by 1, 2, 3 order by 1, 2, 3`;
const KEPT = "select treatment, currency, amount, clinics from price_counts where clinics <> 0 order by 1, 2, 3";

test("what is kept of prices is what a count of the rows gives, whatever was stated, changed, taken back, listed or taken out in between", async () => {
  const { ctx } = await clinicsAsking([100, 100, 200, 300, null, null]);
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const seen = new Set<string>();
  for (let step = 0; step < 150; step += 1) {
    const clinicId = 1 + Math.floor(random() * 6);
    const treatment = pick(["density", "hairline"]);
    const stated = pick([
      { priceFrom: null, currency: null },
      { priceFrom: 100, currency: "GBP" },
      { priceFrom: 200, currency: "EUR" },
    ]);
    const kind = pick(["state", "take back", "unlist", "list"]);
    if (kind === "list") await listClinic(ctx, clinicId);
    await ctx.store.write(async (tx) => {
      if (kind === "state")
        await tx
          .insert(clinicTreatments)
          .values({ clinicId, treatment, ...stated })
          .onConflictDoUpdate({ target: [clinicTreatments.clinicId, clinicTreatments.treatment], set: stated });
      if (kind === "take back")
        await tx.delete(clinicTreatments).where(and(eq(clinicTreatments.clinicId, clinicId), eq(clinicTreatments.treatment, treatment)));
      if (kind === "unlist") await tx.delete(listings).where(eq(listings.clinicId, clinicId));
    });
    const counted = await hotStatement(ctx.store.read, COUNTED).all();
    expect(await hotStatement(ctx.store.read, KEPT).all()).toEqual(counted);
    seen.add(JSON.stringify(counted));
  }
  // The test would say nothing if nothing moved.
  expect(seen.size).toBeGreaterThan(40);
});

test("the next reader sees what a clinic has just stated", async () => {
  const { ctx, add } = await clinicsAsking([1, 2, 3, 4, 5]);
  expect((await readPriceSurvey(ctx.store.read, ctx.now())).lines[0]?.clinics).toBe(5);
  await add(900_000, 99);
  expect((await readPriceSurvey(ctx.store.read, ctx.now())).lines[0]).toMatchObject({ clinics: 6, highest: 900_000 });
});
