import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { answerReport } from "#app/moderation/answer-report.server.ts";
import { hideReportedPhoto } from "#app/moderation/hide-reported-photo.server.ts";
import { ownHeadForm } from "#app/moderation/own-head.ts";
import { visibilityInput } from "#app/moderation/photo-visibility.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { openOwnHeadForm, reportOwnHead } from "#app/moderation/report-own-head.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { loader as reportPage } from "#app/routes/moderation/report-case.tsx";
import { action, loader } from "#app/routes/photos/my-head.tsx";
import { loader as photoPage } from "#app/routes/photos/photo.tsx";
import { loader as photoFile } from "#app/routes/photos/photo-file.ts";
import { reports } from "#db/schema/moderation.ts";
import { jobs } from "#db/schema/platform.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { buildDispute, buildModerator, buildPhoto } from "#tests/moderation/dispute-fixtures.ts";
import { waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildClient, buildClinic, buildOwner } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const later = (ctx: TestContext, ms: number) => ctx.setNow(new Date(ctx.now().getTime() + ms).toISOString());

async function buildScene() {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const photoId = await buildPhoto(ctx, clinic.id);
  const picture = await ctx.files.put(Buffer.from("a picture"));
  await ctx.store.write((tx) => tx.insert(derivatives).values({ photoId, width: 640, height: 480, sha256: picture.sha256, bytes: 9 }));
  const opened = openOwnHeadForm(ctx);
  later(ctx, 5_000);
  return { ctx, clinic, photoId, opened };
}

const reportsOf = async (ctx: TestContext) => ctx.store.read.select().from(reports).all();
const file = (ctx: TestContext, id: string) =>
  answerOf(() => photoFile(routeArgs(ctx, `/photos/${id}/640.jpg`, { params: { id, file: "640.jpg" } }) as never));

test("somebody without an account says that a photo shows them: the report stands before older ones, and the photo stays until a person decides", async () => {
  const { ctx, photoId, opened } = await buildScene();
  const other = await buildPhoto(ctx, (await buildClinic(ctx)).id);
  await reportContent(ctx, await buildClient(ctx), { kind: "photo", id: other }, { reason: "edited" });
  later(ctx, 60_000);
  const input = { wish: "not_agreed", detail: "I was treated there in May.", contact: "sam@example.org", opened } as const;
  expect(await reportOwnHead(ctx, "192.0.2.1", photoId, input)).toEqual({ ok: true });
  expect((await reportsOf(ctx)).find((report) => report.subjectId === photoId)).toMatchObject({
    reason: "shows_me",
    reporterId: null,
    contact: "sam@example.org",
    detail: "I never agreed to it\n\nI was treated there in May.",
  });
  expect((await waitingMatters(ctx)).map((item) => item.reason)).toEqual(["shows_me", "edited"]);
  const events = await listEvents(ctx.store.read, "photo", photoId);
  expect(events).toMatchObject([{ action: "photo.reported", actorId: null, detail: { wish: "not_agreed" } }]);
  expect(JSON.stringify(events)).not.toContain("sam@");
  expect((await file(ctx, photoId)).status).toBe(200);
});

test("B1: what a machine sends is not kept: the trap filled in, sent at once, a time made up, another form's time", async () => {
  const { ctx, photoId, opened } = await buildScene();
  const send = (change: object) => reportOwnHead(ctx, "192.0.2.1", photoId, { wish: "take_down", opened, ...change });
  expect(await send({ website: "http://spam.example" })).toEqual({ ok: true });
  expect(await send({ opened: openOwnHeadForm(ctx) })).toMatchObject({ ok: false, status: 400 });
  const madeUp = `${ctx.now().getTime() - 10_000}.${"0".repeat(64)}`;
  for (const wrong of [madeUp, "", `${opened.slice(0, -1)}${opened.endsWith("0") ? "1" : "0"}`]) {
    expect(await send({ opened: wrong })).toMatchObject({ ok: false, status: 422 });
  }
  later(ctx, 25 * 3_600_000);
  expect(await send({})).toMatchObject({ ok: false, status: 422 });
  expect(await reportsOf(ctx)).toEqual([]);
});

