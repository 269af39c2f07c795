import { eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { countDemoAccounts } from "#app/accounts/account-repository.server.ts";
import { type GrantOutcome, grantRole } from "#app/accounts/grant-role.server.ts";
import { issueEmailToken } from "#app/accounts/issue-email-token.server.ts";
import { mailEmailToken } from "#app/accounts/mail-email-token.server.ts";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import { suspendAccount } from "#app/accounts/suspend-account.server.ts";
import { accounts, emailTokens } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { type BuiltAccount, buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const eventsOf = async (ctx: TestContext) =>
  (await ctx.store.read.select().from(events)).map(({ actorId, action, subjectId, detail }) => ({ actorId, action, subjectId, detail }));

test("A12, A20: granting a role ends the account's sessions and is recorded with what it was before", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: "mo@example.org" });
  const cookie = await sessionCookie(ctx, account);
  expect(await grantRole(ctx, null, " Mo@Example.org", "moderator")).toBe("granted");
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
  expect(await findSessionViewer(ctx, await sessionCookie(ctx, { ...account, role: "moderator" }))).toMatchObject({ role: "moderator" });
  expect(await eventsOf(ctx)).toEqual([
    { actorId: null, action: "account.role_granted", subjectId: account.id, detail: '{"from":"client","to":"moderator"}' },
  ]);
});

const REFUSED: [GrantOutcome, Partial<BuiltAccount>][] = [
  ["not verified", { emailVerifiedAt: null }],
  ["suspended", { suspendedAt: new Date("2026-11-01T00:00:00Z") }],
  ["held already", { role: "moderator" }],
];
test.each(REFUSED)("Z6: no role is granted where the account is: %s", async (outcome, change) => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  await ctx.store.write((tx) => tx.update(accounts).set(change).where(eq(accounts.id, account.id)));
  const cookie = await sessionCookie(ctx, account);
  expect(await grantRole(ctx, null, account.email, "moderator")).toBe(outcome);
  expect(await ctx.store.read.select().from(accounts)).toEqual([{ ...account, ...change }]);
  expect(await eventsOf(ctx)).toEqual([]);
  if (outcome !== "suspended") expect(await findSessionViewer(ctx, cookie)).not.toBeNull();
});

test("Z6: the only administrator keeps the role until there is a second one", async () => {
  const ctx = await createTestContext();
  const admin = await buildAccount(ctx, { role: "admin" });
  expect(await grantRole(ctx, null, admin.email, "moderator")).toBe("only administrator");
  await buildAccount(ctx, { role: "admin" });
  expect(await grantRole(ctx, null, admin.email, "moderator")).toBe("granted");
});

test("no role is granted to an address without an account", async () => {
  expect(await grantRole(await createTestContext(), null, "nobody@example.org", "admin")).toBe("no such account");
});

test("A19: suspending ends sessions and open links in one step, once, and names who did it", async () => {
  const ctx = await createTestContext();
  const [account, admin] = [await buildAccount(ctx), await buildAccount(ctx, { role: "admin" })];
  const cookie = await sessionCookie(ctx, account);
  await ctx.store.write((tx) => issueEmailToken(ctx, tx, account, "reset_password"));
  expect(await suspendAccount(ctx, admin.id, account.id)).toBe(true);
  expect(await suspendAccount(ctx, admin.id, account.id)).toBe(false);
  expect(await suspendAccount(ctx, admin.id, "no such id")).toBe(false);
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
  expect(await ctx.store.read.select().from(emailTokens)).toEqual([]);
  expect(await eventsOf(ctx)).toEqual([{ actorId: admin.id, action: "account.suspended", subjectId: account.id, detail: "{}" }]);
});

test("a link that was used, has expired or was replaced before its mail was written is not sent", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { verified: false });
  const issue = async () => {
    await ctx.store.write((tx) => issueEmailToken(ctx, tx, account, "verify_email"));
    return String((await ctx.store.read.select().from(emailTokens).where(isNull(emailTokens.usedAt)))[0]?.id);
  };
  const replaced = await issue();
  const used = await issue();
  await ctx.store.write((tx) => tx.update(emailTokens).set({ usedAt: ctx.now() }));
  const expired = await issue();
  await mailEmailToken(ctx, replaced);
  await mailEmailToken(ctx, used);
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await mailEmailToken(ctx, expired);
  expect(ctx.sent).toEqual([]);
  ctx.setNow("2026-11-24T11:59:59.000Z");
  await mailEmailToken(ctx, expired);
  expect(ctx.sent).toHaveLength(1);
});

test("a mail that could not be handed over is written with the same link at the next try", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { verified: false });
  await ctx.store.write((tx) => issueEmailToken(ctx, tx, account, "verify_email"));
  const [token] = await ctx.store.read.select().from(emailTokens);
  const offline = { ...ctx, mailer: { send: () => Promise.reject(new Error("no route to the mail server")) } };
  await expect(mailEmailToken(offline, String(token?.id))).rejects.toThrow("no route");
  await mailEmailToken(ctx, String(token?.id));
  await mailEmailToken(ctx, String(token?.id));
  expect(ctx.sent).toHaveLength(2);
  expect(ctx.sent[0]).toEqual(ctx.sent[1]);
});

test("A18: accounts the demo seeded are told from people's own", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx);
  expect(await countDemoAccounts(ctx)).toBe(0);
  await buildAccount(ctx, { demo: true });
  expect(await countDemoAccounts(ctx)).toBe(1);
});
