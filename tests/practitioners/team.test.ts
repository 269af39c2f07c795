import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { markOf } from "#app/clinics/collision.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import type { JobPayloads } from "#app/platform/job.ts";
import { claimJob, finishJob } from "#app/platform/job-queue.server.ts";
import { addPractitioner, namePractitioner } from "#app/practitioners/add-practitioner.server.ts";
import { answerEngagementQuestion, noteEngagementAnswer } from "#app/practitioners/answer-engagement-question.server.ts";
import {
  askAgain,
  changeEngagement,
  endEngagement,
  findNewestTime,
  takeBackNaming,
  versionOf,
} from "#app/practitioners/change-engagement.server.ts";
import { engagementText } from "#app/practitioners/engagement-form.ts";
import { mailEngagementNotice, mailEngagementQuestion } from "#app/practitioners/mail-engagement.server.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import { forgetOverdue } from "#app/privacy/forget-overdue.server.ts";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { engagementQuestions, engagements, practitioners } from "#db/schema/practitioners.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { clinicNamed, engage, licensed, personNamed, trained } from "#tests/practitioners/practitioner-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { linkIn } from "#tests/support/deliver-mail.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";

interface World {
  ctx: TestContext;
  left: { id: number; slug: string; name: string; owner: Viewer };
  naming: { id: number; slug: string; name: string; owner: Viewer; ownerEmail: string };
  ada: { id: number; slug: string; name: string };
}

let world: World;

/** Ada has a record at Left; Naming is another clinic. */
beforeEach(async () => {
  const ctx = await createTestContext();
  const owned = async (name: string) => {
    const clinic = await clinicNamed(ctx, name);
    const account = await buildAccount(ctx, { role: "owner" });
    await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: account.id, createdAt: ctx.now() }));
    const owner: Viewer = { id: account.id, displayName: account.displayName, role: "owner", emailVerified: true };
    return { ...clinic, owner, ownerEmail: account.email };
  };
  const [left, naming] = [await owned("Left"), await owned("Naming")];
  const ada = await personNamed(ctx, "Ada Line");
  await engage(ctx, ada.id, left.id, { startedOn: "2022-01-01" });
  await licensed(ctx, ada.id, left.id, "2022-11-23");
  await trained(ctx, { practitionerId: ada.id, startedOn: "2021-10-01" });
  world = { ctx, left, naming, ada };
});

const nameAda = (email: string | null = "ada@line.example") =>
  namePractitioner(world.ctx, world.naming.owner, world.naming.id, {
    intent: "name",
    page: "ada-line",
    knownRole: "Practitioner",
    knownStartedOn: "2026-11-01",
    knownShare: null,
    email: email ?? undefined,
  });

/** Runs the mails that wait, and forgets all other work. */
async function deliver() {
  const { ctx } = world;
  for (let job = await claimJob(ctx.store, ctx.now()); job !== null; job = await claimJob(ctx.store, ctx.now())) {
    if (job.kind === "mail_engagement_question") {
      await mailEngagementQuestion(ctx, (JSON.parse(job.payload) as JobPayloads["mail_engagement_question"]).questionId);
    } else if (job.kind === "mail_engagement_notice") {
      const { engagementId, clinicId } = JSON.parse(job.payload) as JobPayloads["mail_engagement_notice"];
      await mailEngagementNotice(ctx, engagementId, clinicId);
    }
    await finishJob(ctx.store, job, ctx.now());
  }
  return ctx.sent;
}

const secretIn = (text: string) => /token=([0-9a-f]{64})/.exec(text)?.[1] ?? "";
const factsOf = (clinicId: number) => gatherFacts(world.ctx.store.read, clinicId, TODAY);
const newest = async (clinicId: number) => {
  const found = await findNewestTime(world.ctx.store.read, clinicId, "ada-line");
  if (!found) throw new Error("not named");
  return found;
};
const openedAt = async (clinicId: number) => {
  const found = await newest(clinicId);
  return { version: versionOf(found), mark: markOf(engagementText(found.engagement, found.practitioner.background)) };
};

