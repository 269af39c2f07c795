import { expect, test } from "vitest";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { insertLimit } from "#app/moderation/queue-limit-repository.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { releaseMatter, takeMatter } from "#app/moderation/take-matter.server.ts";
import { action as claimAction } from "#app/routes/moderation/matter-claim.ts";
import { loader as readFrame } from "#app/routes/moderation/matter-frame.tsx";
import { action as answer } from "#app/routes/moderation/report-case.tsx";
import { clinicMembers } from "#db/schema/clinics.ts";
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

test("working through a filter, each answer opens the next matter of it, taken: 2 requests a matter, and none twice for two who do it at once", async () => {
  const ctx = await createTestContext();
  const { reports } = await reported(ctx, 12);
  const people = [await buildModerator(ctx), await buildModerator(ctx)];
  const taken = await queueOf(ctx, people[0] ?? { id: "" }, { kind: "report" });
  expect(taken).toHaveLength(12);
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
