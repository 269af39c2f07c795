import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listActs } from "#app/accounts/act-repository.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { summariseJobs } from "#app/platform/job-repository.server.ts";
import { shownError } from "#app/platform/shown-error.ts";
import { loader, action as settleKind } from "#app/routes/admin/jobs.tsx";
import { loader as readOne, action as settleOne } from "#app/routes/admin/one-job.tsx";
import { jobs } from "#db/schema/platform.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type JobValues = typeof jobs.$inferInsert;
const MINUTE = 60_000;

async function begin() {
  const ctx = await createTestContext();
  const admin = await buildAccount(ctx, { role: "admin", displayName: "Ada Lennox" });
  return { ctx, admin, cookie: await sessionCookie(ctx, admin) };
}

async function insertJobs(ctx: TestContext, values: Partial<JobValues>[]): Promise<number[]> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const ids: number[] = [];
    for (const value of values) {
      const base: JobValues = { kind: "list_clinic", payload: '{"clinicId":1}', state: "dead", runAt: now, createdAt: now, attempts: 3 };
      ids.push(
        (
          await tx
            .insert(jobs)
            .values({ ...base, ...value })
            .returning({ id: jobs.id })
        )[0]?.id ?? 0,
      );
    }
    return ids;
  });
}

const stateOf = async (ctx: TestContext, id = 0) => ctx.store.read.select().from(jobs).where(eq(jobs.id, id)).get();
const sendKind = (ctx: TestContext, cookie: string, form: Record<string, string>) =>
  answerOf(() => settleKind(routeArgs(ctx, "/admin/jobs", { cookie, form })));
const sendOne = (ctx: TestContext, cookie: string, id: number | undefined, form: Record<string, string>) =>
  answerOf(() => settleOne(routeArgs(ctx, `/admin/jobs/${id}`, { cookie, form, params: { id: String(id) } })));

test("Q11: a failed job is tried again from its first try on, runs, and the record says who had it tried", async () => {
  const { ctx, cookie, admin } = await begin();
  const [id] = await insertJobs(ctx, [{ lastError: "The disk was full", finishedAt: ctx.now() }]);
  expect((await sendOne(ctx, cookie, id, { intent: "retry" })).headers.get("location")).toBe("/admin/jobs?done=retried");
  expect(await stateOf(ctx, id)).toMatchObject({ state: "queued", attempts: 0, finishedAt: null });
  await runAllJobs(ctx);
  expect(await stateOf(ctx, id)).toMatchObject({ state: "done", attempts: 1 });
  expect(await listActs(ctx.store.read, { groups: ["jobs"], before: null, limit: 9 })).toMatchObject([
    { action: "job.retried", actor: admin.displayName, subjectId: String(id), detail: { kind: "list_clinic", jobs: 1 } },
  ]);
});

test("Q11: a job is dropped only for a reason of the list, which is kept; what stands as running, waiting or done is left alone: 409", async () => {
  const { ctx, cookie } = await begin();
  const [dead, queued, running, done] = await insertJobs(ctx, [{}, { state: "queued" }, { state: "running" }, { state: "done" }]);
  expect((await sendOne(ctx, cookie, dead, { intent: "drop" })).status).toBe(422);
  expect((await sendOne(ctx, cookie, dead, { intent: "drop", reason: "tired of it" })).status).toBe(422);
  for (const id of [queued, running, done]) {
    for (const form of [{ intent: "retry" }, { intent: "drop", reason: "outdated" }] as Record<string, string>[]) {
      const answer = await sendOne(ctx, cookie, id, form);
      expect([answer.status, errorsOf(answer).form]).toEqual([409, expect.stringContaining("somebody else was quicker")]);
    }
  }
  expect((await sendOne(ctx, cookie, dead, { intent: "drop", reason: "outdated" })).status).toBe(303);
  expect([await stateOf(ctx, dead), await ctx.store.read.$count(jobs)]).toEqual([undefined, 3]);
  expect((await sendOne(ctx, cookie, dead, { intent: "drop", reason: "outdated" })).status).toBe(404);
  expect(await listActs(ctx.store.read, { groups: ["jobs"], before: null, limit: 9 })).toMatchObject([
    { action: "job.dropped", detail: { kind: "list_clinic", jobs: 1, reason: "outdated" } },
  ]);
});

test("Q11: all failed jobs of one kind are settled in one step and one line of the record; other kinds stay", async () => {
  const { ctx, cookie } = await begin();
  await insertJobs(ctx, [{}, {}, { kind: "check_photo" }, { kind: "check_photo" }, { kind: "check_photo", state: "queued" }]);
  expect((await sendKind(ctx, cookie, { intent: "retry-kind", kind: "list_clinic" })).status).toBe(303);
  expect((await sendKind(ctx, cookie, { intent: "drop-kind", kind: "check_photo" })).status).toBe(422);
  expect((await sendKind(ctx, cookie, { intent: "drop-kind", kind: "check_photo", reason: "cannot_succeed" })).status).toBe(303);
  expect((await sendKind(ctx, cookie, { intent: "retry-kind", kind: "no_such" })).status).toBe(409);
  expect((await summariseJobs(ctx.store.read)).map(({ kind, counts }) => [kind, counts.queued, counts.dead])).toEqual([
    ["list_clinic", 2, 0],
    ["check_photo", 1, 0],
  ]);
  const acts = await listActs(ctx.store.read, { groups: ["jobs"], before: null, limit: 9 });
  expect(acts.map(({ action, detail }) => [action, detail.jobs])).toEqual([
    ["job.dropped", 2],
    ["job.retried", 2],
  ]);
});