test("whoever is named gets a link, and nothing of their record counts there before they say yes", async () => {
  const { ctx, naming, left } = world;
  expect(await nameAda()).toEqual({ ok: true, slug: "ada-line" });
  expect(await listTeam(ctx.store.read, naming.id)).toEqual([]);
  expect((await factsOf(naming.id)).practitioners).toEqual([]);
  const [mail] = await deliver();
  expect(mail).toMatchObject({ to: "ada@line.example", subject: "Do you work at this clinic?" });
  expect(linkIn(mail)).toMatch(/^\/confirm-engagement\?token=/);
  expect(await answerEngagementQuestion(ctx, secretIn(mail?.text ?? ""), { answer: "confirmed" })).toBe(true);
  expect((await factsOf(naming.id)).practitioners).toMatchObject([{ verifiedHours: 60 }]);
  const kinds = (await ctx.store.read.select({ kind: jobs.kind, payload: jobs.payload }).from(jobs).all()).filter(
    (job) => job.kind === "rescore_clinic",
  );
  expect(kinds.map((job) => JSON.parse(job.payload).clinicId).sort()).toEqual([left.id, naming.id].sort());
  // The clinic where she was is told, and her address is gone.
  expect((await deliver()).at(-1)?.text).toContain("has said that they work at Naming");
  expect(await ctx.store.read.select().from(engagementQuestions).all()).toMatchObject([
    { email: null, answer: "confirmed", answeredBy: null },
  ]);
});

test("an answer counts once, and no is no", async () => {
  const { ctx, naming } = world;
  await nameAda();
  const secret = secretIn((await deliver())[0]?.text ?? "");
  expect(await answerEngagementQuestion(ctx, secret, { answer: "declined" })).toBe(true);
  expect(await answerEngagementQuestion(ctx, secret, { answer: "confirmed" })).toBe(false);
  expect((await newest(naming.id)).engagement.state).toBe("declined");
  expect((await factsOf(naming.id)).practitioners).toEqual([]);
});

test("a link that expired, was made up or was taken back answers nothing", async () => {
  const { ctx, naming } = world;
  await nameAda();
  const secret = secretIn((await deliver())[0]?.text ?? "");
  expect(await answerEngagementQuestion(ctx, "0".repeat(64), { answer: "confirmed" })).toBe(false);
  expect(await takeBackNaming(ctx, naming.owner, { clinicId: naming.id, slug: "ada-line" })).toMatchObject({ ok: true });
  expect(await answerEngagementQuestion(ctx, secret, { answer: "confirmed" })).toBe(false);
  await nameAda();
  const again = secretIn((await deliver()).at(-1)?.text ?? "");
  ctx.setNow("2026-12-24T12:00:00.000Z");
  expect(await answerEngagementQuestion(ctx, again, { answer: "confirmed" })).toBe(false);
  await forgetOverdue(ctx);
  expect(
    (await ctx.store.read.select({ email: engagementQuestions.email }).from(engagementQuestions).all()).map((row) => row.email),
  ).toContain(null);
});

test("who says yes can say where they have stopped: their time there ends that day", async () => {
  const { ctx, left, naming } = world;
  await nameAda();
  const secret = secretIn((await deliver())[0]?.text ?? "");
  await answerEngagementQuestion(ctx, secret, { answer: "confirmed", left: ["left", "naming", "nowhere"] });
  expect((await newest(left.id)).engagement.endedOn).toBe(TODAY);
  expect((await newest(naming.id)).engagement.endedOn).toBeNull();
  const events = await listEvents(ctx.store.read, "clinic", left.id);
  expect(events).toMatchObject([{ actorId: null, action: "team.engagement_ended", detail: { endedOn: TODAY } }]);
});

