import { expect, test } from "vitest";
import { findSession, openSession } from "#app/accounts/sessions.server.ts";
import * as securityPage from "#app/routes/accounts/security.tsx";
import * as sessionsPage from "#app/routes/accounts/sessions.tsx";
import { type Answer, answerOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

interface Line {
  id: string;
  here: boolean;
  device: string;
  begun: string;
}

const linesOf = async (ctx: TestContext, cookie: string): Promise<Line[]> =>
  (await sessionsPage.loader(routeArgs(ctx, "/account/sessions", { cookie }))).sessions;
const end = (ctx: TestContext, cookie: string, form: Record<string, string>): Promise<Answer> =>
  answerOf(() => sessionsPage.action(routeArgs(ctx, "/account/sessions", { cookie, form })));

test("A15: a person sees each of their sessions, on what it is and since when, and which one is this", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  await sessionCookie(ctx, await buildAccount(ctx));
  await openSession(ctx, account, { device: "Safari on iPhone" });
  ctx.setNow("2026-11-23T14:05:00.000Z");
  const cookie = (await openSession(ctx, account, { device: "Firefox on Windows" })).split(";", 1)[0] ?? "";
  expect((await linesOf(ctx, cookie)).map(({ here, device, begun }) => [here, device, begun])).toEqual([
    [true, "Firefox on Windows", "23 November 2026, 14:05 UTC"],
    [false, "Safari on iPhone", "23 November 2026, 12:00 UTC"],
  ]);
});

test("A15: one session is ended, or all others, from the next request on", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const [here, phone, laptop] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  const phoneId = (await findSession(ctx, phone))?.id ?? "";
  expect((await end(ctx, here, { intent: "end", sessionId: phoneId })).status).toBe(302);
  expect([await findSession(ctx, phone), (await findSession(ctx, laptop)) !== null]).toEqual([null, true]);
  expect((await end(ctx, here, { intent: "end-others" })).status).toBe(302);
  expect([await findSession(ctx, laptop), (await findSession(ctx, here)) !== null]).toEqual([null, true]);
  expect((await end(ctx, here, { intent: "end-others" })).status).toBe(422);
});

test("Z4: nobody ends a session of somebody else", async () => {
  const ctx = await createTestContext();
  const [mine, theirs] = [await sessionCookie(ctx, await buildAccount(ctx)), await sessionCookie(ctx, await buildAccount(ctx))];
  const sessionId = (await findSession(ctx, theirs))?.id ?? "";
  expect((await end(ctx, mine, { intent: "end", sessionId })).status).toBe(422);
  expect(await findSession(ctx, theirs)).not.toBeNull();
});

test("the security page tells what happened lately, in words, newest first", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const [here, other] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  expect(other).not.toBe(here);
  await end(ctx, here, { intent: "end-others" });
  const view = await securityPage.loader(routeArgs(ctx, "/account/security", { cookie: here }));
  expect(view).toMatchObject({ app: null, passkeys: 0, sessions: 1 });
  expect(view.history).toEqual([{ id: 0, at: "23 November 2026, 12:00 UTC", what: "Other sessions ended" }]);
});
