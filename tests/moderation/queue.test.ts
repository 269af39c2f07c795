import { expect, test } from "vitest";
import { listConflictedClinicIds } from "#app/moderation/conflict-repository.server.ts";
import { proposeOutcome } from "#app/moderation/propose-outcome.server.ts";
import { arrangeQueue, priority, QUEUE_KINDS, QUEUE_PAGE, type QueueItem } from "#app/moderation/queue.ts";
import { listWaiting } from "#app/moderation/queue-repository.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { buildDispute, buildModerator, FACTS, versionOf } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const item = (kind: QueueItem["kind"], days: number, change: Partial<QueueItem> = {}): QueueItem => ({
  kind,
  id: `${kind}-${days}`,
  title: "A clinic",
  detail: "",
  clinicIds: [1],
  since: new Date(NOW.getTime() - days * 86_400_000),
  tookPart: false,
  ...change,
});

test("priority is risk times age", () => {
  const table: [QueueItem, number][] = [
    [item("appeal", 0), 4],
    [item("proposal", 1), 8],
    [item("dispute", 0), 3],
    [item("report", 2, { reason: "advertising" }), 6],
    [item("report", 2, { reason: "shows_me" }), 12],
    [item("photo_evidence", 2), 6],
    [item("proof", 9), 10],
    [item("proof", -1), 1],
  ];
  for (const [waiting, rank] of table) expect(priority(waiting, NOW), `${waiting.id} ${waiting.reason}`).toBe(rank);
});

test("the queue shows the most pressing first, twenty a page, and a page that is not there is the nearest one", () => {
  const waiting = Array.from({ length: QUEUE_PAGE + 5 }, (_, days) => item("proof", days));
  const options = { conflicted: new Set<number>(), kind: null, now: NOW };
  const first = arrangeQueue(waiting, { ...options, page: 1 });
  expect(first.items.map((one) => one.id).slice(0, 2)).toEqual(["proof-24", "proof-23"]);
  expect(first).toMatchObject({ total: 25, pages: 2, page: 1 });
  expect(arrangeQueue(waiting, { ...options, page: 2 }).items).toHaveLength(5);
  expect(arrangeQueue(waiting, { ...options, page: 99 }).page).toBe(2);
  expect(arrangeQueue([], { ...options, page: 0 })).toMatchObject({ items: [], page: 1, pages: 1, total: 0 });
});

test("matters of a clinic the moderator has a tie to are neither listed nor counted, and a kind can be picked", () => {
  const waiting = [item("dispute", 1), item("dispute", 2, { clinicIds: [2, 3] }), item("report", 1, { clinicIds: [4] })];
  const all = arrangeQueue(waiting, { conflicted: new Set([3]), kind: null, page: 1, now: NOW });
  expect(all.items.map((one) => one.id)).toEqual(["dispute-1", "report-1"]);
  expect(all.counts).toEqual({ ...Object.fromEntries(QUEUE_KINDS.map((kind) => [kind, 0])), dispute: 1, report: 1 });
  const picked = arrangeQueue(waiting, { conflicted: new Set(), kind: "report", page: 1, now: NOW });
  expect(picked.items.map((one) => one.id)).toEqual(["report-1"]);
  expect(picked.counts.dispute).toBe(2);
});

test("what waits is found in the database with its clinics, and a proposal is marked for the one who made it", async () => {
  const ctx = await createTestContext();
  const one = await buildDispute(ctx);
  const two = await buildDispute(ctx);
  const [proposer, other] = [await buildModerator(ctx), await buildModerator(ctx)];
  const version = await versionOf(ctx, one.disputeId);
  await proposeOutcome(ctx, proposer, one.disputeId, { version, rule: "copied_and_altered", original: one.original, facts: FACTS });
  await reportContent(ctx, await buildClient(ctx), { kind: "photo", id: two.original }, { reason: "shows_me" });
  const seen = async (id: string) =>
    (await listWaiting(ctx.store.read, id)).map(({ kind, id: about, tookPart }) => ({ kind, about, tookPart }));
  expect(await seen(proposer.id)).toMatchObject([
    { kind: "dispute", about: two.disputeId, tookPart: false },
    { kind: "proposal", about: one.disputeId, tookPart: true },
    { kind: "report", tookPart: false },
  ]);
  expect((await seen(other.id))[1]?.tookPart).toBe(false);
  await ctx.store.write((tx) => tx.insert(clinicMembers).values({ clinicId: two.first.id, accountId: other.id, createdAt: ctx.now() }));
  const hidden = arrangeQueue(await listWaiting(ctx.store.read, other.id), {
    conflicted: await listConflictedClinicIds(ctx.store.read, other.id),
    kind: null,
    page: 1,
    now: ctx.now(),
  });
  expect(hidden.items.map((waiting) => waiting.kind)).toEqual(["proposal"]);
});
