import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { QUEUE_KINDS } from "#app/moderation/queue.ts";
import { insertLimit, listBarredKinds } from "#app/moderation/queue-limit-repository.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { saveFilter } from "#app/moderation/save-filter.server.ts";
import { setQueueLimits } from "#app/moderation/set-queue-limits.server.ts";
import { releaseMatter, takeMatter } from "#app/moderation/take-matter.server.ts";
import { action as claimAction } from "#app/routes/moderation/matter-claim.ts";
import { loader as readFrame } from "#app/routes/moderation/matter-frame.tsx";
import { loader as readQueue } from "#app/routes/moderation/moderation-queue.tsx";
import { action as answer, loader as readReport } from "#app/routes/moderation/report-case.tsx";
import { clinicMembers } from "#db/schema/clinics.ts";
import { events as eventRows } from "#db/schema/platform.ts";
import { buildAdmin, buildDispute, buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { queueOf, waitingMatters } from "#tests/moderation/queue-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type Person = Parameters<typeof sessionCookie>[1];

/** A disputed photo with so many reports of one reason, and the first of them in the queue. */
async function reported(ctx: TestContext, count = 1) {
  const { first, original } = await buildDispute(ctx);
  for (let i = 0; i < count; i += 1) {
    await reportContent(ctx, await buildClient(ctx), { kind: "photo", id: original }, { reason: "edited" });
    ctx.setNow(new Date(ctx.now().getTime() + 60_000).toISOString());
  }
  await settleMatters(ctx);
  const reports = (await waitingMatters(ctx)).filter((matter) => matter.kind === "report");
  const id = reports[0]?.id ?? "";
  const matter = await findMatter(ctx.store.read, "report", id);
  if (!matter) throw new Error("nothing waits");
  return { clinic: first, id, matterId: matter.id, reports: reports.map((one) => one.id) };
}

const post = async (ctx: TestContext, person: Person, path: string, form: Record<string, string>) => {
  const id = /\/([0-9a-f]{32})/.exec(path)?.[1];
  return routeArgs(ctx, path, { cookie: await sessionCookie(ctx, person), form, ...(id === undefined ? {} : { params: { id } }) });
};
const DISMISS = { answer: "dismiss" };

test("of two moderators who take one matter at once one has it, and the other is told who and until when", async () => {
  const ctx = await createTestContext();
  const { matterId } = await reported(ctx);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  const results = await Promise.all([takeMatter(ctx, one, matterId), takeMatter(ctx, two, matterId)]);
  expect(results.map((result) => result?.ok)).toEqual([true, false]);
  expect(results[1]).toMatchObject({
    status: 409,
    errors: { form: expect.stringContaining(`${one.displayName} took this first and has it until 12:16 UTC`) },
  });
});

test("who has not taken it reads it and is refused with 409 when they decide; whoever has it decides", async () => {
  const ctx = await createTestContext();
  const { id, matterId } = await reported(ctx);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  await takeMatter(ctx, one, matterId);
  const path = `/moderation/reports/${id}`;
  const refused = await answerOf(async () => answer(await post(ctx, two, path, DISMISS)));
  expect(refused).toMatchObject({
    status: 409,
    data: { problem: { values: DISMISS, errors: { form: expect.stringContaining("took this first") } } },
  });
  const frame = await readFrame(routeArgs(ctx, path, { cookie: await sessionCookie(ctx, two), params: { id } }));
  expect(frame.bar?.taken).toMatchObject({ mine: false, by: one.displayName, until: "12:16" });
  expect((await answerOf(async () => answer(await post(ctx, one, path, DISMISS)))).status).toBe(303);
});

test("a claim ends after a quarter of an hour, is prolonged by acting, and ends at once when its holder lets go", async () => {
  const ctx = await createTestContext();
  const { id, matterId } = await reported(ctx);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  await takeMatter(ctx, one, matterId);
  const later = (minutes: number) => ctx.setNow(new Date(ctx.now().getTime() + minutes * 60_000).toISOString());
  later(14);
  // Acting, though the form was not complete.
  expect((await answerOf(async () => answer(await post(ctx, one, `/moderation/reports/${id}`, {})))).status).toBe(422);
  later(14);
  expect(await takeMatter(ctx, two, matterId)).toMatchObject({ status: 409 });
  later(1);
  expect(await takeMatter(ctx, two, matterId)).toMatchObject({ ok: true });
  expect(await releaseMatter(ctx, one, matterId)).toBe(false);
  expect(await releaseMatter(ctx, two, matterId)).toBe(true);
  expect(await takeMatter(ctx, one, matterId)).toMatchObject({ ok: true });
});

test("M2: a matter of a clinic one has a tie to cannot be taken, and neither can one that was answered", async () => {
  const ctx = await createTestContext();
  const { clinic, id, matterId } = await reported(ctx);
  const [tied, free] = [await buildModerator(ctx), await buildModerator(ctx)];
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: tied.id, createdAt: ctx.now() }));
  expect(await takeMatter(ctx, tied, matterId)).toMatchObject({ status: 403 });
  expect(await takeMatter(ctx, free, 999_999)).toBe(null);
  await answerOf(async () => answer(await post(ctx, free, `/moderation/reports/${id}`, DISMISS)));
  await settleMatters(ctx);
  expect(await takeMatter(ctx, free, matterId)).toMatchObject({ status: 409 });
});

