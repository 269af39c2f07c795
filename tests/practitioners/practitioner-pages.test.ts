import { expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { readPractitioner } from "#app/directory/read-practitioner.server.ts";
import { readTrainingProvider } from "#app/directory/read-training-provider.server.ts";
import { outcomeOf } from "#app/practitioners/provider-outcome.ts";
import { providerOf } from "#app/practitioners/training-provider.server.ts";
import { toFormerTeam, toPhotos, toTeam } from "#app/routes/clinics/clinic-view.ts";
import { toLineageView, yearsWords } from "#app/routes/practitioners/lineage-view.ts";
import { ledeOf, toPosts } from "#app/routes/practitioners/practitioner-view.ts";
import { toGraduates } from "#app/routes/training/training-provider-view.ts";
import { readPupils } from "#app/trust/read-lineage.server.ts";
import { trainingProviders } from "#db/schema/practitioners.ts";
import { derivatives } from "#db/schema/provenance.ts";
import { clinicNamed, engage, licensed, personNamed, photographed, trained, treated } from "#tests/practitioners/practitioner-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";

const read = async (ctx: TestContext, slug: string) => {
  const reading = await readPractitioner(ctx.store.read, slug, TODAY);
  if (!reading) throw new Error(`no practitioner ${slug}`);
  return reading;
};

test("a practitioner’s page names every clinic they said yes to, with dates, and none that only named them", async () => {
  const ctx = await createTestContext();
  const [left, now, naming] = [await clinicNamed(ctx, "Left"), await clinicNamed(ctx, "Now"), await clinicNamed(ctx, "Naming")];
  const ada = await personNamed(ctx, "Ada Line");
  await engage(ctx, ada.id, left.id, { startedOn: "2022-01-01", endedOn: "2026-06-30" });
  await engage(ctx, ada.id, now.id, { startedOn: "2026-07-01" });
  await engage(ctx, ada.id, naming.id, { startedOn: "2026-11-01", state: "asked" });
  for (const clinic of [left, now, naming]) await listClinic(ctx, clinic.id);
  const { posts } = await read(ctx, "ada-line");
  expect(toPosts(posts)).toMatchObject([
    { name: "Now", when: "since July 2026", present: true },
    { name: "Left", when: "January 2022 to June 2026", present: false },
  ]);
  expect(ledeOf(posts)).toBe("Works at Now, Leeds.");
});

test("a clinic’s page shows who is there now with their record, and who left by name alone", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const [ada, bea, cy] = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot"), await personNamed(ctx, "Cy Shade")];
  await engage(ctx, ada.id, clinic.id, { startedOn: "2022-01-01", endedOn: "2026-06-30" });
  await engage(ctx, bea.id, clinic.id, { startedOn: "2020-01-01", endedOn: "2021-01-01" });
  await engage(ctx, bea.id, clinic.id, { startedOn: "2026-01-01" });
  await engage(ctx, cy.id, clinic.id, { startedOn: "2026-01-01", state: "asked" });
  await trained(ctx, { practitionerId: ada.id, startedOn: "2021-01-01" });
  const reading = await readClinic(ctx.store.read, clinic.slug, TODAY);
  if (!reading) throw new Error("no clinic");
  expect(toTeam(reading).map((person) => person.name)).toEqual(["Bea Dot"]);
  expect(toFormerTeam(reading)).toEqual([
    { slug: "ada-line", name: "Ada Line", role: "Practitioner", since: "January 2022", until: "June 2026" },
  ]);
});

test("a photo of somebody who left says so by their name, and one of who is there does not", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const [ada, bea] = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  await engage(ctx, ada.id, clinic.id, { startedOn: "2022-01-01", endedOn: "2026-06-30" });
  await engage(ctx, bea.id, clinic.id, { startedOn: "2022-01-01" });
  for (const person of [ada, bea]) {
    const photoId = await photographed(ctx, clinic.id, await treated(ctx, clinic.id, person.id, "2024-01-01"), "2024-03-01");
    await ctx.store.write((tx) => tx.insert(derivatives).values({ photoId, width: 640, height: 480, sha256: photoId, bytes: 1 }));
  }
  const reading = await readClinic(ctx.store.read, clinic.slug, TODAY);
  if (!reading) throw new Error("no clinic");
  expect(
    toPhotos(reading, "clinic")
      .map((photo) => photo.historyOf ?? "")
      .sort(),
  ).toEqual(["", "Ada Line"]);
});

