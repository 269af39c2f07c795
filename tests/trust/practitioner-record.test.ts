import { expect, test } from "vitest";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import { gatherPractitionerRecords } from "#app/trust/practitioner-record.server.ts";
import { cases } from "#db/schema/cases.ts";
import { clinicNamed, engage, licensed, personNamed, photographed, trained, treated } from "#tests/practitioners/practitioner-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";

const recordOf = async (ctx: TestContext, id: number, asOf = TODAY) => {
  const record = (await gatherPractitionerRecords(ctx.store.read, [id], asOf)).get(id);
  if (!record) throw new Error("no record");
  return record;
};
const factsOf = (ctx: TestContext, clinicId: number, asOf = TODAY) => gatherFacts(ctx.store.read, clinicId, asOf);

test("a practitioner who moves takes hours and years along, and the clinic they left has neither", async () => {
  const ctx = await createTestContext();
  const [left, joined] = [await clinicNamed(ctx, "Left"), await clinicNamed(ctx, "Joined")];
  const ada = await personNamed(ctx, "Ada Line");
  await engage(ctx, ada.id, left.id, { startedOn: "2022-01-01", endedOn: "2026-06-30" });
  await engage(ctx, ada.id, joined.id, { startedOn: "2026-07-01" });
  await licensed(ctx, ada.id, left.id, "2022-11-23");
  await trained(ctx, { practitionerId: ada.id, startedOn: "2021-10-01" });
  expect((await factsOf(ctx, left.id)).practitioners).toEqual([]);
  const [there] = (await factsOf(ctx, joined.id)).practitioners;
  expect(there?.verifiedHours).toBe(60);
  expect(there?.evidencedYears).toBeCloseTo(4, 2);
  // On a day before the move it was the other way round.
  expect((await factsOf(ctx, left.id, "2026-06-30")).practitioners).toHaveLength(1);
  expect((await factsOf(ctx, joined.id, "2026-06-30")).practitioners).toEqual([]);
});

test.each(["asked", "declined"] as const)("nothing of a practitioner who was named and has %s counts", async (state) => {
  const ctx = await createTestContext();
  const [known, naming] = [await clinicNamed(ctx, "Known"), await clinicNamed(ctx, "Naming")];
  const ada = await personNamed(ctx, "Ada Line");
  await engage(ctx, ada.id, known.id, { startedOn: "2022-01-01" });
  await licensed(ctx, ada.id, known.id, "2022-11-23");
  await engage(ctx, ada.id, naming.id, { startedOn: "2026-01-01", state });
  const caseId = await treated(ctx, naming.id, ada.id, "2026-02-01");
  await photographed(ctx, naming.id, caseId, "2026-03-01");
  const facts = await factsOf(ctx, naming.id);
  expect(facts.practitioners).toEqual([]);
  expect(facts.photos.original).toBe(0);
  expect((await recordOf(ctx, ada.id)).procedures).toBe(0);
});

test("a newcomer alone at a clinic is lent no photo from before they came, and none where their beginning is undated", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Chain");
  const [dated, undated] = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  await photographed(ctx, clinic.id, null, "2019-05-01");
  await engage(ctx, dated.id, clinic.id, { startedOn: "2026-01-01" });
  expect((await recordOf(ctx, dated.id)).evidencedYears).toBe(0);
  await photographed(ctx, clinic.id, null, "2026-05-23");
  expect((await recordOf(ctx, dated.id)).evidencedYears).toBeCloseTo(0.5, 2);
  const other = await clinicNamed(ctx, "Other");
  await photographed(ctx, other.id, null, "2019-05-01");
  await engage(ctx, undated.id, other.id, { startedOn: null });
  expect((await recordOf(ctx, undated.id)).evidencedYears).toBe(0);
});

test("photos that name nobody are nobody’s where a second person has ever worked", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Chain");
  const [ada, bea] = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  await engage(ctx, ada.id, clinic.id, { startedOn: "2018-01-01", endedOn: "2020-01-01" });
  await engage(ctx, bea.id, clinic.id, { startedOn: "2018-01-01" });
  await photographed(ctx, clinic.id, null, "2019-05-01");
  expect((await recordOf(ctx, ada.id)).evidencedYears).toBe(0);
  expect((await recordOf(ctx, bea.id)).evidencedYears).toBe(0);
});

