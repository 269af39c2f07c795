import { expect, test } from "vitest";
import { ACTIONS, type Action, ROLES } from "#app/accounts/role.ts";
import { findViewer, requireAccount, requireViewer } from "#app/web/guards.server.ts";
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