test("the lineage says what each trainer could show on the day of the course, and what is wrong with it", async () => {
  const ctx = await createTestContext();
  const clinic = await clinicNamed(ctx, "Studio");
  const [root, ada, bea] = [await personNamed(ctx, "Root Stock"), await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  for (const person of [root, ada, bea]) await engage(ctx, person.id, clinic.id, { startedOn: "2010-01-01" });
  await licensed(ctx, root.id, clinic.id, "2012-01-01");
  await licensed(ctx, ada.id, clinic.id, "2020-01-01");
  await treated(ctx, clinic.id, root.id, "2015-01-01", true);
  await treated(ctx, clinic.id, root.id, "2020-01-01", true);
  const first = await trained(ctx, { practitionerId: ada.id, trainerId: root.id, startedOn: "2019-01-01" });
  const second = await trained(ctx, { practitionerId: bea.id, trainerId: ada.id, startedOn: "2021-01-01" });
  const third = await trained(ctx, { practitionerId: ada.id, trainerId: bea.id, startedOn: "2022-01-01", acceptedHours: null });
  const own = await trained(ctx, { practitionerId: ada.id, trainerId: ada.id, startedOn: "2023-01-01" });
  await trained(ctx, { practitionerId: ada.id, trainerId: root.id, startedOn: "2024-01-01", acceptedHours: 0 });
  const { lineage } = await read(ctx, "ada-line");
  const flags = new Map(lineage.courses.map((course) => [course.id, course.flags]));
  expect(flags.get(first)).toEqual([]);
  expect(flags.get(second)).toEqual(["loop", "short_experience"]);
  expect(flags.get(third)).toEqual(["loop", "short_experience", "unchecked"]);
  expect(flags.get(own)).toEqual(["self_issued"]);
  // Checked, and nothing found: it taught nobody.
  expect(flags.size).toBe(4);
  const standing = lineage.courses.find((course) => course.id === first)?.standing;
  expect(standing?.years).toBeCloseTo(7, 2);
  expect(standing?.procedures).toBe(1);
});

test("the drawing and the table hold the same courses", async () => {
  const ctx = await createTestContext();
  const [root, ada, bea] = [await personNamed(ctx, "Root Stock"), await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  await trained(ctx, { practitionerId: ada.id, trainerId: root.id, startedOn: "2019-01-01" });
  await trained(ctx, { practitionerId: ada.id, trainerName: "Somebody Else", startedOn: "2019-06-01" });
  await trained(ctx, { practitionerId: bea.id, trainerId: ada.id, startedOn: "2021-01-01" });
  const view = toLineageView((await read(ctx, "ada-line")).lineage, TODAY);
  expect(view.facts.map((fact) => fact.id)).toEqual(view.courses.map((course) => course.id));
  const name = (place: number) => view.people[place]?.name;
  expect(view.courses.map((course) => [name(course.trainer), name(course.pupil)])).toEqual(
    view.facts.map((fact) => [fact.trainer.name, fact.pupil.name]),
  );
  expect(view.people.map((person) => [person.name, person.href])).toEqual([
    ["Root Stock", "/practitioners/root-stock"],
    ["Somebody Else", null],
    ["Ada Line", null],
    ["Bea Dot", "/practitioners/bea-dot"],
  ]);
});

test.each([
  [0, "none"],
  [0.1, "36 days"],
  [0.99, "11 months"],
  [4.99, "4.9 years"],
  [5, "5 years"],
])("%s years of practice are “%s”, never more than there is", (years, words) => {
  expect(yearsWords({ years, procedures: 0 })).toBe(words);
});

test("of many pupils the newest come first, a page at a time, and none is lost", async () => {
  const ctx = await createTestContext();
  const ada = await personNamed(ctx, "Ada Line");
  for (let pupil = 0; pupil < 7; pupil++) {
    const person = await personNamed(ctx, `Pupil ${pupil}`);
    await trained(ctx, { practitionerId: person.id, trainerId: ada.id, startedOn: `202${pupil}-01-01` });
  }
  const page = (offset: number) => readPupils(ctx.store.read, ada.id, { limit: 4, offset });
  const names = [...(await page(0)), ...(await page(4))].map(({ pupil }) => pupil.name);
  expect(names).toEqual([6, 5, 4, 3, 2, 1, 0].map((number) => `Pupil ${number}`));
});

test("a school’s page marks the certificate of whoever runs it, and counts outcomes of accepted courses only", async () => {
  const ctx = await createTestContext();
  const [ada, bea] = [await personNamed(ctx, "Ada Line"), await personNamed(ctx, "Bea Dot")];
  const providerId = await ctx.store.write(async (tx) => {
    const id = await providerOf(tx, "Line School", ctx.now());
    await tx.update(trainingProviders).set({ runById: ada.id });
    return id;
  });
  await trained(ctx, { practitionerId: ada.id, provider: "Line School", providerId, startedOn: "2020-01-01" });
  await trained(ctx, { practitionerId: bea.id, provider: "Line School", providerId, startedOn: "2021-01-01", acceptedHours: null });
  const reading = await readTrainingProvider(ctx.store.read, "line-school", TODAY);
  if (!reading) throw new Error("no provider");
  expect(toGraduates(reading).map((graduate) => [graduate.name, graduate.selfIssued])).toEqual([
    ["Bea Dot", false],
    ["Ada Line", true],
  ]);
  expect(reading.outcome).toEqual({ scores: null, scoredGraduates: 0, reviews: null, verifiedReviews: 0 });
  expect((await read(ctx, "ada-line")).courses[0]?.flags).toContain("self_issued");
});

test("an outcome is printed from five graduates, and from ten reviews, on", () => {
  expect(outcomeOf([70, 80, 90, 60], Array(9).fill(5))).toMatchObject({
    scores: null,
    scoredGraduates: 4,
    reviews: null,
    verifiedReviews: 9,
  });
  expect(outcomeOf([70, 80, 90, 60, 50], [...Array(9).fill(5), 3])).toMatchObject({
    scores: { graduates: 5, least: 50, median: 70, most: 90 },
    reviews: { count: 10, mean: 4.8 },
  });
  expect(outcomeOf([70, 80, 90, 60, 50, 100], []).scores?.median).toBe(75);
});
