import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Role } from "#app/accounts/role.ts";
import { SESSION_LIFETIMES } from "#app/accounts/session-lifetime.ts";
import { countSessions, endSession, endSessionsOfAccount, findSessionViewer, openSession } from "#app/accounts/sessions.server.ts";
import { accounts, sessions } from "#db/schema/accounts.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const START = "2026-11-23T12:00:00.000Z";
const after = (ms: number) => new Date(new Date(START).getTime() + ms).toISOString();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test("a session's cookie names its account, role and whether the address is verified", async () => {
  const ctx = await createTestContext();
  const owner = await buildAccount(ctx, { role: "owner", verified: false, displayName: "Ada Owner" });
  expect(await findSessionViewer(ctx, await sessionCookie(ctx, owner))).toEqual({
    id: owner.id,
    displayName: "Ada Owner",
    role: "owner",
    emailVerified: false,
  });
});

test("A13: the database holds the SHA-256 of a session's id, never the id", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  const [row] = await ctx.store.read.select().from(sessions);
  const id = cookie.slice("s=".length);
  expect(id).toMatch(/^[a-z2-7]{40}$/);
  expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(id);
});

test("A13: a stolen row of the sessions table opens nothing", async () => {
  const ctx = await createTestContext();
  await sessionCookie(ctx, await buildAccount(ctx));
  const [row] = await ctx.store.read.select().from(sessions);
  expect(await findSessionViewer(ctx, `s=${row?.id}`)).toBeNull();
});

test("a session is read from a Cookie header however its pairs are set apart, and beside cookies that are not ours", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const cookie = await sessionCookie(ctx, account);
  for (const header of [
    `${cookie};`,
    `${cookie}; `,
    `theme=dark;${cookie}`,
    ` ${cookie} ;theme=dark`,
    `odd=100%; ${cookie}`,
    `=; ; ${cookie}`,
  ])
    expect([header, (await findSessionViewer(ctx, header))?.id]).toEqual([header, account.id]);
  for (const header of ["", ";", "s=", "s", cookie.replace("s=", "t="), `t${cookie}`])
    expect([header, await findSessionViewer(ctx, header)]).toEqual([header, null]);
  expect(await endSession(ctx, `${cookie};`)).toContain("s=;");
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
});

test("A14: over https the cookie is __Host-s, Secure, HttpOnly, SameSite=Lax on the whole host, without a Domain", async () => {
  const ctx = await createTestContext();
  const https = { ...ctx, env: { ...ctx.env, APP_ORIGIN: "https://scalpmark.example" } };
  const header = await openSession(https, await buildAccount(ctx));
  const [pair, ...attributes] = header.split("; ");
  expect(pair).toMatch(/^__Host-s=[a-z2-7]{40}$/);
  expect(attributes.filter((a) => !a.startsWith("Max-Age=")).sort()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
  expect(await findSessionViewer(https, String(pair))).not.toBeNull();
});

test("over the plain http of a local demo the cookie is named s and is not Secure, since a browser would drop it", async () => {
  const ctx = await createTestContext();
  const header = await openSession(ctx, await buildAccount(ctx));
  expect(header).toMatch(/^s=[a-z2-7]{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/);
});

const IDLE: [Role, number][] = [
  ["client", 30 * DAY],
  ["owner", 14 * DAY],
  ["moderator", 30 * MINUTE],
  ["admin", 30 * MINUTE],
];
test.each(IDLE)("A15: an unused session of a %s ends after its idle time", async (role, idle) => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role }));
  ctx.setNow(after(idle - 1_000));
  expect(await findSessionViewer(ctx, cookie)).not.toBeNull();
  // Looking prolongs a session, so the late look is at a session of its own.
  ctx.setNow(START);
  const unused = await sessionCookie(ctx, await buildAccount(ctx, { role }));
  ctx.setNow(after(idle + 1_000));
  expect(await findSessionViewer(ctx, unused)).toBeNull();
});

