import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING, type Search } from "#app/directory/search-query.ts";
import { cases } from "#db/schema/cases.ts";
import { clinics, clinicTreatments, locations } from "#db/schema/clinics.ts";
import { photos } from "#db/schema/provenance.ts";
import { buildCase, buildCasePhoto, buildSetting } from "#tests/cases/case-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

async function listedClinic() {
  const ctx = await createTestContext();
  const setting = await buildSetting(ctx);
  await ctx.store.write(async (tx) => {
    await tx.insert(locations).values({ clinicId: setting.clinic.id, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.55 });
  });
  const finds = async (change: Partial<Search>) => {
    await listClinic(ctx, setting.clinic.id);
    return (await searchClinics(ctx.store.read, { ...EVERYTHING, ...change })).counts.total === 1;
  };
  return { ctx, setting, finds };
}

test("A grade and a skin type are found once a healed photo of that head may be seen, not by a fresh one, and no longer when it is hidden or withdrawn", async () => {
  const { ctx, setting, finds } = await listedClinic();
  const caseId = await buildCase(setting, { grade: "Norwood V", skinType: "IV" });
  expect(await finds({ grade: "norwood-v" })).toBe(false);
  const { id } = await buildCasePhoto(setting, caseId, { daysSinceSession: 3 });
  expect(await finds({ grade: "norwood-v" })).toBe(false);
  await ctx.store.write((tx) => tx.update(photos).set({ daysSinceSession: 40 }).where(eq(photos.id, id)));
  expect(await finds({ grade: "norwood-v", skin: "iv" })).toBe(true);
  expect(await finds({ grade: "norwood-iv" })).toBe(false);
  expect(await finds({ skin: "v" })).toBe(false);
  await ctx.store.write((tx) => tx.update(cases).set({ withdrawnAt: ctx.now() }));
  expect(await finds({ grade: "norwood-v" })).toBe(false);
  await ctx.store.write(async (tx) => {
    await tx.update(cases).set({ withdrawnAt: null });
    await tx.update(photos).set({ hiddenAt: ctx.now() });
  });
  expect(await finds({ skin: "iv" })).toBe(false);
});

test("A correction is found once its client has confirmed it and a healed photo of it may be seen: a photo that is only called one is no evidence", async () => {
  const { ctx, setting, finds } = await listedClinic();
  await buildCasePhoto(setting, null, { treatment: "correction", daysSinceSession: 90 });
  expect(await finds({ correctionWork: true })).toBe(false);
  const caseId = await buildCase(setting, { treatment: "correction" });
  const { id } = await buildCasePhoto(setting, caseId, { treatment: "correction", daysSinceSession: 12 });
  await ctx.store.write((tx) => tx.update(cases).set({ confirmedAt: ctx.now() }));
  expect(await finds({ correctionWork: true })).toBe(false);
  await ctx.store.write((tx) => tx.update(photos).set({ daysSinceSession: 40 }).where(eq(photos.id, id)));
  expect(await finds({ correctionWork: true })).toBe(true);
  await ctx.store.write((tx) => tx.update(cases).set({ confirmedAt: null }));
  expect(await finds({ correctionWork: true })).toBe(false);
  await ctx.store.write((tx) => tx.update(cases).set({ confirmedAt: ctx.now(), withdrawnAt: ctx.now() }));
  expect(await finds({ correctionWork: true })).toBe(false);
});

test("A language and a price are found when they are stated; not stated is in no band, not even the lowest", async () => {
  const { ctx, setting, finds } = await listedClinic();
  expect(await finds({ language: "pl" })).toBe(false);
  expect(await finds({ price: "GBP-0" })).toBe(false);
  expect(await finds({ price: "stated" })).toBe(false);
  await ctx.store.write(async (tx) => {
    await tx.update(clinics).set({ languages: "en,pl" });
    await tx.insert(clinicTreatments).values([
      { clinicId: setting.clinic.id, treatment: "density", priceFrom: 99_999, priceTo: null, currency: "GBP" },
      { clinicId: setting.clinic.id, treatment: "hairline", priceFrom: 50_000, priceTo: null, currency: "GBP" },
    ]);
  });
  expect(await finds({ language: "pl" })).toBe(true);
  expect(await finds({ language: "de" })).toBe(false);
  // By the cheapest, as its card prints it.
  expect(await finds({ price: "GBP-500" })).toBe(true);
  expect(await finds({ price: "stated" })).toBe(true);
  for (const price of ["GBP-0", "GBP-1000", "EUR-500"]) expect(await finds({ price })).toBe(false);
});

test("A clinic that is hidden is found by nothing any more", async () => {
  const { ctx, finds } = await listedClinic();
  expect(await finds({})).toBe(true);
  expect(await finds({ words: "leeds" })).toBe(true);
  await ctx.store.write((tx) => tx.update(clinics).set({ hiddenAt: ctx.now() }));
  expect(await finds({})).toBe(false);
  expect(await finds({ words: "leeds" })).toBe(false);
  expect(await finds({ area: { south: 53, north: 54, west: -2, east: -1 } })).toBe(false);
});
