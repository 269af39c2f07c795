import { expect, test } from "vitest";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { reportContent } from "#app/moderation/report-content.server.ts";
import { loader } from "#app/routes/moderation/queue-events.ts";
import { buildDispute, buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

async function listen(ctx: TestContext, lastEventId?: string) {
  const moderator = await buildModerator(ctx);
  const args = routeArgs(ctx, "/moderation/events", { cookie: await sessionCookie(ctx, moderator) });
  if (lastEventId !== undefined) args.request.headers.set("last-event-id", lastEventId);
  const answer = await loader(args as Parameters<typeof loader>[0]);
  const reader = answer.body?.getReader();
  if (!reader) throw new Error("no stream");
  return { answer, next: async () => new TextDecoder().decode((await reader.read()).value), end: () => reader.cancel() };
}

test("a page of the queue is told that something changed and how many wait, and nothing else", async () => {
  const ctx = await createTestContext();
  const { original } = await buildDispute(ctx);
  await settleMatters(ctx);
  const { answer, next, end } = await listen(ctx);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await next()).toMatch(/^retry: 1000\nid: \d+\n\n$/);
  ctx.setNow("2026-11-25T12:00:00.000Z");
  await reportContent(ctx, await buildClient(ctx), { kind: "photo", id: original }, { reason: "shows_me" });
  // In a test both sides are one connection, whose own writes its version does not count: what another process writes is looked at within a second.
  await settleMatters(ctx);
  await end();
  const again = await listen(ctx, "1");
  expect(await again.next()).toBe("retry: 1000\nid: 1\n\n");
  expect(await again.next()).toMatch(/^event: changed\nid: \d+\ndata: \{"waiting":2\}\n\n$/);
  await again.end();
});

test("nobody opens more pages of the queue than they can look at", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildModerator(ctx));
  const statuses: number[] = [];
  for (let i = 0; i < 22; i += 1)
    statuses.push((await loader(routeArgs(ctx, "/moderation/events", { cookie }) as Parameters<typeof loader>[0])).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
});