test("a case of before somebody began at the clinic cannot be credited to them", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Chain");
  const ada = await personNamed(ctx, "Ada Line");
  await engage(ctx, ada.id, clinic.id, { startedOn: "2026-01-01" });
  const caseId = await treated(ctx, clinic.id, ada.id, "2019-04-01");
  await photographed(ctx, clinic.id, caseId, "2019-05-01");
  expect(await recordOf(ctx, ada.id)).toMatchObject({ evidencedYears: 0, procedures: 0 });
});

test("the photos of somebody who left stay as they are and vouch no longer for the clinic", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const [ada, bea] = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  await engage(ctx, ada.id, clinic.id, { startedOn: "2024-01-01", endedOn: "2026-06-30" });
  await engage(ctx, bea.id, clinic.id, { startedOn: "2024-01-01" });
  await photographed(ctx, clinic.id, await treated(ctx, clinic.id, ada.id, "2025-01-01"), "2025-03-01");
  await photographed(ctx, clinic.id, await treated(ctx, clinic.id, bea.id, "2025-01-01"), "2025-03-01");
  await photographed(ctx, clinic.id, await treated(ctx, clinic.id, null, "2025-01-01"), "2025-03-01");
  expect((await factsOf(ctx, clinic.id, "2026-06-30")).photos.original).toBe(3);
  expect((await factsOf(ctx, clinic.id)).photos.original).toBe(2);
});

test("whoever will begin tomorrow counts tomorrow", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const ada = await personNamed(ctx, "Ada Line");
  await engage(ctx, ada.id, clinic.id, { startedOn: "2026-11-24" });
  expect((await factsOf(ctx, clinic.id)).practitioners).toEqual([]);
  expect((await factsOf(ctx, clinic.id, "2026-11-24")).practitioners).toHaveLength(1);
});

test("nobody lends years to themselves, and two who taught one another lend only what each had before", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const [ada, bea] = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  for (const person of [ada, bea]) await engage(ctx, person.id, clinic.id, { startedOn: "2018-01-01" });
  await licensed(ctx, ada.id, clinic.id, "2018-01-01");
  await trained(ctx, { practitionerId: ada.id, trainerId: ada.id, startedOn: "2024-01-01" });
  expect((await recordOf(ctx, ada.id)).trainerYears).toBe(0);
  await trained(ctx, { practitionerId: bea.id, trainerId: ada.id, startedOn: "2020-01-01" });
  await trained(ctx, { practitionerId: ada.id, trainerId: bea.id, startedOn: "2021-01-01" });
  expect((await recordOf(ctx, bea.id)).trainerYears).toBeCloseTo(2, 2);
  expect((await recordOf(ctx, ada.id)).trainerYears).toBe(0);
});

test("a treated head is one procedure, however many photos it has, and one that was withdrawn is none", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const ada = await personNamed(ctx, "Ada Line");
  await engage(ctx, ada.id, clinic.id, { startedOn: "2020-01-01" });
  const confirmed = await treated(ctx, clinic.id, ada.id, "2021-01-01", true);
  await photographed(ctx, clinic.id, confirmed, "2021-03-01");
  await photographed(ctx, clinic.id, await treated(ctx, clinic.id, ada.id, "2022-01-01"), "2022-03-01");
  await treated(ctx, clinic.id, ada.id, "2023-01-01");
  expect((await recordOf(ctx, ada.id)).procedures).toBe(2);
  expect((await recordOf(ctx, ada.id, "2021-01-31")).procedures).toBe(1);
  await ctx.store.write((tx) => tx.update(cases).set({ withdrawnAt: ctx.now() }));
  expect((await recordOf(ctx, ada.id)).procedures).toBe(0);
});

test("the records of many are those of each", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const people = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot"), await personNamed(ctx, "Cy Shade")];
  for (const [place, person] of people.entries()) {
    await engage(ctx, person.id, clinic.id, { startedOn: "2018-01-01" });
    await licensed(ctx, person.id, clinic.id, `20${18 + place}-02-01`);
    await trained(ctx, { practitionerId: person.id, trainerId: people[0]?.id, startedOn: `20${17 + place}-01-01` });
  }
  const ids = people.map((person) => person.id);
  const together = await gatherPractitionerRecords(ctx.store.read, ids, TODAY);
  for (const id of ids) expect(together.get(id)).toEqual(await recordOf(ctx, id));
});
