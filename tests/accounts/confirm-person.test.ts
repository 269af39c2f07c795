import { expect, test } from "vitest";
import * as confirmPage from "#app/routes/accounts/confirm-person.tsx";
import * as disputeCase from "#app/routes/moderation/dispute-case.tsx";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";
import { decisions } from "#db/schema/moderation.ts";
import { buildMatrixWorld } from "#tests/security/matrix-world.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const confirm = (ctx: TestContext, cookie: string, form: Record<string, string>): Promise<Answer> =>
  answerOf(() => confirmPage.action(routeArgs(ctx, "/account/confirm", { cookie, form })));
const isConfirmed = async (ctx: TestContext, cookie: string) =>
  (await answerOf(() => requireRecentConfirmation(routeArgs(ctx, "/account/export", { cookie })))).status === 200;

test("A17: the password confirms for ten minutes and leads back to where the person was going", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  ctx.setNow("2026-11-23T13:00:00.000Z");
  expect(await isConfirmed(ctx, cookie)).toBe(false);
  const answer = await confirm(ctx, cookie, { password: TEST_PASSWORD, redirectTo: "/account/export" });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/account/export"]);
  ctx.setNow("2026-11-23T13:10:00.000Z");
  expect(await isConfirmed(ctx, cookie)).toBe(true);
  ctx.setNow("2026-11-23T13:10:01.000Z");
  expect(await isConfirmed(ctx, cookie)).toBe(false);
});

test("A17: one session's confirmation is not another's", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const [mine, other] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  ctx.setNow("2026-11-23T13:00:00.000Z");
  await confirm(ctx, mine, { password: TEST_PASSWORD });
  expect([await isConfirmed(ctx, mine), await isConfirmed(ctx, other)]).toEqual([true, false]);
});

test("five wrong answers hold up that session for 15 minutes, and no other", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const [mine, other] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  for (let i = 0; i < 5; i += 1) {
    const answer = await confirm(ctx, mine, { password: "not the password at all" });
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ["password"]]);
  }
  const held = await confirm(ctx, mine, { password: TEST_PASSWORD });
  expect([held.status, held.headers.get("retry-after")]).toEqual([429, "900"]);
  expect((await confirm(ctx, other, { password: TEST_PASSWORD })).status).toBe(302);
  ctx.setNow("2026-11-23T12:15:00.000Z");
  expect((await confirm(ctx, mine, { password: TEST_PASSWORD })).status).toBe(302);
});

test("A17: a second moderator confirms a decision only having shown lately who they are", async () => {
  const { ctx, cookies, proposedDisputeId: id } = await buildMatrixWorld();
  ctx.setNow("2026-11-23T12:10:01.000Z");
  const args = routeArgs(ctx, `/moderation/disputes/${id}`, {
    cookie: cookies.moderator,
    params: { id },
    form: { intent: "confirm", version: "1" },
  });
  const answer = await answerOf(() => disputeCase.action(args));
  expect([answer.status, answer.headers.get("location")]).toEqual([302, `/account/confirm?redirectTo=%2Fmoderation%2Fdisputes%2F${id}`]);
  expect(await ctx.store.read.select().from(decisions)).toHaveLength(2);
});
