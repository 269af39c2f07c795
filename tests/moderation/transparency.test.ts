import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { hoursAt, lastMonths, matterFigures, transparencyCsv } from "#app/moderation/transparency.ts";
import { readTransparency } from "#app/moderation/transparency-repository.server.ts";
import { clinicMembers, clinics } from "#db/schema/clinics.ts";
import { appeals, decisions, reports } from "#db/schema/moderation.ts";
import { reviews } from "#db/schema/reviews.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const at = (time: string) => new Date(`2026-11-${time}:00.000Z`);

let ctx: TestContext;
beforeEach(async () => {
  ctx = await createTestContext();
});

test("the twelve months end with this one and cross the year", () => {
  expect(lastMonths("2026-11-26")).toHaveLength(12);
  expect([lastMonths("2026-11-26")[0], lastMonths("2026-01-01")[0], lastMonths("2026-01-01").at(-1)]).toEqual([
    "2025-12",
    "2025-02",
    "2026-01",
  ]);
});

test("half were answered within the median and nine of ten within the ninety, of any matters", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 60 }), (hours) => {
      for (const share of [0.5, 0.9]) {
        const limit = hoursAt(hours, share) ?? Number.NaN;
        expect(hours.filter((one) => one <= limit).length).toBeGreaterThanOrEqual(share * hours.length);
        expect(hours.filter((one) => one < limit).length).toBeLessThan(share * hours.length);
      }
    }),
  );
});

test("what still waits is counted and has no time", () => {
  const figures = matterFigures([
    { receivedAt: at("20T10:00"), answeredAt: at("20T12:00") },
    { receivedAt: at("20T10:00"), answeredAt: at("21T10:00") },
    { receivedAt: at("20T10:00"), answeredAt: null },
  ]);
  expect(figures).toEqual({ received: 3, answered: 2, waiting: 1, medianHours: 2, ninetyHours: 24 });
  expect(matterFigures([])).toEqual({ received: 0, answered: 0, waiting: 0, medianHours: null, ninetyHours: null });
});

async function someHistory() {
  const owner = await buildAccount(ctx, { role: "owner" });
  const rival = await buildAccount(ctx, { role: "owner" });
  const client = await buildAccount(ctx, { role: "client" });
  await ctx.store.write(async (tx) => {
    for (const slug of ["acme", "rival"])
      await tx.insert(clinics).values({
        ...{ slug, name: slug, source: "osm", sourceRef: slug },
        ...{ createdAt: at("01T00:00"), updatedAt: at("01T00:00") },
      });
    await tx.insert(clinicMembers).values([
      { clinicId: 1, accountId: owner.id, createdAt: at("01T00:00") },
      { clinicId: 2, accountId: rival.id, createdAt: at("01T00:00") },
    ]);
    await tx
      .insert(reviews)
      .values({ id: "r1", clinicId: 1, accountId: client.id, treatment: "density", state: "published", createdAt: at("02T00:00") });
    const report = { subjectKind: "review" as const, subjectId: "r1", reason: "not_a_client", detail: "" };
    await tx.insert(reports).values([
      { ...report, id: "p1", reporterId: owner.id, createdAt: at("10T10:00"), answeredAt: at("10T13:00"), upheld: false },
      { ...report, id: "p2", reporterId: rival.id, createdAt: at("10T10:00"), answeredAt: at("10T11:00"), upheld: true },
      { ...report, id: "p3", reporterId: client.id, createdAt: at("10T10:00") },
      { ...report, id: "p4", reporterId: null, createdAt: at("11T10:00") },
      { ...report, id: "p5", reporterId: null, createdAt: new Date("2025-11-30T23:59:59Z") },
    ]);
    const decision = { clinicId: 1, count: 0, rule: "R", facts: "F", proposedBy: "m1", confirmedBy: "m2", decidedAt: at("12T00:00") };
    await tx.insert(decisions).values([
      { ...decision, id: "d1", kind: "stolen_photo", decidedOn: "2026-10-12" },
      { ...decision, id: "d2", kind: "stolen_photo", decidedOn: "2026-11-12" },
      { ...decision, id: "d3", kind: "overturned", answersId: "d2", decidedOn: "2026-11-20" },
    ]);
    await tx.insert(appeals).values({
      id: "a1",
      decisionId: "d2",
      accountId: owner.id,
      grounds: "G",
      createdAt: at("13T00:00"),
      outcome: "overturned",
      answeredAt: at("20T00:00"),
    });
  });
}

test("reports are counted by who made them, decisions by month, and what an appeal overturned is said", async () => {
  await someHistory();
  const figures = await readTransparency(ctx.store.read, "2026-11-26");
  expect(figures.reporters).toEqual({
    clinic_concerned: { reports: 1, upheld: 0, dismissed: 1, waiting: 0 },
    other_clinic: { reports: 1, upheld: 1, dismissed: 0, waiting: 0 },
    client: { reports: 1, upheld: 0, dismissed: 0, waiting: 1 },
    no_account: { reports: 1, upheld: 0, dismissed: 0, waiting: 1 },
  });
  expect(figures.matters.report).toEqual({ received: 4, answered: 2, waiting: 2, medianHours: 1, ninetyHours: 3 });
  expect(figures.months.slice(-2)).toEqual([
    { month: "2026-10", decisions: { stolen_photo: 1 } },
    { month: "2026-11", decisions: { stolen_photo: 1, overturned: 1 } },
  ]);
  expect(figures.appeals).toEqual({ made: 1, upheld: 0, overturned: 1, waiting: 0 });
  expect(figures.charges).toEqual({ made: 2, overturned: 1 });
});

test("the file holds the page's figures and no cell that a spreadsheet would run", async () => {
  await someHistory();
  const lines = transparencyCsv(await readTransparency(ctx.store.read, "2026-11-26"))
    .trimEnd()
    .split("\r\n");
  expect(lines).toContain("reporters,other_clinic,upheld,1");
  expect(lines).toContain("matters,report,median_hours,1.0");
  expect(lines).toContain("decisions,2026-10,stolen_photo,1");
  for (const line of lines) expect(line).toMatch(/^[a-z_]+,[a-z0-9_-]+,[a-z_]+,([\d.]*|value)$/);
});
