import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isBelowCost } from "#app/accounts/password.server.ts";
import { findSessionViewer } from "#app/accounts/sessions.server.ts";
import { suspendAccount } from "#app/accounts/suspend-account.server.ts";
import { createWorkGate } from "#app/platform/work-gate.server.ts";
import * as accountPage from "#app/routes/accounts/own-account.tsx";
import * as signIn from "#app/routes/accounts/sign-in.tsx";
import * as signOut from "#app/routes/accounts/sign-out.ts";
import { accounts, sessions } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const attempt = (ctx: TestContext, form: Record<string, string>, options: { cookie?: string; clientIp?: string } = {}): Promise<Answer> =>
  answerOf(() => signIn.action(routeArgs(ctx, "/sign-in", { ...options, form })));

const cookieOf = (answer: Answer) => answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";

test("the right password begins a session and leads to where the person was going", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: "sam@example.org" });
  const answer = await attempt(ctx, {
    email: " SAM@example.org ",
    password: TEST_PASSWORD,
    redirectTo: "/clinics/dot-and-line/reviews/new",
  });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/clinics/dot-and-line/reviews/new"]);
  expect(await findSessionViewer(ctx, cookieOf(answer))).toMatchObject({ id: account.id });
  expect((await ctx.store.read.select().from(events)).map((event) => event.action)).toEqual(["account.signed_in"]);
});

test.each(["//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)", "/\t/evil.test", "evil.test", "///evil.test"])(
  "R1: signing in never leads away from the site: %j",
  async (redirectTo) => {
    const ctx = await createTestContext();
    const { email } = await buildAccount(ctx);
    const answer = await attempt(ctx, { email, password: TEST_PASSWORD, redirectTo });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/account"]);
  },
);

test("A12: a session id the browser brought along is not taken over, and ends if it was one", async () => {
  const ctx = await createTestContext();
  const [before, account] = [await buildAccount(ctx), await buildAccount(ctx)];
  const planted = await attempt(ctx, { email: account.email, password: TEST_PASSWORD }, { cookie: `s=${"a".repeat(40)}` });
  expect(cookieOf(planted)).not.toBe(`s=${"a".repeat(40)}`);
  expect(await findSessionViewer(ctx, `s=${"a".repeat(40)}`)).toBeNull();
  const old = await sessionCookie(ctx, before);
  const fresh = await attempt(ctx, { email: account.email, password: TEST_PASSWORD }, { cookie: old });
  expect(await findSessionViewer(ctx, old)).toBeNull();
  expect(await findSessionViewer(ctx, cookieOf(fresh))).toMatchObject({ id: account.id });
});

test("E1: a wrong password and an unknown address get the same answer, and no cookie", async () => {
  const ctx = await createTestContext();
  await buildAccount(ctx, { email: "known@example.org" });
  const answers = await Promise.all([
    attempt(ctx, { email: "known@example.org", password: "not the password at all" }),
    attempt(ctx, { email: "other@example.org", password: "not the password at all" }),
  ]);
  const [known, unknown] = answers.map((answer) => JSON.stringify([answer.status, [...answer.headers], answer.data]));
  expect(known?.replaceAll("known@", "other@")).toBe(unknown);
  expect(answers[0]?.status).toBe(422);
  expect(answers[0]?.headers.get("set-cookie")).toBeNull();
});

test("E2: for an unknown address as much is hashed as for a known one", async () => {
  const ctx = await createTestContext();
  let hashed = 0;
  const gate = createWorkGate({ atOnce: 2, waiting: 32 });
  const counting: TestContext = {
    ...ctx,
    hashing: {
      run: (work) => {
        hashed += 1;
        return gate.run(work);
      },
    },
  };
  const { email } = await buildAccount(ctx);
  await attempt(counting, { email, password: "not the password at all" });
  expect(hashed).toBe(1);
  await attempt(counting, { email: "nobody@example.org", password: "not the password at all" });
  expect(hashed).toBe(2);
});

