import { expect, test } from "vitest";
import { findDocument, listDocuments, listValues } from "#app/clinics/evidence-repository.server.ts";
import { listEvidence } from "#app/clinics/profile-repository.server.ts";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { checkDocument } from "#app/moderation/check-document.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { listTrainingRecords } from "#app/practitioners/practitioner-repository.server.ts";
import { withdrawDocument } from "#app/practitioners/withdraw-document.server.ts";
import { MOST_A_DAY, MOST_WAITING, submitDocument } from "#app/provenance/submit-document.server.ts";
import { findStoredScore } from "#app/trust/score-repository.server.ts";
import { evidence, evidenceReminders } from "#db/schema/clinics.ts";
import { engagements } from "#db/schema/practitioners.ts";
import {
  answers,
  buildChecker,
  buildDesk,
  course,
  type DeskWorld,
  insurance,
  licence,
  refused,
  sentFile,
  submitted,
} from "#tests/clinics/document-fixtures.ts";
import { buildClient, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const accept = async (ctx: TestContext, kind: "training_record" | "insurance" | "licence", id: string) => {
  const result = await checkDocument(ctx, (await buildChecker(ctx)).viewer, id, await answers(ctx, kind, id));
  expect(result).toMatchObject({ ok: true });
};

const hoursOf = async (ctx: TestContext, world: DeskWorld) => {
  await runAllJobs(ctx);
  return (await findStoredScore(ctx.store.read, world.clinicId))?.inputs.practitioners[0]?.verifiedHours;
};

test("what is stated is kept word for word beside the file, and nothing that was left empty is", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { hoursHome: _, ...less } = course(world);
  const id = await submitted(ctx, world, "training_record", { ...less, hoursOnline: "0", liveModels: "0" });
  expect(await findDocument(ctx.store.read, id)).toMatchObject({
    state: "submitted",
    title: "SMP Foundations",
    issuer: "Northgate School Ltd",
    practitionerId: world.practitionerId,
    fileFormat: "pdf",
    submittedBy: world.owner.id,
    datedOn: "2024-01-26",
  });
  const stated = Object.fromEntries((await listValues(ctx.store.read, id)).map(({ field, claimed }) => [field, claimed]));
  // No models is a statement, no hours of a mode is none.
  expect(stated).toMatchObject({ practitioner: "Ada Line", hoursLiveTheory: "20", liveModels: "0" });
  expect(Object.keys(stated)).not.toContain("hoursHome");
  expect(Object.keys(stated)).not.toContain("hoursOnline");
  expect(await hoursOf(ctx, world)).toBeUndefined();
});

test("nobody but a member of the clinic can send, replace or withdraw its documents", async () => {
  const ctx = await createTestContext();
  const [world, other] = [await buildDesk(ctx), await buildDesk(ctx, "Even Shade")];
  const id = await submitted(ctx, world, "insurance", insurance("2027-05-31"));
  const sending = { kind: "insurance" as const, stated: insurance("2028-05-31"), file: sentFile(ctx), replaces: null };
  for (const stranger of [viewerOf(other.owner), await buildClient(ctx), (await buildChecker(ctx)).viewer]) {
    expect(await submitDocument(ctx, stranger, world.clinicId, sending)).toBeNull();
    expect(await withdrawDocument(ctx, stranger, world.clinicId, id)).toBeNull();
  }
  // Another clinic's document cannot be named from one's own desk.
  expect(await submitDocument(ctx, viewerOf(other.owner), other.clinicId, { ...sending, replaces: id })).toBeNull();
  expect(await withdrawDocument(ctx, viewerOf(other.owner), other.clinicId, id)).toBeNull();
  expect(await findDocument(ctx.store.read, id)).toMatchObject({ withdrawnAt: null, replacedBy: null });
});

test("a document is about somebody who works at the clinic now: not before, not after, not asked only", async () => {
  const ctx = await createTestContext();
  const [world, other] = [await buildDesk(ctx), await buildDesk(ctx, "Even Shade")];
  const about = async (id: number) => {
    const stated = { ...course(world), practitioner: String(id) };
    return submitDocument(ctx, viewerOf(world.owner), world.clinicId, {
      kind: "training_record",
      stated,
      file: sentFile(ctx),
      replaces: null,
    });
  };
  expect(await about(other.practitionerId)).toMatchObject({ status: 422, errors: { practitioner: expect.any(String) } });
  const engaged = { practitionerId: other.practitionerId, clinicId: world.clinicId, role: "Guest" };
  await ctx.store.write((tx) =>
    tx.insert(engagements).values([
      { ...engaged, startedOn: "2025-01-01", endedOn: "2026-11-22" },
      { ...engaged, startedOn: "2026-11-24" },
      { ...engaged, startedOn: "2025-01-01", state: "asked" as const },
    ]),
  );
  expect(await about(other.practitionerId)).toMatchObject({ status: 422 });
  await ctx.store.write((tx) => tx.insert(engagements).values({ ...engaged, startedOn: "2025-01-01", endedOn: "2026-11-23" }));
  expect(await about(other.practitionerId)).toMatchObject({ ok: true });
});

