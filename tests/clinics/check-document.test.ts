import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { evidenceCounts } from "#app/clinics/evidence.ts";
import { findDocument, listValues } from "#app/clinics/evidence-repository.server.ts";
import { askForDailyWork, runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { checkDocument } from "#app/moderation/check-document.server.ts";
import type { CheckInput } from "#app/moderation/document-answers.ts";
import { reopenDocument } from "#app/moderation/reopen-document.server.ts";
import { yearsBetween } from "#app/platform/date.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { withdrawDocument } from "#app/practitioners/withdraw-document.server.ts";
import { submitDocument } from "#app/provenance/submit-document.server.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { findNewestScore, findStoredScore } from "#app/trust/score-repository.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";
import {
  ACCEPTED,
  answers,
  buildChecker,
  buildDesk,
  course,
  inPart,
  insurance,
  licence,
  refused,
  sentFile,
  submitted,
} from "#tests/clinics/document-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const partsOf = async (ctx: TestContext, clinicId: number) => (await findNewestScore(ctx.store.read, clinicId))?.result;
const recordsOf = async (ctx: TestContext) => ctx.store.read.select().from(trainingRecords).all();

test("of 120 claimed hours 40 are accepted, mode by mode, and training gains exactly what TS-1 gives for 40 hours", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const documentId = await submitted(ctx, world, "training_record", course(world));
  expect(await recordsOf(ctx)).toMatchObject([
    { evidenceId: documentId, acceptedHours: null, hoursHome: 40, trainerName: "Sol Marek", providerId: null },
  ]);
  const input = await answers(ctx, "training_record", documentId, {
    hoursOnline: refused("not_confirmed"),
    hoursHome: refused("not_stated"),
    liveModels: inPart("2"),
  });
  expect(await checkDocument(ctx, viewer, documentId, { ...input, method: "issuer", note: "The school keeps a log." })).toEqual({
    ok: true,
    state: "accepted_in_part",
  });
  expect(await findDocument(ctx.store.read, documentId)).toMatchObject({
    state: "accepted_in_part",
    method: "issuer",
    checkerRole: "moderator",
    checkedOn: "2026-11-23",
    checkedBy: viewer.id,
    dueOn: null,
    note: "The school keeps a log.",
  });
  expect((await listValues(ctx.store.read, documentId)).find(({ field }) => field === "hoursHome")).toMatchObject({
    claimed: "40",
    accepted: "0",
    verdict: "refused",
    reason: "not_stated",
  });
  const [record] = await recordsOf(ctx);
  expect(record).toMatchObject({ acceptedHours: 40, hoursHome: 40, liveModels: 2, course: "SMP Foundations" });
  expect(record?.providerId).not.toBeNull();
  await runAllJobs(ctx);
  const result = await partsOf(ctx, world.clinicId);
  expect(result?.parts.training).toBeCloseTo(TS1.prior.training * (1 - Math.exp(-40 / TS1.credentialScale.trainingHours)), 9);
  expect(result?.evidenceLevel).toBeCloseTo((100 * 10 * (1 - Math.exp(-0.5))) / 23, 9);
  expect(ctx.sent).toMatchObject([{ to: world.owner.email, subject: "Training record of Dot and Line: accepted in part" }]);
  expect(ctx.sent[0]?.text).toContain("- Hours online: none of the claimed 40 h. The issuer or register did not confirm it.");
  expect(ctx.sent[0]?.text).toContain("- Live models treated in training: 2 of the claimed 6");
  expect((await listEvents(ctx.store.read, "document", documentId)).map(({ action }) => action)).toEqual([
    "document.submitted",
    "document.accepted_in_part",
  ]);
});

test("a certificate in another name is refused as a whole, whatever else is on it: no hour counts", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const documentId = await submitted(ctx, world, "training_record", course(world));
  const input = await answers(ctx, "training_record", documentId, { practitioner: refused("other_holder") });
  expect(await checkDocument(ctx, viewer, documentId, input)).toEqual({ ok: true, state: "refused" });
  expect(await recordsOf(ctx)).toMatchObject([{ acceptedHours: 0, providerId: null }]);
  await runAllJobs(ctx);
  expect((await partsOf(ctx, world.clinicId))?.parts.training).toBe(0);
});