test("one address names three photos an hour; another one is not held up by it", async () => {
  const { ctx, photoId, opened } = await buildScene();
  const send = (ip: string) => reportOwnHead(ctx, ip, photoId, { wish: "take_down", opened });
  for (const ip of ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2::3"]) expect(await send(ip)).toEqual({ ok: true });
  expect(await send("2001:db8:1:2:ffff::9")).toMatchObject({ ok: false, status: 429 });
  expect(await send("192.0.2.7")).toEqual({ ok: true });
  expect(await reportsOf(ctx)).toHaveLength(4);
});

test("what nobody is shown cannot be named, and the answer is the same as for what never was", async () => {
  const { ctx, opened } = await buildScene();
  const { copy } = await buildDispute(ctx);
  const hidden = await buildPhoto(ctx, (await buildClinic(ctx)).id, { hidden: true });
  for (const id of [copy, hidden, newId(), ""]) {
    expect(await reportOwnHead(ctx, "192.0.2.1", id, { wish: "take_down", opened })).toBe(null);
    const args = routeArgs(ctx, `/my-head?photo=${id}`);
    expect((await answerOf(() => loader(args as never))).status).toBe(404);
  }
});

test("the page keeps what was typed when it is refused, and after sending says what happens next", async () => {
  const { ctx, photoId, opened } = await buildScene();
  const post = (form: Record<string, string>) =>
    answerOf(() => action(routeArgs(ctx, `/my-head?photo=${photoId}`, { form, clientIp: "192.0.2.9" }) as never));
  const refused = await post({ wish: "", detail: "Near the window", contact: "x".repeat(201), opened, website: "" });
  expect(refused.status).toBe(422);
  expect(Object.keys(errorsOf(refused))).toEqual(["wish", "contact"]);
  expect(refused.data).toMatchObject({ problem: { values: { detail: "Near the window", opened } } });
  const sent = await post({ wish: "stolen", detail: "", contact: "", opened, website: "" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/my-head?sent=yes"]);
  expect((await answerOf(() => loader(routeArgs(ctx, "/my-head?sent=yes") as never))).status).toBe(200);
  expect(ownHeadForm.safeParse({ wish: "theft", opened }).success).toBe(false);
});

/** A report of the photo by the person shown, and its id. */
async function named(ctx: TestContext, photoId: string, opened: string): Promise<string> {
  await reportOwnHead(ctx, "192.0.2.1", photoId, { wish: "not_agreed", contact: "sam@example.org", opened });
  return (await reportsOf(ctx))[0]?.id ?? "";
}

async function casePage(ctx: TestContext, viewer: Viewer, id: string) {
  const args = routeArgs(ctx, `/moderation/reports/${id}`, { params: { id }, cookie: await sessionCookie(ctx, viewer) });
  return (await answerOf(() => reportPage(args as never))).data as { contact: string | null; photoShown: boolean | null };
}

test("a moderator hides the photo before answering: page, file and listing are gone at once, nothing is decided, and it can be undone with a reason", async () => {
  const { ctx, clinic, photoId, opened } = await buildScene();
  const reportId = await named(ctx, photoId, opened);
  const moderator = await buildModerator(ctx);
  expect(await casePage(ctx, moderator, reportId)).toMatchObject({ contact: "sam@example.org", photoShown: true });
  expect(await hideReportedPhoto(ctx, moderator, reportId, { visibility: "hide" })).toEqual({ ok: true });
  expect((await file(ctx, photoId)).status).toBe(404);
  const page = () => answerOf(() => photoPage(routeArgs(ctx, `/photos/${photoId}`, { params: { id: photoId } }) as never));
  expect((await page()).status).toBe(404);
  expect(await listPublishedPhotos(ctx.store.read, clinic.id)).toEqual([]);
  const rescores = await ctx.store.read.select().from(jobs).where(eq(jobs.kind, "rescore_clinic")).all();
  expect(rescores.map((job) => JSON.parse(job.payload))).toEqual([{ clinicId: clinic.id }]);
  expect(await ctx.store.read.select().from(photos).get()).toMatchObject({ state: "no_match" });
  expect((await reportsOf(ctx))[0]).toMatchObject({ answeredAt: null, contact: "sam@example.org" });

  expect(await hideReportedPhoto(ctx, moderator, reportId, { visibility: "hide" })).toMatchObject({ status: 409 });
  expect(await hideReportedPhoto(ctx, moderator, reportId, { visibility: "unhide", why: "another_person" })).toEqual({ ok: true });
  expect((await file(ctx, photoId)).status).toBe(200);
  const events = await listEvents(ctx.store.read, "photo", photoId);
  expect(events.map((event) => event.action)).toEqual(["photo.reported", "photo.hidden", "photo.unhidden"]);
  expect(events[2]?.detail).toEqual({ reportId, why: "another_person" });
});

test("an answer that takes the photo down ends the report, and how the person can be reached is forgotten", async () => {
  const { ctx, photoId, opened } = await buildScene();
  const reportId = await named(ctx, photoId, opened);
  const moderator = await buildModerator(ctx);
  expect(await answerReport(ctx, moderator, reportId, { answer: "hide_photo" })).toEqual({ ok: true });
  expect((await reportsOf(ctx))[0]).toMatchObject({ upheld: true, contact: null, answeredBy: moderator.id });
  expect((await file(ctx, photoId)).status).toBe(404);
});

test("clients, owners, administrators and moderators with a tie to the clinic hide nothing; a report of another kind hides nothing", async () => {
  const { ctx, clinic, photoId, opened } = await buildScene();
  const reportId = await named(ctx, photoId, opened);
  const owner = await buildOwner(ctx, clinic.id);
  for (const viewer of [await buildClient(ctx), owner]) {
    expect(await hideReportedPhoto(ctx, viewer, reportId, { visibility: "hide" })).toMatchObject({ status: 403 });
  }
  expect(await hideReportedPhoto(ctx, { ...owner, role: "moderator" }, reportId, { visibility: "hide" })).toMatchObject({ status: 403 });
  await ctx.store.write((tx) => tx.update(reports).set({ reason: "edited" }));
  const moderator = await buildModerator(ctx);
  expect(await hideReportedPhoto(ctx, moderator, reportId, { visibility: "hide" })).toMatchObject({ status: 422 });
  expect(await hideReportedPhoto(ctx, moderator, newId(), { visibility: "hide" })).toBe(null);
  expect(visibilityInput.safeParse({ visibility: "unhide" }).success).toBe(false);
  expect((await file(ctx, photoId)).status).toBe(200);
});