test("the very file sent twice as one kind is one document; after a withdrawal it can be sent again", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const sending = { kind: "insurance" as const, stated: insurance("2027-05-31"), file: sentFile(ctx), replaces: null };
  const send = () => submitDocument(ctx, viewerOf(world.owner), world.clinicId, sending);
  const first = await send();
  expect(await send()).toMatchObject({ ok: false, errors: { file: expect.stringContaining("sent before") } });
  await withdrawDocument(ctx, viewerOf(world.owner), world.clinicId, first?.ok ? first.documentId : "");
  expect(await send()).toMatchObject({ ok: true });
});

test("so many documents can wait at once, and no more", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  for (let count = 0; count < MOST_WAITING; count++) await submitted(ctx, world, "insurance", insurance("2027-05-31"));
  const sending = { kind: "insurance" as const, stated: insurance("2027-05-31"), file: sentFile(ctx), replaces: null };
  expect(await submitDocument(ctx, viewerOf(world.owner), world.clinicId, sending)).toMatchObject({ status: 429 });
});

test("a newer record takes the place of the older one only once it is accepted, and gives it back when it is withdrawn", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const older = await submitted(ctx, world, "training_record", { ...course(world), hoursOnline: undefined, hoursHome: undefined });
  await accept(ctx, "training_record", older);
  expect(await hoursOf(ctx, world)).toBe(40);

  const newer = await submitted(ctx, world, "training_record", course(world), older);
  expect(await hoursOf(ctx, world)).toBe(40);
  // What was claimed stands once on the page, not twice.
  expect((await listTrainingRecords(ctx.store.read, [world.practitionerId])).map((record) => record.evidenceId)).toEqual([older]);
  const again = { kind: "training_record" as const, stated: course(world), file: sentFile(ctx), replaces: older };
  expect(await submitDocument(ctx, viewerOf(world.owner), world.clinicId, again)).toMatchObject({ status: 409 });

  await accept(ctx, "training_record", newer);
  expect(await hoursOf(ctx, world)).toBe(120);
  expect((await listEvidence(ctx.store.read, world.clinicId)).map(({ id }) => id)).toEqual([newer]);
  expect((await listTrainingRecords(ctx.store.read, [world.practitionerId])).map((record) => record.evidenceId)).toEqual([newer]);
  expect((await listDocuments(ctx.store.read, world.clinicId)).map(({ document, stands }) => [document.id, stands])).toEqual(
    expect.arrayContaining([
      [older, false],
      [newer, true],
    ]),
  );
  expect((await listEvents(ctx.store.read, "document", older)).map(({ action }) => action)).toEqual([
    "document.submitted",
    "document.accepted",
    "document.replacement_sent",
  ]);

  await withdrawDocument(ctx, viewerOf(world.owner), world.clinicId, newer);
  expect(await hoursOf(ctx, world)).toBe(40);
  await withdrawDocument(ctx, viewerOf(world.owner), world.clinicId, older);
  expect(await hoursOf(ctx, world)).toBe(0);
});

test("a refused renewal takes nothing away, and one that nobody has read is withdrawn by its successor", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const older = await submitted(ctx, world, "licence", licence(world, "2027-03-01"));
  await accept(ctx, "licence", older);
  const newer = await submitted(ctx, world, "licence", licence(world, "2028-03-01"), older);
  const no = await answers(ctx, "licence", newer, { datedOn: refused("altered") });
  await checkDocument(ctx, (await buildChecker(ctx)).viewer, newer, no);
  expect((await listEvidence(ctx.store.read, world.clinicId)).map(({ id, state }) => [id, state]).sort()).toEqual(
    [
      [older, "accepted"],
      [newer, "refused"],
    ].sort(),
  );
  const third = await submitted(ctx, world, "licence", licence(world, "2028-03-01"), older);
  const fourth = await submitted(ctx, world, "licence", licence(world, "2028-03-02"), third);
  expect((await findDocument(ctx.store.read, third))?.withdrawnAt).not.toBeNull();
  expect((await findDocument(ctx.store.read, fourth))?.state).toBe("submitted");
});