test("a licence counts on its due day and not on the next: midnight takes exactly the points of its years", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const documentId = await submitted(ctx, world, "licence", licence(world, "2026-11-24"));
  await checkDocument(ctx, viewer, documentId, await answers(ctx, "licence", documentId));
  const experience = async (now: string) => {
    ctx.setNow(now);
    await askForDailyWork(ctx, null);
    await runAllJobs(ctx);
    return (await partsOf(ctx, world.clinicId))?.parts.experience;
  };
  const years = yearsBetween("2023-11-23", "2026-11-24");
  const points = TS1.prior.experience * (1 - Math.exp(-years / TS1.credentialScale.experienceYears));
  expect(points).toBeCloseTo(4.43, 2);
  expect(await experience("2026-11-24T23:59:00.000Z")).toBeCloseTo(points, 6);
  expect(await experience("2026-11-25T00:01:00.000Z")).toBe(0);
  const document = await findDocument(ctx.store.read, documentId);
  expect(document && evidenceCounts(document, "2026-11-25")).toBe(false);
  expect(ctx.sent.map(({ subject }) => subject)).toEqual([
    "Licence of Dot and Line: accepted",
    "Good until 24 November 2026: licence of Dot and Line",
    "Lapsed: licence of Dot and Line",
  ]);
});

test("two moderators answer one document: the first counts, the second is told so, and the clinic's withdrawal comes before both", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const [one, two] = [await buildChecker(ctx), await buildChecker(ctx)];
  const first = await submitted(ctx, world, "insurance", insurance("2027-05-31"));
  const input = await answers(ctx, "insurance", first);
  const results = await Promise.all([checkDocument(ctx, one.viewer, first, input), checkDocument(ctx, two.viewer, first, input)]);
  expect(results.map((result) => result?.ok)).toEqual([true, false]);
  expect(results[1]).toMatchObject({ status: 409 });
  const second = await submitted(ctx, world, "insurance", insurance("2028-05-31"));
  await withdrawDocument(ctx, viewerOf(world.owner), world.clinicId, second);
  expect(await checkDocument(ctx, one.viewer, second, await answers(ctx, "insurance", second))).toMatchObject({ status: 409 });
});

test("M2: whoever has a tie to the clinic, or to another clinic of the same practitioner, may not check its document", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const other = await buildDesk(ctx, "Even Shade");
  await ctx.store.write((tx) =>
    tx.insert(engagements).values({
      practitionerId: world.practitionerId,
      clinicId: other.clinicId,
      role: "Guest",
      startedOn: "2025-01-01",
      endedOn: "2025-06-01",
    }),
  );
  const documentId = await submitted(ctx, world, "training_record", course(world));
  const input = await answers(ctx, "training_record", documentId);
  for (const clinicId of [world.clinicId, other.clinicId]) {
    const { account, viewer } = await buildChecker(ctx);
    await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId, accountId: account.id, createdAt: ctx.now() }));
    expect(await checkDocument(ctx, viewer, documentId, input)).toMatchObject({ ok: false, status: 403 });
  }
  const owner = viewerOf(await buildAccount(ctx, { role: "owner" }));
  expect(await checkDocument(ctx, owner, documentId, input)).toMatchObject({ ok: false, status: 403 });
  expect((await findDocument(ctx.store.read, documentId))?.state).toBe("submitted");
});

test("what is accepted of a practitioner is asked to be counted at every clinic where they work", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const other = await buildDesk(ctx, "Even Shade");
  await ctx.store.write((tx) =>
    tx
      .insert(engagements)
      .values({ practitionerId: world.practitionerId, clinicId: other.clinicId, role: "Guest", startedOn: "2025-01-01" }),
  );
  const documentId = await submitted(ctx, world, "training_record", course(world));
  await checkDocument(ctx, (await buildChecker(ctx)).viewer, documentId, await answers(ctx, "training_record", documentId));
  await runAllJobs(ctx);
  const facts = (await findStoredScore(ctx.store.read, other.clinicId))?.inputs.practitioners;
  expect(facts?.map((person) => person.verifiedHours)).toContain(120);
});

test("a due day is needed where a kind lapses, within a year where the document bears none, and never where it does not", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const cover = await submitted(ctx, world, "insurance", insurance("2027-05-31"));
  const given = async (dueOn: string | null) => checkDocument(ctx, viewer, cover, await answers(ctx, "insurance", cover, {}, { dueOn }));
  expect(await given(null)).toMatchObject({ status: 422, errors: { dueOn: "Give the last day on which it counts." } });
  expect(await given("2026-11-22")).toMatchObject({ status: 422 });
  expect(await given("2027-04-30")).toEqual({ ok: true, state: "accepted_in_part" });
  expect((await findDocument(ctx.store.read, cover))?.dueOn).toBe("2027-04-30");

  const { dueOn: _, ...noEnd } = licence(world, "");
  const registration = await submitted(ctx, world, "council_registration", { ...noEnd, premises: "4 Mill Lane, Leeds" });
  const check = async (dueOn: string) =>
    checkDocument(ctx, viewer, registration, await answers(ctx, "council_registration", registration, {}, { dueOn }));
  expect(await check("2027-11-24")).toMatchObject({ status: 422 });
  expect(await check("2027-11-23")).toEqual({ ok: true, state: "accepted" });

  const training = await submitted(ctx, world, "training_record", course(world));
  const input = await answers(ctx, "training_record", training, {}, { dueOn: "2027-01-01" });
  expect(await checkDocument(ctx, viewer, training, input)).toMatchObject({ status: 422 });
});

