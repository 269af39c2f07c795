import { expect, test } from "vitest";
import { changeRole } from "#app/accounts/change-role.server.ts";
import { changeSuspension } from "#app/accounts/change-suspension.server.ts";
import { openSession } from "#app/accounts/sessions.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import * as forgotPassword from "#app/routes/accounts/forgot-password.tsx";
import * as signIn from "#app/routes/accounts/sign-in.tsx";
import * as secondFactor from "#app/routes/accounts/sign-in-second-factor.tsx";
import { answerOf } from "#tests/support/answer-of.ts";
import { buildAccount, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { countOf } from "#tests/support/figures-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { giveTotp } from "#tests/support/second-factor.ts";
import { createTestContext } from "#tests/support/test-context.ts";
import { serve } from "#tests/web/serve.ts";

interface Line {
  msg: string;
  reason?: string;
  status?: number;
}

/** A log that is looked at. */
function watched(): { lines: Line[]; log: ReturnType<typeof createLog> } {
  const lines: Line[] = [];
  return { lines, log: createLog({ name: "test", destination: { write: (text) => void lines.push(JSON.parse(text)) } }) };
}

async function watchedContext() {
  const { lines, log } = watched();
  return { ctx: { ...(await createTestContext()), log }, lines };
}

const { lines: answers, log } = watched();
const served = await serve({ log });
const { ctx: site } = served;

/** The listener writes its line once the answer has gone. */
const said = (wanted: Partial<Line>) => expect.poll(() => answers).toContainEqual(expect.objectContaining(wanted));

test("G3: a form from elsewhere is in the log as such, and counted", async () => {
  await served.post("/form", { Origin: "https://evil.test" });
  await said({ msg: "answered", status: 403, reason: "form from elsewhere" });
  expect(await countOf(site.metrics, "guard_refusals", { reason: "form from elsewhere" })).toBe(1);
});

test.each<[what: string, reason: string, status: number, ask: () => Promise<unknown>]>([
  ["another site's name", "foreign host", 421, () => served.raw("GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n")],
  ["a method we do not have", "method", 405, () => fetch(`${served.origin}/`, { method: "DELETE" })],
  ["an address of two readings", "unreadable address", 400, () => served.get("/a%2f..%2fb")],
  ["a way around the pages", "closed address", 404, () => served.get("/manage.data")],
  ["what is no form", "content type", 415, () => served.post("/form", { "Content-Type": "application/json" }, "{}")],
  ["too long a form", "too large", 413, () => served.post("/form", {}, "a".repeat(70_000))],
])("G3: %s is in the log as “%s”, and counted", async (_what, reason, status, ask) => {
  await ask();
  await said({ status, reason });
  expect(await countOf(site.metrics, "guard_refusals", { reason })).toBe(1);
});

test("G3: a program that asks too much is in the log as such, and counted", async () => {
  for (let i = 0; i < 21; i += 1) await served.get("/api/v1/probe");
  await said({ status: 429, reason: "too many requests" });
  expect(await countOf(site.metrics, "http_requests", { class: "api", status: "429" })).toBe(1);
});

test("G3: an upload that is refused is counted as one", async () => {
  const type = "multipart/form-data; boundary=b";
  await served.post("/manage/ink-room/photos", { "Content-Type": type, "Content-Encoding": "gzip" }, "x");
  await expect.poll(() => countOf(site.metrics, "uploads", { outcome: "refused" })).toBe(1);
});

test("G3: sign-ins are in log and figures by how they ended, without whose they were", async () => {
  const { ctx, lines } = await watchedContext();
  const account = await buildAccount(ctx, { email: "ada@example.org" });
  const give = (password: string) =>
    answerOf(() => signIn.action(routeArgs(ctx, "/sign-in", { form: { email: account.email, password }, clientIp: "203.0.113.9" })));
  await give("a wrong password for once");
  await give(TEST_PASSWORD);
  expect(lines.map(({ msg, reason }) => `${msg}: ${reason}`)).toEqual(["sign-in: password wrong", "sign-in: password right"]);
  expect(JSON.stringify(lines)).not.toMatch(/ada@|203\.0\.113/);
  expect(await countOf(ctx.metrics, "password_hashes")).toBe(2);
  for (let i = 0; i < 30; i += 1) await give("a wrong password again");
  expect(await countOf(ctx.metrics, "sign_ins", { outcome: "too many" })).toBeGreaterThan(0);
  expect(await countOf(ctx.metrics, "sign_ins")).toBe(32);
});

test("G3: an unknown address costs a hash as a known one does, which the figures show", async () => {
  const { ctx } = await watchedContext();
  await answerOf(() =>
    signIn.action(routeArgs(ctx, "/sign-in", { form: { email: "nobody@example.org", password: "whatever it may be" } })),
  );
  expect([await countOf(ctx.metrics, "password_hashes"), await countOf(ctx.metrics, "sign_ins", { outcome: "wrong" })]).toEqual([1, 1]);
});

test("G3: wrong codes of a second factor are in log and figures", async () => {
  const { ctx, lines } = await watchedContext();
  const moderator = await buildAccount(ctx, { role: "moderator" });
  await giveTotp(ctx, moderator.id);
  const cookie = (await openSession(ctx, moderator)).split(";", 1)[0] ?? "";
  await answerOf(() => secondFactor.action(routeArgs(ctx, "/sign-in/second-factor", { cookie, form: { code: "000000" } })));
  expect(lines.map(({ reason }) => reason)).toContain("code wrong");
  expect(await countOf(ctx.metrics, "sign_ins", { way: "code", outcome: "wrong" })).toBe(1);
});

test("G3: mails that are asked for too often are counted by their limit", async () => {
  const { ctx } = await watchedContext();
  for (let i = 0; i < 27; i += 1)
    await answerOf(() => forgotPassword.action(routeArgs(ctx, "/forgot-password", { form: { email: `a${i}@example.org` } })));
  expect(await countOf(ctx.metrics, "rate_limited", { limit: "mail_request" })).toBe(2);
});

test("G3: roles that are given and accounts that are suspended are in the record, the log and the figures", async () => {
  const { ctx, lines } = await watchedContext();
  const admin = await buildAccount(ctx, { role: "admin" });
  const somebody = await buildAccount(ctx);
  const viewer = { id: admin.id, displayName: admin.displayName, role: "admin", emailVerified: true } as const;
  expect(await changeRole(ctx, viewer, somebody.id, "moderator")).toMatchObject({ ok: true });
  expect(await changeSuspension(ctx, viewer, somebody.id, "spam")).toMatchObject({ ok: true });
  expect(await changeSuspension(ctx, viewer, somebody.id, null)).toMatchObject({ ok: true });
  expect(lines.map(({ msg }) => msg)).toEqual(["a role was given", "an account was suspended", "an account was restored"]);
  for (const act of ["moderator", "suspended", "restored"]) expect(await countOf(ctx.metrics, "role_changes", { act }), act).toBe(1);
});