test("the page tells per kind what waits and how long, what runs and until when, and never what a job was told", async () => {
  const { ctx, cookie } = await begin();
  const ago = (minutes: number) => new Date(ctx.now().getTime() - minutes * MINUTE);
  const [failed] = await insertJobs(ctx, [
    { kind: "mail_account_notice", payload: '{"accountId":"a1","to":"sam@example.org"}', lastError: "550 sam@example.org: no such user" },
    { state: "queued", runAt: ago(125) },
    { state: "queued", runAt: ago(-10), kind: "rescore_clinic" },
    { state: "running", attempts: 1, leaseUntil: new Date(ctx.now().getTime() + 20_000) },
    { state: "running", attempts: 2, leaseUntil: ago(1) },
  ]);
  const page = await loader(routeArgs(ctx, "/admin/jobs", { cookie }));
  expect(page.kinds.map(({ kind, oldest }) => [kind, oldest])).toEqual([
    ["mail_account_notice", "–"],
    ["list_clinic", "2 hours"],
    ["rescore_clinic", "due later"],
  ]);
  expect(page.jobs.map(({ label, error }) => [label, error])).toEqual([["Mail account notice", "550 (address) no such user"]]);
  const running = await loader(routeArgs(ctx, "/admin/jobs?state=running", { cookie }));
  expect(running.jobs.map(({ lease }) => lease)).toEqual(["Ran out 11:59:00 UTC", "Held until 12:00:20 UTC"]);
  const one = await readOne(routeArgs(ctx, `/admin/jobs/${failed}`, { cookie, params: { id: String(failed) } }));
  expect(JSON.stringify([page, running, one])).not.toMatch(/sam@|accountId/);
  expect((await answerOf(() => loader(routeArgs(ctx, "/admin/jobs?state=lost", { cookie })))).status).toBe(404);
  expect((await answerOf(() => readOne(routeArgs(ctx, "/admin/jobs/x", { cookie, params: { id: "x" } })))).status).toBe(404);
});

test("with 50,000 jobs the page is read within 100 ms, goes on by the last job shown, and shows none twice", async () => {
  const { ctx, cookie } = await begin();
  const now = ctx.now().getTime();
  await ctx.store.write((tx) =>
    tx.run(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000)
    insert into jobs (kind, payload, state, run_at, attempts, created_at, last_error)
    select case i % 5 when 0 then 'check_photo' when 1 then 'list_clinic' when 2 then 'mail_decision' when 3 then 'rescore_clinic' else 'redraw_photo' end,
      '{"clinicId":' || i || '}', case when i % 2 = 0 then 'queued' else 'dead' end, ${now} - i, 3, ${now}, 'An error of about the usual length, so that rows are as large as they are in life' from n`),
  );
  const read = (query: string) => loader(routeArgs(ctx, `/admin/jobs${query}`, { cookie }));
  await read("");
  const times: number[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const started = performance.now();
    await read("?state=dead&kind=list_clinic");
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeLessThan(100);
  const first = await read("");
  const second = await read(`?before=${first.older}`);
  expect(new Set([...first.jobs, ...second.jobs].map(({ id }) => id)).size).toBe(100);
  expect(first.kinds.reduce((sum, { counts }) => sum + counts.queued + counts.dead, 0)).toBe(50_000);
});

const ERRORS: [said: string, shown: string][] = [
  ["Failed query: insert into accounts values (?, ?)\nparams: Sam,sam@example.org", "Failed query: insert into accounts values (?, ?)"],
  ['Unexpected token, "my hair is gone" is not valid JSON', "Unexpected token, (quoted text) is not valid JSON"],
  ["connect ECONNREFUSED 192.0.2.7:25", "connect ECONNREFUSED (IP address):25"],
  ["The stored file 3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b is gone", "The stored file (code) is gone"],
  ["The worker died while it ran", "The worker died while it ran"],
  ['no such column: "run_at"', 'no such column: "run_at"'],
];
test.each(ERRORS)("an error is shown without the values it quotes: %s", (said, shown) => expect(shownError(said)).toBe(shown));

test("whatever stands around it, no address gets through, and an error is at most 300 characters", () => {
  fc.assert(
    fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
      const shown = shownError(`${before} ${address} ${after}`);
      expect(shown.length).toBeLessThanOrEqual(300);
      expect(shown).not.toMatch(/[\w-]@[\w-]+\.[a-z]/i);
    }),
  );
});
