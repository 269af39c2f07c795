import { expect, test } from "vitest";
import { forgetStaleAccounts } from "#app/accounts/forget-stale-accounts.server.ts";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { accounts, emailTokens, passkeyChallenges, sessions } from "#db/schema/accounts.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("P3: an account nobody verified is forgotten after 14 days, with its links; one that is verified, suspended or younger stays", async () => {
  const ctx = await createTestContext();
  const unverified = await buildAccount(ctx, { verified: false, email: "never@example.org" });
  await ctx.store.write((tx) => issueEmailToken(ctx, tx, unverified, "verify_email"));
  const verified = await buildAccount(ctx);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  const younger = await buildAccount(ctx, { verified: false });
  ctx.setNow("2026-12-07T12:00:00.000Z");
  await forgetStaleAccounts(ctx);
  expect(await ctx.store.read.select().from(accounts)).toHaveLength(3);
  ctx.setNow("2026-12-07T12:00:01.000Z");
  await forgetStaleAccounts(ctx);
  expect((await ctx.store.read.select().from(accounts)).map((row) => row.id).sort()).toEqual([verified.id, younger.id].sort());
  expect(await ctx.store.read.select().from(emailTokens)).toEqual([]);
});

test("P3: sessions, links and questions go once they are over, and not before", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { role: "moderator" });
  await sessionCookie(ctx, account);
  await ctx.store.write(async (tx) => {
    await issueEmailToken(ctx, tx, account, "reset_password");
    const expiresAt = new Date("2026-11-23T12:05:00.000Z");
    await tx.insert(passkeyChallenges).values({ id: "q", accountId: null, purpose: "sign_in", challenge: "c", expiresAt });
  });
  const left = async () => [
    (await ctx.store.read.select().from(passkeyChallenges)).length,
    (await ctx.store.read.select().from(sessions)).length,
    (await ctx.store.read.select().from(emailTokens)).length,
  ];
  for (const [time, rows] of [
    ["2026-11-23T12:04:59.000Z", [1, 1, 1]],
    ["2026-11-23T12:05:00.000Z", [0, 1, 1]],
    ["2026-11-23T12:30:00.000Z", [0, 0, 1]],
    ["2026-11-23T13:00:00.000Z", [0, 0, 0]],
  ] as const) {
    ctx.setNow(time);
    await forgetStaleAccounts(ctx);
    expect(await left(), time).toEqual(rows);
  }
});