test("a kind that an administrator has taken from a moderator is hidden from them, and their answer is refused with 403", async () => {
  const ctx = await createTestContext();
  const { id, matterId } = await reported(ctx);
  const [one, two, admin] = [await buildModerator(ctx), await buildModerator(ctx), await buildAdmin(ctx)];
  await ctx.store.write((tx) => insertLimit(tx, { accountId: one.id, kind: "report", setBy: admin.id, setAt: ctx.now() }));
  expect((await queueOf(ctx, one)).map((matter) => matter.kind)).toEqual(["dispute"]);
  expect((await queueOf(ctx, two)).map((matter) => matter.kind)).toContain("report");
  expect(await takeMatter(ctx, one, matterId)).toMatchObject({ status: 403 });
  expect((await answerOf(async () => answer(await post(ctx, one, `/moderation/reports/${id}`, DISMISS)))).status).toBe(403);
});

test("after an answer the next free matter of its kind opens and is taken, unless the address says that it is not to", async () => {
  const ctx = await createTestContext();
  const { reports } = await reported(ctx, 4);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  const answered = async (id: string, query = "") =>
    (await answerOf(async () => answer(await post(ctx, one, `/moderation/reports/${id}${query}`, DISMISS)))).headers.get("location") ?? "";
  const [first = "", , held = ""] = reports;
  await takeMatter(ctx, two, (await findMatter(ctx.store.read, "report", held))?.id ?? 0);
  const to = await answered(first);
  expect(to).toMatch(/^\/moderation\/reports\/[0-9a-f]{32}\?kind=report&then=next&did=report-dismissed$/);
  const next = /[0-9a-f]{32}/.exec(to)?.[0] ?? "";
  expect([first, held]).not.toContain(next);
  const frame = await readFrame(routeArgs(ctx, to, { cookie: await sessionCookie(ctx, one), params: { id: next } }));
  expect(frame.bar).toMatchObject({ taken: { mine: true }, walk: { on: true }, next: { more: "2", undoHref: null } });
  expect(await answered(next, "?then=queue")).toBe("/moderation?done=report-dismissed");
});

test("100 matters of a filter are answered at 2 requests each: each answer opens the next one, taken, and of two who do so at once neither meets the other's", async () => {
  const ctx = await createTestContext();
  const { reports } = await reported(ctx, 100);
  const people = [await buildModerator(ctx), await buildModerator(ctx)];
  const taken = await queueOf(ctx, people[0] ?? { id: "" }, { kind: "report" });
  expect(taken).toHaveLength(100);
  let requests = 0;
  const answered: string[] = [];
  const at: (string | null)[] = taken.slice(0, 2).map((matter) => `/moderation/reports/${matter.subjectId}?then=next&kind=report`);
  for (const [i, person] of people.entries()) {
    const matter = taken[i];
    if (matter)
      await claimAction(await post(ctx, person, "/moderation/matters", { intent: "take", matter: `${matter.id}` })).catch(() => {});
  }
  while (at.some((path) => path !== null)) {
    for (const [i, person] of people.entries()) {
      const path = at[i] ?? null;
      if (path === null) continue;
      await readFrame(routeArgs(ctx, path, { cookie: await sessionCookie(ctx, person) }));
      const sent = await answerOf(async () => answer(await post(ctx, person, path, DISMISS)));
      requests += 2;
      expect(sent.status).toBe(303);
      answered.push(/[0-9a-f]{32}/.exec(path)?.[0] ?? "");
      const to = sent.headers.get("location") ?? "";
      at[i] = to.startsWith("/moderation?") ? null : to;
      if (at[i] !== null) expect(to).toMatch(/^\/moderation\/reports\/[0-9a-f]{32}\?kind=report&then=next&did=report-dismissed$/);
      else expect(to).toBe("/moderation?kind=report&done=report-dismissed");
    }
  }
  expect([...answered].sort()).toEqual([...reports].sort());
  expect(requests / answered.length).toBe(2);
});

