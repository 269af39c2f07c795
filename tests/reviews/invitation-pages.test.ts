import { beforeEach, expect, test } from "vitest";
import { claimCase } from "#app/cases/claim-case.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { inviteClients } from "#app/reviews/invite-clients.server.ts";
import { action as answerCase, loader as confirmCase } from "#app/routes/cases/confirm-case.tsx";
import { action as actOnCase, loader as myCase } from "#app/routes/cases/my-case.tsx";
import { action, headers, loader } from "#app/routes/reviews/review-invitation.tsx";
import { action as stop } from "#app/routes/reviews/stop-invitations.ts";
import { reviewInvitations } from "#db/schema/reviews.ts";
import { buildCase, buildSetting, type CaseSetting, confirm, handLink } from "#tests/cases/case-fixtures.ts";
import { publish, viewerOf } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { type BuiltAccount, buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let setting: CaseSetting;
let client: BuiltAccount;
let caseId: string;
let holderToken: string;
let token: string;
beforeEach(async () => {
  setting = await buildSetting(await createTestContext());
  const { ctx } = setting;
  client = await buildAccount(ctx);
  caseId = await buildCase(setting);
  const confirmed = await confirm(setting, caseId);
  holderToken = confirmed.holderToken;
  await claimCase(ctx, viewerOf(client), confirmed.linkId);
  await runAllJobs(ctx);
  token = /review-invitation\?token=([0-9a-f]{32})\s/.exec(ctx.sent.at(-1)?.text ?? "")?.[1] ?? "";
});

const here = (of = token) => `/review-invitation?token=${of}`;
const cookieOf = (account: BuiltAccount) => sessionCookie(setting.ctx, account);
const open = async (of?: string, cookie?: string) => (await answerOf(() => loader(routeArgs(setting.ctx, here(of), { cookie })))).data;
const press = (intent: string, options: { cookie?: string; of?: string } = {}) =>
  answerOf(() => action(routeArgs(setting.ctx, here(options.of), { cookie: options.cookie, form: { intent } })));
const unsubscribe = (of: string, form: Record<string, string>) =>
  answerOf(() => stop(routeArgs(setting.ctx, `/review-invitation/stop?token=${of}`, { form })));
const rows = async () => setting.ctx.store.read.select().from(reviewInvitations).all();

test("the page names the clinic and the treatment and no person, to anybody with the link, and looking uses nothing up", async () => {
  const { ctx, clinic } = setting;
  const before = await rows();
  const page = await open();
  expect(page).toEqual({
    state: "open",
    clinic: { slug: clinic.slug, name: "Kelham Scalp Studio" },
    reviewId: null,
    treatment: "Full shave look",
    asked: "how it went",
    next: false,
    paused: null,
    held: true,
    signedIn: false,
  });
  expect(JSON.stringify(page)).not.toContain(client.displayName);
  for (let i = 0; i < 3; i++) await open();
  expect(await rows()).toEqual(before);
  expect(await open(undefined, await cookieOf(client))).toMatchObject({ signedIn: true });
  expect(headers({ actionHeaders: new Headers() } as Parameters<typeof headers>[0])).toEqual({ "Referrer-Policy": "same-origin" });
  expect(ctx.sent).toHaveLength(1);
});

test("to write, somebody signs in and comes back by the same link; whoever holds the case goes on to the form", async () => {
  const { ctx, clinic } = setting;
  const signIn = new URL((await press("write")).headers.get("location") ?? "", "http://here.test");
  expect([signIn.pathname, signIn.searchParams.get("redirectTo")]).toEqual(["/sign-in", here()]);
  const unverified = await buildAccount(ctx, { verified: false });
  expect((await press("write", { cookie: await cookieOf(unverified) })).headers.get("location")).toBe("/verify-email");
  const stranger = await buildAccount(ctx);
  expect((await press("write", { cookie: await cookieOf(stranger) })).status).toBe(403);
  const gone = await press("write", { cookie: await cookieOf(client) });
  expect([gone.status, gone.headers.get("location")]).toEqual([303, `/clinics/${clinic.slug}/review?invitation=${token}&case=${caseId}`]);
});

test("a link says why it opens nothing: unknown, answered, declined, over, or about what was taken down", async () => {
  const { ctx } = setting;
  const state = async (of?: string) => ((await open(of)) as { state: string }).state;
  expect(await state("0".repeat(32))).toBe("unknown");
  expect(await state("")).toBe("unknown");
  ctx.setNow("2027-02-21T11:59:00.000Z");
  expect(await state()).toBe("open");
  ctx.setNow("2027-02-21T12:00:00.000Z");
  expect(await state()).toBe("expired");
  ctx.setNow("2026-11-24T12:00:00.000Z");
  await answerOf(() => actOnCase(routeArgs(ctx, `/my-case?token=${holderToken}`, { form: { intent: "withdraw" } })));
  expect(await state()).toBe("gone");
  await runAllJobs(ctx);
  expect(await state()).toBe("declined");
  const second = await buildSetting(ctx);
  const other = await buildAccount(ctx);
  const otherCase = await buildCase(second);
  await claimCase(ctx, viewerOf(other), (await confirm(second, otherCase)).linkId);
  await runAllJobs(ctx);
  const otherToken = /token=([0-9a-f]{32})\s/.exec(ctx.sent.at(-1)?.text ?? "")?.[1] ?? "";
  const reviewId = await publish(ctx, viewerOf(other), second.clinic.slug, { form: { case: otherCase } });
  expect(await open(otherToken)).toMatchObject({ state: "answered", reviewId });
});

test("one press ends the mails: on the page, in a mail program, or with the case itself", async () => {
  const { ctx } = setting;
  expect((await press("decline", { of: "0".repeat(32) })).status).toBe(303);
  expect((await rows()).every(({ declinedAt }) => declinedAt === null)).toBe(true);
  const declined = await press("decline");
  expect([declined.status, declined.headers.get("location")]).toEqual([303, here()]);
  expect((await rows()).every(({ declinedAt }) => declinedAt !== null)).toBe(true);
  ctx.setNow("2026-12-24T12:00:00.000Z");
  expect(await inviteClients(ctx)).toBe(0);
});

test("a mail program's one-click POST is all its address takes", async () => {
  expect((await unsubscribe(token, { "List-Unsubscribe": "No" })).status).toBe(400);
  expect((await unsubscribe("0".repeat(32), { "List-Unsubscribe": "One-Click" })).status).toBe(404);
  expect((await rows()).every(({ declinedAt }) => declinedAt === null)).toBe(true);
  expect((await unsubscribe(token, { "List-Unsubscribe": "One-Click" })).status).toBe(200);
  expect((await rows()).every(({ declinedAt }) => declinedAt !== null)).toBe(true);
});

test("whoever holds the case can end the mails before one comes, and the page then offers it no more", async () => {
  const { ctx } = setting;
  const page = async () => (await answerOf(() => myCase(routeArgs(ctx, `/my-case?token=${holderToken}`)))).data as { mailed: boolean };
  expect((await page()).mailed).toBe(true);
  const done = await answerOf(() => actOnCase(routeArgs(ctx, `/my-case?token=${holderToken}`, { form: { intent: "stop_mail" } })));
  expect(done.headers.get("location")).toBe(`/my-case?token=${holderToken}&done=stop_mail`);
  expect((await page()).mailed).toBe(false);
  expect((await rows()).every(({ declinedAt }) => declinedAt !== null)).toBe(true);
});

test("a link that the clinic handed over has no address to keep, so nobody is asked for leave; a tick sent all the same keeps none", async () => {
  const { ctx } = setting;
  const other = await buildCase(setting);
  const path = `/confirm-case?token=${await handLink(setting, other)}`;
  expect((await answerOf(() => confirmCase(routeArgs(ctx, path)))).data).toMatchObject({ state: "open", mailed: false });
  const form = { my_head: "yes", practitioner: "yes", dates: "yes", publication: "yes", version: "1", mayWrite: "yes" };
  expect((await answerOf(() => answerCase(routeArgs(ctx, path, { form })))).status).toBe(200);
  await runAllJobs(ctx);
  const planned = (await rows()).filter((row) => row.caseId === other);
  expect(planned.length).toBeGreaterThan(0);
  expect(planned.every(({ email, accountId, sentAt }) => email === null && accountId === null && sentAt === null)).toBe(true);
});
