import { expect, test } from "vitest";
import { addDays } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { gatherFacts, shareOut } from "#app/trust/gather-facts.server.ts";
import { rescoreClinic } from "#app/trust/rescore-clinic.server.ts";
import { findStoredScore, listScores } from "#app/trust/score-repository.server.ts";
import { claims, clinics, evidence } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";
import { photos } from "#db/schema/provenance.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";

/** A clinic with one practitioner: licensed two years ago until `licenceDue`, 60 of 80 hours accepted, taught by somebody licensed five years before the course. */
async function buildTaughtClinic(ctx: TestContext, licenceDue: string | null = null): Promise<number> {
  const now = ctx.now();
  const slug = newId();
  return ctx.store.write(async (tx) => {
    const [clinic] = await tx
      .insert(clinics)
      .values({ slug, name: slug, source: "member", sourceRef: slug, createdAt: now, updatedAt: now })
      .returning();
    const person = (name: string) =>
      tx
        .insert(practitioners)
        .values({ slug: `${name}-${slug}`, name, createdAt: now })
        .returning();
    const [[pupil], [trainer]] = [await person("pupil"), await person("trainer")];
    if (!clinic || !pupil || !trainer) throw new Error("not inserted");
    await tx.insert(engagements).values({ practitionerId: pupil.id, clinicId: clinic.id, role: "Practitioner", startedOn: "2024-01-01" });
    const licence = (practitionerId: number, datedOn: string, dueOn: string | null) =>
      tx
        .insert(evidence)
        .values({ id: newId(), clinicId: clinic.id, practitionerId, kind: "licence", title: "Licence", datedOn, state: "accepted", dueOn });
    await licence(pupil.id, "2024-11-23", licenceDue);
    await licence(trainer.id, "2019-01-10", null);
    await tx.insert(trainingRecords).values({
      id: newId(),
      practitionerId: pupil.id,
      course: "Course",
      provider: "School",
      trainerId: trainer.id,
      startedOn: "2024-01-10",
      endedOn: "2024-02-10",
      hoursLiveSupervised: 60,
      hoursLiveTheory: 20,
      hoursOnline: 0,
      hoursHome: 0,
      acceptedHours: 60,
    });
    return clinic.id;
  });
}

test("facts hold what was accepted: hours, dated years and the trainer's years on the day the course began", async () => {
  const ctx = await createTestContext();
  const facts = await gatherFacts(ctx.store.read, await buildTaughtClinic(ctx), TODAY);
  expect(facts.practitioners).toHaveLength(1);
  expect(facts.practitioners[0]).toMatchObject({ share: 1, verifiedHours: 60 });
  expect(facts.practitioners[0]?.evidencedYears).toBeCloseTo(2, 2);
  expect(facts.practitioners[0]?.trainerYears).toBeCloseTo(5, 2);
});

test("a licence counts on its last day and no longer the day after", async () => {
  const ctx = await createTestContext();
  const clinicId = await buildTaughtClinic(ctx, TODAY);
  const years = async (asOf: string) => (await gatherFacts(ctx.store.read, clinicId, asOf)).practitioners[0]?.evidencedYears;
  expect(await years(TODAY)).toBeCloseTo(2, 2);
  expect(await years(addDays(TODAY, 1))).toBe(0);
});

test("a claim moves nothing", async () => {
  const ctx = await createTestContext();
  const clinicId = await buildTaughtClinic(ctx);
  const before = await gatherFacts(ctx.store.read, clinicId, TODAY);
  await ctx.store.write((tx) =>
    tx.insert(claims).values({ id: newId(), clinicId, kind: "years_of_practice", value: 30, wording: "30 years", statedOn: TODAY }),
  );
  expect(await gatherFacts(ctx.store.read, clinicId, TODAY)).toEqual(before);
});

test("a score is added once for the same facts, with a new listing asked for", async () => {
  const ctx = await createTestContext();
  const clinicId = await buildTaughtClinic(ctx);
  expect([await rescoreClinic(ctx, clinicId), await rescoreClinic(ctx, clinicId)]).toEqual([true, false]);
  expect(await listScores(ctx.store.read, clinicId, 10)).toHaveLength(1);
  const asked = await ctx.store.read.select({ kind: jobs.kind }).from(jobs).all();
  expect(asked).toEqual([{ kind: "list_clinic" }]);
});

test("a new photo adds a score, and the one before stays", async () => {
  const ctx = await createTestContext();
  const clinicId = await buildTaughtClinic(ctx);
  await rescoreClinic(ctx, clinicId);
  const id = newId();
  const file = { originalSha256: id, originalBytes: 1, width: 10, height: 10 };
  await ctx.store.write((tx) =>
    tx.insert(photos).values({ id, clinicId, purpose: "clinic", uploadedBy: "somebody", state: "no_match", createdAt: ctx.now(), ...file }),
  );
  await rescoreClinic(ctx, clinicId);
  const [newest, before] = await listScores(ctx.store.read, clinicId, 10);
  expect([newest?.inputs.photos.noMatch, before?.inputs.photos.noMatch]).toEqual([1, 0]);
  expect(await findStoredScore(ctx.store.read, clinicId)).toEqual(newest);
});

test("a score made again the next year is added although nobody did anything: years grow", async () => {
  const ctx = await createTestContext();
  const clinicId = await buildTaughtClinic(ctx);
  await rescoreClinic(ctx, clinicId);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  expect(await rescoreClinic(ctx, clinicId)).toBe(false);
  ctx.setNow("2027-11-23T12:00:00.000Z");
  expect(await rescoreClinic(ctx, clinicId)).toBe(true);
});

test.each([
  ["stated shares are scaled to one", [0.6, 0.2], [0.75, 0.25]],
  ["one unknown share makes all equal", [0.9, null], [0.5, 0.5]],
  ["shares of zero are equal", [0, 0], [0.5, 0.5]],
  ["nobody has no share", [], []],
])("%s", (_fact, stated, shares) => {
  const found = shareOut(stated);
  expect(found).toHaveLength(shares.length);
  for (const [place, share] of shares.entries()) expect(found[place]).toBeCloseTo(share, 12);
});