test("A5: the 26th attempt of five minutes from one address is turned away with the time to wait, right password or not", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  const clientIp = "2001:db8:1:2::1";
  for (let i = 0; i < 25; i += 1) {
    expect((await attempt(ctx, { email: `nobody-${i}@example.org`, password: "x" }, { clientIp })).status).toBe(422);
  }
  const refused = await attempt(ctx, { email, password: TEST_PASSWORD }, { clientIp: "2001:db8:1:2:ffff::9" });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.data).toMatchObject({ problem: { values: { email } } });
  // A6: whoever comes from elsewhere gets in, so nobody can be locked out of their account.
  expect((await attempt(ctx, { email, password: TEST_PASSWORD }, { clientIp: "2001:db8:1:3::1" })).status).toBe(302);
});

test("A2: when too many passwords are being checked the answer is 503 with the time to wait", async () => {
  const ctx = { ...(await createTestContext()), hashing: createWorkGate({ atOnce: 0, waiting: 0 }) };
  const { email } = await buildAccount(ctx);
  const answer = await attempt(ctx, { email, password: TEST_PASSWORD });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
});

test("A2: a password of more than 1,024 characters is refused unhashed", async () => {
  const ctx = { ...(await createTestContext()), hashing: createWorkGate({ atOnce: 0, waiting: 0 }) };
  const answer = await attempt(ctx, { email: "sam@example.org", password: "x".repeat(1_025) });
  expect([answer.status, errorsOf(answer)]).toEqual([422, { password: "A password has at most 1024 characters." }]);
});

test("A1: a hash of lower cost is replaced at the next sign-in, and the password still works", async () => {
  const ctx = await createTestContext();
  const weak = await hash(TEST_PASSWORD, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
  const { email } = await buildAccount(ctx, { passwordHash: weak });
  expect((await attempt(ctx, { email, password: TEST_PASSWORD })).status).toBe(302);
  const [row] = await ctx.store.read.select().from(accounts);
  expect(isBelowCost(String(row?.passwordHash))).toBe(false);
  expect((await attempt(ctx, { email, password: TEST_PASSWORD })).status).toBe(302);
});

test("A19: suspension ends every session at once and is told only to whoever knows the password", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const cookie = await sessionCookie(ctx, account);
  expect(await suspendAccount(ctx, null, account.id)).toBe(true);
  expect(await ctx.store.read.select().from(sessions)).toEqual([]);
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
  const right = await attempt(ctx, { email: account.email, password: TEST_PASSWORD });
  expect(errorsOf(right).form).toContain("suspended");
  expect(right.headers.get("set-cookie")).toBeNull();
  expect(errorsOf(await attempt(ctx, { email: account.email, password: "wrong" })).form).not.toContain("suspended");
});

test("A15: signing out ends the session, clears the cookie and has the browser forget its pages", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  const answer = await answerOf(() => signOut.action(routeArgs(ctx, "/sign-out", { cookie, form: {} })));
  expect([answer.status, answer.headers.get("location"), answer.headers.get("clear-site-data")]).toEqual([302, "/", '"cache"']);
  expect(answer.headers.get("set-cookie")).toMatch(/^s=; HttpOnly; Max-Age=0; Path=\/; SameSite=Lax$/);
  expect(await findSessionViewer(ctx, cookie)).toBeNull();
});

test("C3: opening /sign-out signs nobody out", async () => {
  const ctx = await createTestContext();
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  await answerOf(() => signOut.loader());
  expect(await findSessionViewer(ctx, cookie)).not.toBeNull();
});

test("A15: signing out everywhere ends the other browser's session too", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const [here, there] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  const answer = await answerOf(() =>
    accountPage.action(routeArgs(ctx, "/account", { cookie: here, form: { intent: "sign-out-everywhere" } })),
  );
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in?signed-out=1"]);
  expect([await findSessionViewer(ctx, here), await findSessionViewer(ctx, there)]).toEqual([null, null]);
});

test("Z5: the account page's data holds no hash, token or session id", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const cookie = await sessionCookie(ctx, account);
  const { data } = await answerOf(() => accountPage.loader(routeArgs(ctx, "/account", { cookie })));
  expect(Object.keys(data as object).sort()).toEqual([
    "claims",
    "displayName",
    "email",
    "emailChanged",
    "emailVerified",
    "justVerified",
    "protectsPhotos",
    "role",
    "secondFactor",
    "sessions",
    "writesReviews",
  ]);
  expect(JSON.stringify(data)).not.toContain("argon2");
  expect(await ctx.store.read.select().from(accounts).where(eq(accounts.id, account.id))).toHaveLength(1);
});
