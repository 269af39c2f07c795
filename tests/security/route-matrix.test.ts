import { matchPath } from "@remix-run/react";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { fingerprintOf } from "#tests/security/fingerprint.ts";
import { letterOf, listRoutes, moduleOf, type RouteModule, urlOf } from "#tests/security/listed-routes.ts";
import { ASKERS, type Asker, buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";
import { type MatrixRow, ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import { type Answer, answerOf } from "#tests/support/answer-of.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const ROUTES = listRoutes();
let world: MatrixWorld;
beforeAll(async () => {
  world = await buildMatrixWorld();
});

/** A field no form of ours has: whoever is let in gets 400, and nothing changes. */
function unknownField(multipart: boolean): FormData | Record<string, string> {
  const field = { "no-such-field": "role=admin" };
  if (!multipart) return field;
  const form = new FormData();
  for (const [name, value] of Object.entries(field)) form.set(name, value);
  return form;
}

async function ask(path: string, row: MatrixRow, asker: Asker, method: "get" | "head" | "post", module: RouteModule): Promise<Answer> {
  const url = urlOf(row, world);
  const match = matchPath(path, new URL(url, "http://here.test").pathname);
  if (match === null) throw new Error(`the row of ${path} in tests/security/route-matrix.ts has the url ${url}, which is another route's`);
  const params = Object.fromEntries(Object.entries(match.params).map(([name, value]) => [name, value ?? ""]));
  const args = routeArgs(world.ctx, url, {
    params,
    // Limits on how often one visitor may ask are tested elsewhere.
    clientIp: `asker ${asker} of ${method} ${path}`,
    ...(asker === "anonymous" ? {} : { cookie: world.cookies[asker] }),
    ...(method === "post" ? { form: unknownField(row.multipart === true) } : {}),
  });
  if (method === "head") args.request = new Request(args.request, { method: "HEAD" });
  return answerOf(() => (method === "post" ? module.action?.(args) : module.loader?.(args)));
}

const letterIn = ({ status, headers }: Answer) => letterOf(status, headers.get("location"));

test("the comparison of the database before and after sees one changed letter", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { displayName: "Sam" });
  const before = await fingerprintOf(ctx.store.read);
  expect(await fingerprintOf(ctx.store.read)).toBe(before);
  await ctx.store.write((tx) => tx.update(accounts).set({ displayName: "Sae" }).where(eq(accounts.id, account.id)));
  expect(await fingerprintOf(ctx.store.read)).not.toBe(before);
});

test("Z1: every route has a row in tests/security/route-matrix.ts, and every row is a route", () => {
  expect(ROUTES.map(([path]) => path).filter((path) => !Object.hasOwn(ROUTE_MATRIX, path))).toEqual([]);
  expect(Object.keys(ROUTE_MATRIX).filter((path) => !ROUTES.some(([known]) => known === path))).toEqual([]);
});

test.each(ROUTES)("Z1: the row of %s says who may read it and who may send to it, and nothing else can be done", async (path, file) => {
  const { loader, action, default: page } = await moduleOf(file);
  const row = ROUTE_MATRIX[path];
  const can = { get: (loader ?? page) !== undefined, post: action !== undefined };
  expect({ get: row?.get !== undefined, post: row?.post !== undefined }).toEqual(can);
});

const CELLS = ROUTES.flatMap(([path, file]) => {
  const row = ROUTE_MATRIX[path];
  if (row === undefined) return [];
  return (["get", "head", "post"] as const)
    .map((method) => ({ method, path, file, row, expected: row[method === "head" ? "get" : method]?.split(" ") ?? [] }))
    .filter(({ expected }) => expected.length > 0);
});

// Z3: each loader and action is called by itself, without those of its parents.
test.each(CELLS)(
  "Z2, Z3, W1: $method $path answers each asker as its row says and changes nothing",
  async ({ method, path, file, row, expected }) => {
    const module = await moduleOf(file);
    const before = await fingerprintOf(world.ctx.store.read);
    const letters: Record<string, string> = {};
    for (const asker of ASKERS) letters[asker] = letterIn(await ask(path, row, asker, method, module));
    expect(letters).toEqual(Object.fromEntries(ASKERS.map((asker, i) => [asker, expected[i]])));
    expect(await fingerprintOf(world.ctx.store.read)).toBe(before);
  },
);

test(`Z2: ${CELLS.length * ASKERS.length} cells of loaders and actions, and none of them without its letter`, () => {
  expect(CELLS.filter(({ expected }) => expected.length !== ASKERS.length).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(CELLS.length * ASKERS.length).toBeGreaterThan(4_000);
});
