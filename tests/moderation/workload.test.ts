import fc from "fast-check";
import { expect, test } from "vitest";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { chooseSettings } from "#app/moderation/choose-settings.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { suggestBreak } from "#app/moderation/suggest-break.server.ts";
import { releaseMatter, takeMatter } from "#app/moderation/take-matter.server.ts";
import { answerTimes, isBreakDue, median } from "#app/moderation/workload.ts";
import { newId } from "#app/platform/id.server.ts";
import { loader as readPeople } from "#app/routes/admin/people.tsx";
import { loader as readFrame } from "#app/routes/moderation/matter-frame.tsx";
import { loader as readQueue } from "#app/routes/moderation/moderation-queue.tsx";
import { loader } from "#app/routes/moderation/workload.tsx";
import { reports } from "#db/schema/moderation.ts";
import { judgements, judgingPauses, reReviews } from "#db/schema/moderators.ts";
import { buildAdmin, buildDispute, buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const NOW = new Date("2026-11-23T12:00:00.000Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
/** One act every so many minutes, from `first` minutes ago until now. */
const every = (step: number, first: number, last = 0) =>
  Array.from({ length: Math.floor((first - last) / step) + 1 }, (_, i) => ago(first - i * step));

test("a break is suggested after so many minutes of work without ten of pause, and not before", () => {
  const table: [string, Date[], number | null, boolean][] = [
    ["nothing was done", [], 50, false],
    ["49 minutes of work", every(7, 49), 50, false],
    ["50 minutes of work", [...every(9, 50, 5)], 50, true],
    ["a pause of ten in the middle", [...every(5, 60, 35), ...every(5, 25, 0)], 50, false],
    ["a pause of just under ten", [...every(5, 60, 35), ago(25.1), ...every(5, 20.2, 3)], 50, true],
    ["they have paused since", every(5, 90, 11), 50, false],
    ["the choice is never", every(5, 400), null, false],
    ["a shorter choice", every(8, 25, 1), 25, true],
  ];
  for (const [what, acts, minutes, due] of table) expect(isBreakDue(acts, minutes, NOW), what).toBe(due);
});

test("it is said until one thing more is done, and then not again in this stretch", () => {
  const upTo = (last: number) => every(5, 80, last);
  const shown = [35, 30, 25, 20, 10, 0].map((last) => isBreakDue(upTo(last), 50, ago(last)));
  expect(shown).toEqual([false, true, false, false, false, false]);
});

test("however the acts are ordered the answer is one, and acts to come change nothing", () => {
  const acts = fc.array(fc.integer({ min: -30, max: 200 }), { maxLength: 60 });
  fc.assert(
    fc.property(acts, fc.constantFrom(25, 50, 90), (minutes, wish) => {
      const times = minutes.map(ago);
      const due = isBreakDue(times, wish, NOW);
      expect(isBreakDue([...times].reverse(), wish, NOW)).toBe(due);
      expect(
        isBreakDue(
          times.filter((at) => at <= NOW),
          wish,
          NOW,
        ),
      ).toBe(due);
      if (due) expect(times.some((at) => at <= ago(wish))).toBe(true);
    }),
  );
});

test("the time of an answer runs from the last taking before it; what was not taken has none", () => {
  const act = (subjectId: string, minutes: number) => ({ kind: "report" as const, subjectId, at: ago(minutes) });
  const times = answerTimes([act("a", 10), act("b", 5), act("c", 1)], [act("a", 40), act("a", 14), act("a", 2), act("b", 6), act("d", 3)]);
  expect(times.map(({ ms }) => ms / 60_000)).toEqual([4, 1]);
  expect([median([]), median([3]), median([4, 1]), median([9, 1, 5])]).toEqual([null, 3, 2.5, 5]);
});

async function judge(ctx: TestContext, accountId: string, subjectId: string, kind = "report"): Promise<string> {
  const id = newId();
  await ctx.store.write((tx) => tx.insert(judgements).values({ id, accountId, kind, subjectId, outcome: "dismiss", madeAt: ctx.now() }));
  return id;
}

async function reported(ctx: TestContext, reason: string) {
  const { original } = await buildDispute(ctx);
  const id = newId();
  await ctx.store.write((tx) =>
    tx.insert(reports).values({ id, subjectKind: "photo", subjectId: original, reason, detail: "", createdAt: ctx.now() }),
  );
  while (await settleMatters(ctx));
  const matter = await findMatter(ctx.store.read, "report", id);
  return { id, matterId: matter?.id ?? 0 };
}

const after = (ctx: TestContext, minutes: number) => ctx.setNow(new Date(ctx.now().getTime() + minutes * 60_000).toISOString());

test("one's own work by kind and day, how much of it was hard, and the time from taking to answering", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const [hard, plain] = [await reported(ctx, "not_treatment"), await reported(ctx, "edited")];
  expect(await takeMatter(ctx, moderator, hard.matterId)).toMatchObject({ ok: true });
  after(ctx, 2);
  expect(await takeMatter(ctx, moderator, hard.matterId)).toMatchObject({ ok: true });
  after(ctx, 4);
  await judge(ctx, moderator.id, hard.id);
  await judge(ctx, moderator.id, plain.id);
  await judge(ctx, (await buildModerator(ctx)).id, plain.id);
  after(ctx, 60 * 24 * 7);
  await judge(ctx, moderator.id, "a claim", "claim");
  const work = await loader(routeArgs(ctx, "/moderation/workload", { cookie: await sessionCookie(ctx, moderator) }));
  expect(work.totals).toEqual({ today: 1, week: 1, month: 3 });
  expect([work.hard, work.time, work.timed]).toEqual([1, "6 minutes", 1]);
  expect(work.kinds.map(({ kind, today, week, month, median }) => [kind, today, week, month, median])).toEqual([
    ["claim", 1, 1, 1, null],
    ["report", 0, 0, 2, "6 minutes"],
  ]);
  expect(work.days).toHaveLength(28);
  expect(work.days.at(-8)?.parts).toEqual({ hard: 1, other: 1 });
  expect(work.limits).toMatchObject({ judgements: 1, mostJudgements: 60, proposals: 0, mostProposals: 10 });
});

test("after an hour at work one line suggests a break, on the queue and above a matter, unless its reader wants none", async () => {
  const ctx = await createTestContext();
  const moderator = await buildModerator(ctx);
  const { id, matterId } = await reported(ctx, "edited");
  await takeMatter(ctx, moderator, matterId);
  for (let i = 0; i < 7; i += 1) {
    after(ctx, 8);
    if (i < 6) await judge(ctx, moderator.id, `matter ${i}`);
  }
  expect(await suggestBreak(ctx.store.read, moderator.id, ctx.now())).toBe(50);
  const cookie = await sessionCookie(ctx, moderator);
  expect((await readQueue(routeArgs(ctx, "/moderation", { cookie }))).breakAfter).toBe(50);
  expect((await readFrame(routeArgs(ctx, `/moderation/reports/${id}`, { cookie }))).breakAfter).toBe(50);
  expect(await suggestBreak(ctx.store.read, (await buildModerator(ctx)).id, ctx.now())).toBeNull();
  await chooseSettings(ctx, moderator, { blur: "injury", breakMinutes: null });
  expect((await readQueue(routeArgs(ctx, "/moderation", { cookie }))).breakAfter).toBeNull();
  expect(await releaseMatter(ctx, moderator, matterId)).toBe(true);
});

test("administrators see how work is shared: judgements of a week, hard ones, second looks and pauses", async () => {
  const ctx = await createTestContext();
  const [admin, busy, idle] = [await buildAdmin(ctx), await buildModerator(ctx), await buildModerator(ctx)];
  const [hard, plain] = [await reported(ctx, "not_treatment"), await reported(ctx, "edited")];
  const judgementId = await judge(ctx, busy.id, hard.id);
  await judge(ctx, busy.id, plain.id);
  await ctx.store.write(async (tx) => {
    await tx.insert(reReviews).values({
      id: newId(),
      judgementId,
      drawnAt: ctx.now(),
      answeredBy: idle.id,
      answeredAt: ctx.now(),
      outcome: "hide_photo",
      facts: "x",
      agreed: false,
    });
    await tx
      .insert(judgingPauses)
      .values({ id: newId(), accountId: idle.id, reason: "administrator", begunBy: admin.id, begunAt: ctx.now() });
  });
  const { team } = await readPeople(routeArgs(ctx, "/admin/people", { cookie: await sessionCookie(ctx, admin) }));
  const of = (id: string) => team.find((line) => line.id === id);
  expect(of(busy.id)).toMatchObject({ judged: 2, hard: "1 (50 %)", looks: "1, 1 differed", pause: null });
  expect(of(idle.id)).toMatchObject({ judged: 0, hard: "–", looks: "None", pause: expect.any(String) });
});