test("reminders leave at 60, 30 and 7 days and after the lapse, each once; none for what was replaced or withdrawn", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const due = "2027-03-01";
  const id = await submitted(ctx, world, "insurance", insurance(due));
  const [gone, replaced] = [
    await submitted(ctx, world, "licence", licence(world, due)),
    await submitted(ctx, world, "licence", licence(world, due)),
  ];
  await accept(ctx, "insurance", id);
  await accept(ctx, "licence", gone);
  await accept(ctx, "licence", replaced);
  await withdrawDocument(ctx, viewerOf(world.owner), world.clinicId, gone);
  const newer = await submitted(ctx, world, "licence", licence(world, "2029-03-01"), replaced);
  await accept(ctx, "licence", newer);
  await runAllJobs(ctx);
  ctx.sent.length = 0;
  const told: [string, string][] = [];
  for (const day of [
    "2026-12-30",
    "2026-12-31",
    "2027-01-01",
    "2027-01-30",
    "2027-02-10",
    "2027-02-22",
    "2027-03-01",
    "2027-03-02",
    "2027-03-03",
  ]) {
    ctx.setNow(`${day}T08:00:00.000Z`);
    // A worker that starts twice on one day asks twice.
    for (let start = 0; start < 2; start++) await askForDailyWork(ctx, null).then(() => runAllJobs(ctx));
    told.push(...ctx.sent.splice(0).map(({ subject }): [string, string] => [day, subject]));
  }
  const soon = "Good until 1 March 2027: insurance of Dot and Line";
  expect(told).toEqual([
    ["2026-12-31", soon],
    ["2027-01-30", soon],
    ["2027-02-22", soon],
    ["2027-03-02", "Lapsed: insurance of Dot and Line"],
  ]);
  expect(await ctx.store.read.select().from(evidenceReminders).all()).toHaveLength(4);
});

test("a clinic whose renewal waits for a moderator is not reminded, but told of the lapse", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const id = await submitted(ctx, world, "insurance", insurance("2026-12-10"));
  await accept(ctx, "insurance", id);
  await submitted(ctx, world, "insurance", insurance("2027-12-10"), id);
  await runAllJobs(ctx);
  ctx.sent.length = 0;
  for (const day of ["2026-11-24", "2026-12-05", "2026-12-11"]) {
    ctx.setNow(`${day}T08:00:00.000Z`);
    await askForDailyWork(ctx, null);
    await runAllJobs(ctx);
  }
  expect(ctx.sent.map(({ subject }) => subject)).toEqual(["Lapsed: insurance of Dot and Line"]);
});

test("the file of an identity document is named by nothing once it was checked", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const id = await submitted(ctx, world, "identity", {
    practitioner: String(world.practitionerId),
    holder: "Ada Line",
    title: "Passport",
    issuer: "United Kingdom",
    datedOn: "2022-01-04",
  });
  expect((await findDocument(ctx.store.read, id))?.fileSha256).not.toBeNull();
  await checkDocument(ctx, (await buildChecker(ctx)).viewer, id, await answers(ctx, "identity", id));
  expect(await ctx.store.read.select().from(evidence).all()).toMatchObject([{ state: "accepted", fileSha256: null }]);
});

test("what was withdrawn before anybody read it leaves no file behind, what was checked keeps its own, and a day has an end", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const [unread, checked] = [
    await submitted(ctx, world, "insurance", insurance("2027-05-31")),
    await submitted(ctx, world, "insurance", insurance("2027-06-30")),
  ];
  await accept(ctx, "insurance", checked);
  for (const id of [unread, checked]) await withdrawDocument(ctx, viewerOf(world.owner), world.clinicId, id);
  expect((await findDocument(ctx.store.read, unread))?.fileSha256).toBeNull();
  expect((await findDocument(ctx.store.read, checked))?.fileSha256).not.toBeNull();

  const row = (await findDocument(ctx.store.read, unread)) as typeof evidence.$inferSelect;
  await ctx.store.write((tx) =>
    tx.insert(evidence).values(Array.from({ length: MOST_A_DAY - 2 }, (_, place) => ({ ...row, id: `withdrawn-${place}` }))),
  );
  const sending = { kind: "insurance" as const, stated: insurance("2027-05-31"), file: sentFile(ctx), replaces: null };
  const send = () => submitDocument(ctx, viewerOf(world.owner), world.clinicId, sending);
  expect(await send()).toMatchObject({ status: 429, errors: { form: expect.stringContaining("in the last 24 hours") } });
  ctx.setNow("2026-11-24T12:00:01.000Z");
  expect(await send()).toMatchObject({ ok: true });
});
