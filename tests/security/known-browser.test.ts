import { expect, test } from "vitest";
import { createWorkGate } from "#app/platform/work-gate.server.ts";
import * as forgot from "#app/routes/accounts/forgot-password.tsx";
import * as resetPage from "#app/routes/accounts/reset-password.tsx";
import * as signIn from "#app/routes/accounts/sign-in.tsx";
import { clientAddress } from "#app/web/client-address.server.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { deliverMail, linkIn } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const NEW_PASSWORD = "harrow ferry plum zinc";
const NETWORKS = 100;
const EACH = 10;

const attempt = (ctx: TestContext, email: string, password: string, from: { clientIp: string; cookie?: string }): Promise<Answer> =>
  answerOf(() => signIn.action(routeArgs(ctx, "/sign-in", { ...from, form: { email, password } })));

const network = (n: number) => `198.18.${n >> 8}.${n & 255}`;

/** Only what a browser would send back: names and values. */
const cookiesOf = (answer: Answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");

/** A thousand guesses at one address, ten from each of a hundred networks; how many of them were hashed, and every answer. */
async function guess(ctx: TestContext, email: string): Promise<{ hashed: number; answers: Answer[] }> {
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
  const answers: Answer[] = [];
  for (let n = 0; n < NETWORKS * EACH; n += 1) {
    answers.push(await attempt(counting, email, `guess number ${n} of all`, { clientIp: network(n % NETWORKS) }));
  }
  return { hashed, answers };
}

test("A5, A6: of a thousand guesses from a hundred networks at one address twenty are looked at, and its person gets in all the same", async () => {
  const ctx = await createTestContext();
  const [sam, other] = [await buildAccount(ctx, { email: "sam@example.org" }), await buildAccount(ctx, { email: "other@example.org" })];
  const known = cookiesOf(await attempt(ctx, sam.email, TEST_PASSWORD, { clientIp: "192.0.2.10" }));
  const { hashed, answers } = await guess(ctx, sam.email);
  expect(hashed).toBe(19);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422, 429]));
  expect(answers.map((answer) => JSON.stringify(answer.data)).filter((text) => /lock/i.test(text))).toEqual([]);

  expect((await attempt(ctx, sam.email, TEST_PASSWORD, { clientIp: "192.0.2.10", cookie: known })).status).toBe(302);

  const elsewhere = await attempt(ctx, sam.email, TEST_PASSWORD, { clientIp: "192.0.2.77" });
  expect([elsewhere.status, errorsOf(elsewhere).form]).toEqual([429, expect.stringContaining("sends you a link")]);
  const notTheirs = cookiesOf(await attempt(ctx, other.email, TEST_PASSWORD, { clientIp: "192.0.2.78" }));
  expect((await attempt(ctx, sam.email, TEST_PASSWORD, { clientIp: "192.0.2.78", cookie: notTheirs })).status).toBe(429);

  await answerOf(() => forgot.action(routeArgs(ctx, "/forgot-password", { form: { email: sam.email } })));
  const link = linkIn((await deliverMail(ctx)).at(-1));
  const done = await answerOf(() => resetPage.action(routeArgs(ctx, link, { form: { password: NEW_PASSWORD } })));
  const again = await attempt(ctx, sam.email, NEW_PASSWORD, { clientIp: "192.0.2.77", cookie: cookiesOf(done) });
  expect([again.status, again.headers.get("location")]).toEqual([302, "/account"]);
});

test("A5, E1: an address without an account is refused after as many guesses, in the same words", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  const told = async (address: string) => {
    const answers: Answer[] = [];
    for (let n = 0; n < 22; n += 1) answers.push(await attempt(ctx, address, "not the password", { clientIp: network(n) }));
    return answers.map((answer) => [answer.status, errorsOf(answer)]);
  };
  expect(await told("nobody@example.org")).toEqual(await told(email));
});

test("A6, A14: a browser is known by a sealed mark that is sent to the sign-in pages alone, for a year", async () => {
  const ctx = await createTestContext();
  const { email } = await buildAccount(ctx);
  const overHttps = { ...ctx, env: { ...ctx.env, APP_ORIGIN: "https://scalpmark.test" } };
  const answer = await attempt(overHttps, email, TEST_PASSWORD, { clientIp: "192.0.2.1" });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("__Secure-k="));
  expect(cookie).toMatch(/^__Secure-k=[0-9a-f]{32}\.[0-9a-f]{64}; Max-Age=31536000; Path=\/sign-in; HttpOnly; SameSite=Lax; Secure$/);
});

test("A7: the 26th attempt is turned away although each names another sender, where no proxy of ours stands in front", async () => {
  const ctx = await createTestContext();
  const statuses: number[] = [];
  for (let n = 0; n < 26; n += 1) {
    const clientIp = clientAddress("203.0.113.5", `198.51.100.${n}, 192.0.2.${n}`, 0);
    statuses.push((await attempt(ctx, `nobody-${n}@example.org`, "not the password", { clientIp })).status);
  }
  expect(statuses).toEqual([...Array<number>(25).fill(422), 429]);
});
