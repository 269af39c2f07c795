import { expect, test } from "vitest";
import { ACTIONS, type Action, ROLES } from "#app/accounts/role.ts";
import { openSession } from "#app/accounts/sessions.server.ts";
import {
  findNamedViewer,
  findViewer,
  requireAccount,
  requireRecentConfirmation,
  requireSession,
  requireViewer,
} from "#app/web/guards.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const refusalOf = async (guarded: Promise<unknown>): Promise<Response> => {
  const thrown = await guarded.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw new Error("the guard let the request in");
  return thrown;
};

test("a request without a cookie has no viewer", async () => {
  const ctx = await createTestContext();
  expect(await findViewer(routeArgs(ctx, "/"))).toBeNull();
});

test("an anonymous person is asked to sign in and comes back to the page with its query", async () => {
  const ctx = await createTestContext();
  const refusal = await refusalOf(requireViewer(routeArgs(ctx, "/clinics/dot-and-line/reviews/new?stage=healed&x=1"), "review.write"));
  expect(refusal.status).toBe(302);
  const target = new URL(refusal.headers.get("location") ?? "", "http://here.test");
  expect(target.pathname).toBe("/sign-in");
  expect(target.searchParams.get("redirectTo")).toBe("/clinics/dot-and-line/reviews/new?stage=healed&x=1");
});

test("A8: somebody whose address is unverified can act on nothing and is asked to verify it", async () => {
  const ctx = await createTestContext();
  for (const role of ROLES) {
    const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role, verified: false }));
    for (const action of Object.keys(ACTIONS) as Action[]) {
      const refusal = await refusalOf(requireViewer(routeArgs(ctx, "/", { cookie }), action));
      expect([refusal.status, refusal.headers.get("location")]).toEqual([302, "/verify-email"]);
    }
    expect(await requireAccount(routeArgs(ctx, "/account", { cookie }))).toMatchObject({ role, emailVerified: false });
  }
});

test("every role may do what the table of actions gives it and gets 403 for all else", async () => {
  const ctx = await createTestContext();
  for (const role of ROLES) {
    const account = await buildAccount(ctx, { role });
    const cookie = await sessionCookie(ctx, account);
    for (const action of Object.keys(ACTIONS) as Action[]) {
      const asked = requireViewer(routeArgs(ctx, "/", { cookie }), action);
      if ((ACTIONS[action] as readonly string[]).includes(role)) expect(await asked).toMatchObject({ id: account.id, role });
      else expect((await refusalOf(asked)).status, `${role} ${action}`).toBe(403);
    }
  }
});

test("A17: a sign-in of the last ten minutes is a confirmation; after it the person is asked again and comes back", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const args = routeArgs(ctx, "/account/export?x=1", { cookie: await sessionCookie(ctx, account) });
  ctx.setNow("2026-11-23T12:10:00.000Z");
  expect(await requireRecentConfirmation(args)).toMatchObject({ id: account.id });
  ctx.setNow("2026-11-23T12:10:01.000Z");
  const refusal = await refusalOf(requireRecentConfirmation(args));
  expect([refusal.status, refusal.headers.get("location")]).toEqual([302, "/account/confirm?redirectTo=%2Faccount%2Fexport%3Fx%3D1"]);
});

test("A16: a moderator without a second factor reaches nothing but the page that sets one up", async () => {
  const ctx = await createTestContext();
  for (const role of ["moderator", "admin"] as const) {
    const account = await buildAccount(ctx, { role });
    const cookie = (await openSession(ctx, account)).split(";", 1)[0] ?? "";
    const args = routeArgs(ctx, "/moderation", { cookie });
    for (const guarded of [requireModerator(args), requireAccount(args), requireRecentConfirmation(args)]) {
      const refusal = await refusalOf(guarded);
      expect([refusal.status, refusal.headers.get("location")]).toEqual([302, "/account/second-factor"]);
    }
    expect(await findViewer(args)).toBeNull();
    expect(await findNamedViewer(args)).toMatchObject({ id: account.id });
    expect((await requireSession(args)).standing).toBe("enrolment_due");
    // A15: nobody else is asked for one.
    expect(await requireModerator(routeArgs(ctx, "/moderation", { cookie: await sessionCookie(ctx, account) }))).toMatchObject({ role });
  }
});