test("reports that say the same of the same thing are answered at once, each on the record; one that a colleague has taken is left to them", async () => {
  const ctx = await createTestContext();
  const { id, reports } = await reported(ctx, 5);
  const [one, two] = [await buildModerator(ctx), await buildModerator(ctx)];
  const held = (await findMatter(ctx.store.read, "report", reports[3] ?? ""))?.id ?? 0;
  await takeMatter(ctx, two, held);
  const page = await readReport(routeArgs(ctx, `/moderation/reports/${id}`, { cookie: await sessionCookie(ctx, one), params: { id } }));
  expect(page.same.map((other) => other.value).sort()).toEqual(reports.slice(1).sort());
  const form = new FormData();
  form.set("answer", "dismiss");
  // Not the third: the moderator wants to look at it by itself.
  for (const other of [1, 3, 4]) form.append("also", reports[other] ?? "");
  const args = routeArgs(ctx, `/moderation/reports/${id}?then=queue`, { cookie: await sessionCookie(ctx, one), params: { id }, form });
  const sent = await answerOf(async () => answer(args));
  expect(sent.headers.get("location")).toBe("/moderation?done=reports-answered");
  const left = (await queueOf(ctx, one, { kind: "report" })).map((matter) => matter.subjectId);
  expect(left.sort()).toEqual([reports[2], reports[3]].sort());
  const events = await ctx.store.read.select().from(eventRows).where(eq(eventRows.action, "report.answered")).all();
  expect(events.map((event) => (JSON.parse(event.detail) as { reportId: string }).reportId).sort()).toEqual(
    [reports[0], reports[1], reports[4]].sort(),
  );
  expect(new Set(events.map((event) => event.actorId))).toEqual(new Set([one.id]));
});

test("an administrator says what a moderator answers, on the record; nobody says it of themselves, and a moderator says it of nobody", async () => {
  const ctx = await createTestContext();
  const [moderator, admin] = [await buildModerator(ctx), await buildAdmin(ctx)];
  const allowed = QUEUE_KINDS.filter((kind) => kind !== "report" && kind !== "proof");
  expect(await setQueueLimits(ctx, admin, moderator.id, allowed)).toEqual({ ok: true });
  expect(await listBarredKinds(ctx.store.read, moderator.id)).toEqual(["proof", "report"]);
  expect(await setQueueLimits(ctx, admin, moderator.id, [])).toMatchObject({ status: 422 });
  expect(await setQueueLimits(ctx, admin, admin.id, allowed)).toMatchObject({ ok: false });
  expect(await setQueueLimits(ctx, moderator, admin.id, allowed)).toMatchObject({ status: 403 });
  expect(await setQueueLimits(ctx, admin, (await buildClient(ctx)).id, allowed)).toBe(null);
  expect(await setQueueLimits(ctx, admin, moderator.id, QUEUE_KINDS)).toEqual({ ok: true });
  expect(await listBarredKinds(ctx.store.read, moderator.id)).toEqual([]);
  const events = await ctx.store.read.select().from(eventRows).where(eq(eventRows.action, "account.queue_limited")).all();
  expect(events.map((event) => [event.actorId, event.subjectId, JSON.parse(event.detail)])).toEqual([
    [admin.id, moderator.id, { barred: "report proof" }],
    [admin.id, moderator.id, { barred: "" }],
  ]);
});

test("a filter is kept under a name with its count beside it, moves when the name is used again, and twelve are enough", async () => {
  const ctx = await createTestContext();
  await reported(ctx, 3);
  const moderator = await buildModerator(ctx);
  const read = async (path: string) => readQueue(routeArgs(ctx, path, { cookie: await sessionCookie(ctx, moderator) }));
  expect(await saveFilter(ctx, moderator, "Reports", "kind=report&after=1")).toEqual({ ok: true });
  expect((await read("/moderation?kind=report")).queue.saved).toEqual([
    { name: "Reports", href: "/moderation?kind=report", current: true, count: 3 },
  ]);
  await saveFilter(ctx, moderator, "Reports", "standing=waiting");
  expect((await read("/moderation")).queue.saved).toMatchObject([{ href: "/moderation?standing=waiting", current: false, count: 0 }]);
  expect(await saveFilter(ctx, moderator, "All", "")).toMatchObject({ status: 422 });
  expect(await saveFilter(ctx, moderator, "Odd", "kind=everything")).toMatchObject({ status: 422 });
  for (let i = 1; i < 12; i += 1) await saveFilter(ctx, moderator, `Filter ${i}`, "kind=proof");
  expect(await saveFilter(ctx, moderator, "One more", "kind=proof")).toMatchObject({ status: 422 });
  expect((await read("/moderation")).queue.saved).toHaveLength(12);
  expect((await answerOf(async () => read("/moderation?kind=everything"))).status).toBe(404);
});
