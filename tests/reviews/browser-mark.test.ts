import { expect, test } from "vitest";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { declareDevice, MOST_TABLETS } from "#app/reviews/declare-device.server.ts";
import { action as declare, loader as tabletPage } from "#app/routes/manage/tablet.tsx";
import { action as write, loader as writePage } from "#app/routes/reviews/write-review.tsx";
import { markBrowser, readBrowserMark } from "#app/web/browser-mark.server.ts";
import { declaredDevices, reviewSignals, reviews } from "#db/schema/reviews.ts";
import { buildClinic, buildOwner, filledForm } from "#tests/reviews/review-fixtures.ts";
import { answerOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const MARK = "0123456789abcdef0123456789abcdef";
type Args = Parameters<typeof write>[0];

const asked = (cookie?: string) => new Request("http://127.0.0.1:3000/", cookie === undefined ? {} : { headers: { cookie } });
const markOf = (setCookie: string | null) => /^b=([0-9a-f]{32});/.exec(setCookie ?? "")?.[1];

/** Somebody who signs in in the browser with this mark and sends a review. */
async function writeIn(ctx: TestContext, slug: string, mark: string | undefined, change: Record<string, string> = {}) {
  const body = `It healed well, and I would go again. ${newId()}`;
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...filledForm(), body, ...change })) form.append(name, value);
  const path = `/clinics/${slug}/review`;
  const jar = mark === undefined ? cookie : `${cookie}; b=${mark}`;
  return answerOf(() => write(routeArgs(ctx, path, { cookie: jar, form, params: { slug } }) as unknown as Args));
}

test("the mark is for this host only, unread by scripts, and over https bound to it", async () => {
  const ctx = await createTestContext();
  expect(markBrowser(asked(), ctx.env).setCookie).toMatch(/^b=[0-9a-f]{32}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
  const secure = { ...ctx.env, APP_ORIGIN: "https://scalpmark.example" };
  expect(markBrowser(asked(), secure).setCookie).toMatch(
    /^__Host-b=[0-9a-f]{32}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(markBrowser(asked(`s=1; b=${MARK}`), ctx.env)).toEqual({
    hash: sha256(MARK),
    setCookie: `b=${MARK}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax`,
  });
});

test.each(["b=", "b=0123", `b=${MARK}0`, `b=${MARK.toUpperCase()}`, `bb=${MARK}`, "b=' or 1=1 --"])(
  "%s is no mark of ours",
  async (cookie) => {
    const ctx = await createTestContext();
    expect(readBrowserMark(asked(cookie), ctx.env)).toBeNull();
    expect(markBrowser(asked(cookie), ctx.env).setCookie).not.toContain(MARK);
  },
);

test("a browser is marked by sending a review, and neither by the page nor by a form that is sent back", async () => {
  const ctx = await createTestContext();
  const { slug } = await buildClinic(ctx);
  const cookie = await sessionCookie(ctx, await buildAccount(ctx));
  const page = await answerOf(() => writePage(routeArgs(ctx, `/clinics/${slug}/review`, { cookie, params: { slug } }) as unknown as Args));
  const refused = await writeIn(ctx, slug, undefined, { title: "" });
  const published = await writeIn(ctx, slug, undefined);
  expect([page, refused, published].map(({ status }) => status)).toEqual([200, 422, 303]);
  expect([page, refused].map(({ headers }) => headers.get("set-cookie"))).toEqual([null, null]);
  const mark = markOf(published.headers.get("set-cookie")) ?? "";
  expect(await ctx.store.read.select({ hash: reviews.deviceHash }).from(reviews).all()).toEqual([{ hash: sha256(mark) }]);
});

test("two people who send reviews in one browser are linked", async () => {
  const ctx = await createTestContext();
  const { slug } = await buildClinic(ctx);
  const first = await writeIn(ctx, slug, undefined);
  const second = await writeIn(ctx, slug, markOf(first.headers.get("set-cookie")));
  expect(markOf(second.headers.get("set-cookie"))).toBe(markOf(first.headers.get("set-cookie")));
  await runAllJobs(ctx);
  expect(await ctx.store.read.select({ kind: reviewSignals.kind }).from(reviewSignals).all()).toEqual([
    { kind: "device" },
    { kind: "device" },
  ]);
});

test("on a tablet that the clinic declared they are not", async () => {
  const ctx = await createTestContext();
  const { id, slug } = await buildClinic(ctx);
  const owner = await buildOwner(ctx, id);
  const cookie = await sessionCookie(ctx, owner);
  const path = `/manage/${slug}/tablet`;
  const answer = await answerOf(() =>
    declare(routeArgs(ctx, path, { cookie, form: { intent: "declare" }, params: { slug } }) as unknown as Args),
  );
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?done=declared`]);
  const mark = markOf(answer.headers.get("set-cookie"));
  const page = await answerOf(() =>
    tabletPage(routeArgs(ctx, path, { cookie: `${cookie}; b=${mark}`, params: { slug } }) as unknown as Args),
  );
  expect(page.data).toMatchObject({ tablets: [{ number: 1, on: "23 November 2026", here: true }] });
  for (let people = 0; people < 3; people += 1) await writeIn(ctx, slug, mark);
  await runAllJobs(ctx);
  expect(await ctx.store.read.select().from(reviewSignals).all()).toEqual([]);
});

test("a tablet is declared once, by the clinic's own people, and only so many are", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildClinic(ctx), await buildClinic(ctx)];
  const owner = await buildOwner(ctx, clinic.id);
  expect(await declareDevice(ctx, owner, other.id, "x")).toBeNull();
  for (const hash of ["x", "x"]) expect(await declareDevice(ctx, owner, clinic.id, hash)).toEqual({ ok: true });
  for (let more = 1; more < MOST_TABLETS; more += 1) await declareDevice(ctx, owner, clinic.id, `tablet ${more}`);
  expect(await declareDevice(ctx, owner, clinic.id, "one too many")).toMatchObject({ ok: false, status: 422 });
  expect(await ctx.store.read.select().from(declaredDevices).all()).toHaveLength(MOST_TABLETS);
});