test("a clinic cannot have itself asked, nor the same person without end", async () => {
  const { naming } = world;
  expect(await nameAda(naming.ownerEmail)).toMatchObject({
    ok: false,
    status: 422,
    errors: { email: expect.stringContaining("own clinic") },
  });
  await nameAda();
  expect(await nameAda()).toMatchObject({ ok: false, errors: { page: "They have been asked already." } });
  const again = () => askAgain(world.ctx, naming.owner, { clinicId: naming.id, slug: "ada-line" }, "ada@line.example");
  expect(await again()).toMatchObject({ ok: true });
  expect(await again()).toMatchObject({ ok: true });
  expect(await again()).toMatchObject({ ok: false, errors: { email: expect.stringContaining("3 times") } });
});

test("without an address a moderator asks, and notes how", async () => {
  const { ctx, naming } = world;
  const moderator = await buildAccount(ctx, { role: "moderator" });
  await nameAda(null);
  const asked = (await waitingMatters(ctx, moderator.id)).filter((item) => item.kind === "engagement");
  expect(asked).toMatchObject([{ title: "Naming", detail: "Says that Ada Line works there", clinicIds: [naming.id] }]);
  const viewer: Viewer = { id: moderator.id, displayName: "Mo", role: "moderator", emailVerified: true };
  expect(await noteEngagementAnswer(ctx, viewer, asked[0]?.id ?? "", { answer: "confirmed", means: "telephone" })).toBe(true);
  expect(await noteEngagementAnswer(ctx, viewer, asked[0]?.id ?? "", { answer: "declined", means: "telephone" })).toBe(false);
  expect((await newest(naming.id)).engagement.state).toBe("confirmed");
  expect((await listEvents(ctx.store.read, "clinic", naming.id)).at(-1)).toMatchObject({
    actorId: moderator.id,
    action: "team.engagement_confirmed",
    detail: { means: "telephone" },
  });
});

test("an answer by the link is looked at afterwards, and where it was not them the record is lent no longer", async () => {
  const { ctx, naming } = world;
  const moderator = await buildAccount(ctx, { role: "moderator" });
  const viewer: Viewer = { id: moderator.id, displayName: "Mo", role: "moderator", emailVerified: true };
  const waiting = async () => (await waitingMatters(ctx, moderator.id)).filter((item) => item.kind === "engagement");
  await nameAda();
  expect(await waiting()).toEqual([]);
  await answerEngagementQuestion(ctx, secretIn((await deliver())[0]?.text ?? ""), { answer: "confirmed" });
  const [item] = await waiting();
  expect(item?.detail).toBe("Ada Line has said by a link that they work there");
  expect(await noteEngagementAnswer(ctx, viewer, item?.id ?? "", { answer: "declined", means: "telephone" })).toBe(true);
  expect((await factsOf(naming.id)).practitioners).toEqual([]);
  expect(await noteEngagementAnswer(ctx, viewer, item?.id ?? "", { answer: "confirmed", means: "telephone" })).toBe(false);
  expect(await waiting()).toEqual([]);
  expect((await listEvents(ctx.store.read, "clinic", naming.id)).at(-1)).toMatchObject({ action: "team.answer_undone" });
});

test("an answer that a moderator upheld stays, and waits for nobody", async () => {
  const { ctx, naming } = world;
  const moderator = await buildAccount(ctx, { role: "moderator" });
  const viewer: Viewer = { id: moderator.id, displayName: "Mo", role: "moderator", emailVerified: true };
  await nameAda();
  await answerEngagementQuestion(ctx, secretIn((await deliver())[0]?.text ?? ""), { answer: "confirmed" });
  const [item] = await waitingMatters(ctx, moderator.id);
  expect(await noteEngagementAnswer(ctx, viewer, item?.id ?? "", { answer: "confirmed", means: "own_page" })).toBe(true);
  expect((await factsOf(naming.id)).practitioners).toHaveLength(1);
  expect(await waitingMatters(ctx, moderator.id)).toEqual([]);
});

test("a new person begins with an empty record, and a namesake is asked about first", async () => {
  const { ctx, naming } = world;
  const add = (namesake?: "yes") =>
    addPractitioner(ctx, naming.owner, naming.id, {
      name: "Ada Line",
      background: "Barber",
      role: "Owner",
      startedOn: "2026-01-01",
      share: 1,
      namesake,
    });
  expect(await add()).toMatchObject({ ok: false, errors: { name: expect.stringContaining("/practitioners/ada-line") } });
  expect(await add("yes")).toEqual({ ok: true, slug: "ada-line-2" });
  expect((await factsOf(naming.id)).practitioners).toEqual([{ share: 1, verifiedHours: 0, evidencedYears: 0, trainerYears: 0 }]);
});