const TOTAL: [Role, number][] = [
  ["client", 90 * DAY],
  ["owner", 30 * DAY],
  ["moderator", 12 * HOUR],
  ["admin", 12 * HOUR],
];
test.each(TOTAL)("A15: a session of a %s that is used all the time still ends after its total time", async (role, total) => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role }));
  const step = SESSION_LIFETIMES[role].idle / 3;
  for (let used = step; used < total; used += step) {
    ctx.setNow(after(used));
    expect(await findSessionViewer(ctx, cookie), `used after ${used} ms`).not.toBeNull();
  }
  ctx.setNow(after(total + 1_000));
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
  expect(await ctx.store.read.select().from(sessions)).toEqual([]);
});

test("a session is written again only when less than half of its idle time is left", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role: "moderator" }));
  const expiry = async () => (await ctx.store.read.select().from(sessions))[0]?.expiresAt;
  const first = await expiry();
  ctx.setNow(after(14 * MINUTE));
  await findSessionViewer(ctx, cookie);
  expect(await expiry()).toBe(first);
  ctx.setNow(after(16 * MINUTE));
  await findSessionViewer(ctx, cookie);
  expect(await expiry()).toBe(Number(first) + 16 * 60);
});

test("a session near the end of its total time is prolonged to that end, once, and not written on every request", async () => {
  const ctx = await createTestContext();
  let writes = 0;
  const write: typeof ctx.store.write = (change) => {
    writes += 1;
    return ctx.store.write(change);
  };
  const counting = { ...ctx, store: { ...ctx.store, write } };
  const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role: "moderator" }));
  for (let used = 20; used < 12 * 60; used += 20) {
    ctx.setNow(after(used * MINUTE));
    await findSessionViewer(ctx, cookie);
  }
  ctx.setNow(after(11 * HOUR + 50 * MINUTE));
  for (let i = 0; i < 3; i += 1) expect(await findSessionViewer(counting, cookie)).not.toBeNull();
  expect(writes).toBe(0);
  expect((await ctx.store.read.select().from(sessions))[0]?.expiresAt).toBe(new Date(after(12 * HOUR)).getTime() / 1_000);
});

test("A19: a suspended account is nobody at its next request", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const cookie = await sessionCookie(ctx, account);
  await ctx.store.write((tx) => tx.update(accounts).set({ suspendedAt: ctx.now() }).where(eq(accounts.id, account.id)));
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
});

test("A20: a changed role holds from the next request, and a stricter role shortens a session already open", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { role: "client" });
  const cookie = await sessionCookie(ctx, account);
  await ctx.store.write((tx) => tx.update(accounts).set({ role: "moderator" }).where(eq(accounts.id, account.id)));
  expect(await findSessionViewer(ctx, cookie)).toMatchObject({ role: "moderator" });
  ctx.setNow(after(12 * HOUR + 1_000));
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
});

test("A15: signing out ends that session on the server and leaves the others", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const [phone, laptop] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  expect(await countSessions(ctx, account.id)).toBe(2);
  expect(await endSession(ctx, phone)).toMatch(/^s=; .*Max-Age=0/);
  expect(await findSessionViewer(ctx, phone)).toBeNull();
  expect(await findSessionViewer(ctx, laptop)).not.toBeNull();
});

test("A15: signing out everywhere ends every session of that account and of no other", async () => {
  const ctx = await createTestContext();
  const [mine, other] = [await buildAccount(ctx), await buildAccount(ctx)];
  const cookies = [await sessionCookie(ctx, mine), await sessionCookie(ctx, mine)];
  const foreign = await sessionCookie(ctx, other);
  await endSessionsOfAccount(ctx, mine.id);
  for (const cookie of cookies) expect(await findSessionViewer(ctx, cookie)).toBeNull();
  expect(await findSessionViewer(ctx, foreign)).not.toBeNull();
});

test.each(["", "s=", "s=x", "other=1", "s=%00", `s=${"a".repeat(5_000)}`, "__Host-s=abc", ";;;=", "s=a; s=b"])(
  "a cookie header that was never given out is nobody: %s",
  async (cookie) => {
    expect(await findSessionViewer(await createTestContext(), cookie)).toBeNull();
  },
);