test("an answer that leaves a field out, or gives a last day before the first, changes nothing", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const documentId = await submitted(ctx, world, "training_record", course(world));
  const input = await answers(ctx, "training_record", documentId, { endedOn: inPart("2024-01-02") });
  expect(await checkDocument(ctx, viewer, documentId, input)).toMatchObject({
    status: 422,
    errors: { found_endedOn: "The last day is before the first." },
  });
  const { course: _, ...without }: CheckInput["answers"] = { ...input.answers, endedOn: ACCEPTED };
  expect(await checkDocument(ctx, viewer, documentId, { ...input, answers: without })).toMatchObject({ status: 422 });
  expect(await recordsOf(ctx)).toMatchObject([{ acceptedHours: null }]);
  expect(await ctx.store.read.select().from(jobs).all()).toEqual([]);
});

test("waiting documents stand in the moderators' queue, one whose very file another clinic sent as urgent", async () => {
  const ctx = await createTestContext();
  const [world, other] = [await buildDesk(ctx), await buildDesk(ctx, "Even Shade")];
  const { viewer } = await buildChecker(ctx);
  const file = sentFile(ctx);
  const send = (desk: typeof world) =>
    submitDocument(ctx, viewerOf(desk.owner), desk.clinicId, { kind: "training_record", stated: course(desk), file, replaces: null });
  await send(world);
  expect((await waitingMatters(ctx, viewer.id)).map(({ kind, title, reason }) => [kind, title, reason])).toEqual([
    ["document", "Dot and Line", undefined],
  ]);
  await send(other);
  expect((await waitingMatters(ctx, viewer.id)).map(({ reason }) => reason)).toEqual(["file_known_elsewhere", "file_known_elsewhere"]);
});

test("the trainer's page gives the course its teacher; refusing the trainer takes them off it", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const [trainer] = await ctx.store.write((tx) =>
    tx.insert(practitioners).values({ slug: "sol-marek", name: "Sol Marek", createdAt: ctx.now() }).returning(),
  );
  const documentId = await submitted(ctx, world, "training_record", {
    ...course(world),
    trainer: undefined,
    trainerPage: "https://scalpmark.example/practitioners/sol-marek?from=mail",
  });
  expect(await recordsOf(ctx)).toMatchObject([{ trainerId: trainer?.id, trainerName: "Sol Marek" }]);
  const input = await answers(ctx, "training_record", documentId, { trainer: refused("not_stated") });
  await checkDocument(ctx, viewer, documentId, input);
  const [record] = await ctx.store.read.select().from(trainingRecords).where(eq(trainingRecords.evidenceId, documentId)).all();
  expect(record).toMatchObject({ trainerId: null, trainerName: null, acceptedHours: 120 });
});

test("an answer taken back counts no more: the document waits again with its reason, and the older one stands in for it", async () => {
  const ctx = await createTestContext();
  const world = await buildDesk(ctx);
  const { viewer } = await buildChecker(ctx);
  const accept = async (id: string) => checkDocument(ctx, viewer, id, await answers(ctx, "training_record", id));
  const hours = async () => {
    await runAllJobs(ctx);
    return (await findStoredScore(ctx.store.read, world.clinicId))?.inputs.practitioners[0]?.verifiedHours;
  };
  const older = await submitted(ctx, world, "training_record", { ...course(world), hoursOnline: undefined, hoursHome: undefined });
  await accept(older);
  const newer = await submitted(ctx, world, "training_record", course(world), older);
  await accept(newer);
  expect(await hours()).toBe(120);
  const why = "The school wrote that it never issued this certificate.";
  expect(await reopenDocument(ctx, viewer, newer, why)).toEqual({ ok: true });
  expect(await hours()).toBe(40);
  expect(await findDocument(ctx.store.read, newer)).toMatchObject({ state: "submitted", checkedOn: null, checkedBy: null, note: why });
  expect((await listValues(ctx.store.read, newer)).every(({ verdict, accepted }) => verdict === null && accepted === null)).toBe(true);
  expect(ctx.sent.at(-1)).toMatchObject({ subject: "Training record of Dot and Line: looked at again" });
  expect(ctx.sent.at(-1)?.text).toContain(why);
  expect(await reopenDocument(ctx, viewer, newer, why)).toMatchObject({ status: 409 });
  const owner = viewerOf(world.owner);
  expect(await reopenDocument(ctx, owner, older, why)).toMatchObject({ status: 403 });
  await checkDocument(ctx, viewer, newer, await answers(ctx, "training_record", newer, { practitioner: refused("altered") }));
  expect(await hours()).toBe(40);
});