test("ending somebody’s time takes their record away from the clinic, keeps their name there, and cannot be done twice", async () => {
  const { ctx, left } = world;
  const at = { clinicId: left.id, slug: "ada-line" };
  expect(await endEngagement(ctx, left.owner, at, await openedAt(left.id), "2021-12-31")).toMatchObject({
    ok: false,
    errors: { endedOn: expect.stringContaining("before the day they began") },
  });
  expect(await endEngagement(ctx, left.owner, at, await openedAt(left.id), "2026-11-22")).toMatchObject({ ok: true });
  expect((await factsOf(left.id)).practitioners).toEqual([]);
  expect((await listTeam(ctx.store.read, left.id)).map(({ practitioner }) => practitioner.name)).toEqual(["Ada Line"]);
  expect(await endEngagement(ctx, left.owner, at, await openedAt(left.id), "2026-11-22")).toMatchObject({ ok: false, status: 422 });
});

test("Q15: two people change one engagement: the second sees both texts, and nothing is overwritten unseen", async () => {
  const { ctx, left } = world;
  const at = { clinicId: left.id, slug: "ada-line" };
  const opened = await openedAt(left.id);
  const change = (role: string, background: string | null) =>
    changeEngagement(ctx, left.owner, at, opened, { role, background, startedOn: "2022-01-01", share: null });
  expect(await change("Lead", "Nurse")).toEqual({ ok: true, changed: ["background", "role"] });
  const collision = await change("Owner", "Barber");
  expect(collision).toMatchObject({ ok: false, status: 409, stored: { role: "Lead", background: "Nurse" } });
  if (collision?.ok !== false || collision.status !== 409) throw new Error("no collision");
  const again = await changeEngagement(ctx, left.owner, at, collision.opened, {
    role: "Owner",
    background: "Barber",
    startedOn: "2022-01-01",
    share: null,
  });
  expect(again).toMatchObject({ ok: true });
  expect((await newest(left.id)).practitioner.background).toBe("Barber");
});

test("of somebody who has not said yes, a clinic cannot change what stands on their own page", async () => {
  const { ctx, naming } = world;
  await nameAda();
  const at = { clinicId: naming.id, slug: "ada-line" };
  await changeEngagement(ctx, naming.owner, at, await openedAt(naming.id), {
    role: "Lead",
    background: "Plumber",
    startedOn: null,
    share: null,
  });
  expect((await newest(naming.id)).practitioner.background).toBeNull();
  expect((await newest(naming.id)).engagement.role).toBe("Lead");
});

test("nobody changes the team of a clinic they do not speak for", async () => {
  const { ctx, left, naming } = world;
  const at = { clinicId: left.id, slug: "ada-line" };
  const before = JSON.stringify([
    await ctx.store.read.select().from(engagements).all(),
    await ctx.store.read.select().from(practitioners).all(),
  ]);
  expect(await endEngagement(ctx, naming.owner, at, await openedAt(left.id), TODAY)).toBeNull();
  expect(
    await changeEngagement(ctx, naming.owner, at, await openedAt(left.id), { role: "X", background: "X", startedOn: null, share: null }),
  ).toBeNull();
  expect(
    await addPractitioner(ctx, naming.owner, left.id, { name: "Bea Dot", background: null, role: "X", startedOn: null, share: null }),
  ).toBeNull();
  expect(await takeBackNaming(ctx, naming.owner, at)).toBeNull();
  // Named at another clinic only, so not hers to change under her own clinic's address either.
  expect(await findNewestTime(ctx.store.read, naming.id, "ada-line")).toBeNull();
  expect(
    JSON.stringify([await ctx.store.read.select().from(engagements).all(), await ctx.store.read.select().from(practitioners).all()]),
  ).toBe(before);
});
