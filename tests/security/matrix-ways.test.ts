import { beforeAll, expect, test } from "vitest";
import { fingerprintOf } from "#tests/security/fingerprint.ts";
import { letterOf, listRoutes, urlOf } from "#tests/security/listed-routes.ts";
import { ASKERS, type Asker } from "#tests/security/matrix-world.ts";
import { type MatrixRow, ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import { type Asking, type Site, serveSite } from "#tests/security/serve-site.ts";

const ROUTES = listRoutes().map(([path, file]) => ({ path, file, row: ROUTE_MATRIX[path] as MatrixRow }));

/** Ways round a page to its data, each refused in front of every route; the status says which rule of the guard it was. */
const PRIVATE_WAYS: Record<string, { method: "GET" | "HEAD" | "POST"; status: number; to: (url: string, file: string) => string }> = {
  "GET .data": { method: "GET", status: 404, to: dataAddress },
  "POST .data": { method: "POST", status: 404, to: dataAddress },
  "GET .data?_routes=": { method: "GET", status: 404, to: (url, file) => withParameter(dataAddress(url), "_routes", file) },
  "GET ?_routes=": { method: "GET", status: 400, to: (url, file) => withParameter(url, "_routes", file) },
  "GET ?_data=": { method: "GET", status: 400, to: (url, file) => withParameter(url, "_data", file) },
  "POST ?_data=": { method: "POST", status: 400, to: (url, file) => withParameter(url, "_data", file) },
};

/** As Remix itself would ask: see single fetch. */
function dataAddress(url: string): string {
  const { pathname, search } = new URL(url, "http://here.test");
  return `${pathname === "/" ? "/_root" : pathname}.data${search}`;
}

function withParameter(url: string, name: string, file: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(file.replace(/\.tsx?$/, ""))}`;
}

let site: Site;
let before: string;
const tested = new Set<string>();
beforeAll(async () => {
  site = await serveSite();
  before = await fingerprintOf(site.world.ctx.store.read);
}, 300_000);

/** Asks every route as everybody, and returns the cells whose answer is not what `expected` says. */
async function wrongCells(
  way: string,
  asking: Asking,
  to: (url: string, file: string) => string,
  expected: (row: MatrixRow, asker: Asker, path: string) => string[],
) {
  const wrong: string[] = [];
  for (const { path, file, row } of ROUTES) {
    const ask = async (asker: Asker) => {
      const { status, headers } = await site.ask(to(urlOf(row, site.world), file), { ...asking, as: asker });
      const wanted = expected(row, asker, path);
      const got = [String(status), letterOf(status, headers.location ?? null)];
      if (!got.some((one) => wanted.includes(one))) wrong.push(`${way} ${path} as ${asker}: ${status}, not ${wanted.join(" or ")}`);
      tested.add(`${way} ${file} ${asker}`);
    };
    await Promise.all(ASKERS.map(ask));
  }
  return wrong;
}

const cellOf = (cells: string | undefined, asker: Asker) => cells?.split(" ")[ASKERS.indexOf(asker)];
/** Whose answers are also asked for as whole pages: route-matrix.test.ts asks the loaders as everybody. */
const AT_THE_DOOR = ["anonymous", "moderator"] as const;

test("Z2: HEAD is answered as GET is, and a form sent to a page that takes none is 405", async () => {
  const wrong: string[] = [];
  for (const { path, row } of ROUTES) {
    const url = urlOf(row, site.world);
    for (const as of AT_THE_DOOR) {
      const { status, headers } = await site.ask(url, { method: "HEAD", as });
      const wanted = row.get === undefined ? "400 405" : (cellOf(row.get, as) ?? "none");
      if (!wanted.includes(row.get === undefined ? String(status) : letterOf(status, headers.location ?? null)))
        wrong.push(`HEAD ${path} as ${as}: ${status}, not ${wanted}`);
    }
    if (row.post !== undefined) continue;
    const { status } = await site.ask(url, { method: "POST", as: "admin", form: new URLSearchParams({ a: "1" }) });
    if (status !== 405) wrong.push(`POST ${path} as admin: ${status}`);
  }
  expect(wrong).toEqual([]);
}, 300_000);

test.each(Object.entries(PRIVATE_WAYS))(
  "Z1, Z2, Z3: %s is refused in front of every route, whoever asks",
  async (way, { method, status, to }) => {
    expect(
      await wrongCells(way, { method }, to, (_row, _asker, path) => [String(method === "POST" && path.startsWith("/api/") ? 405 : status)]),
    ).toEqual([]);
  },
  300_000,
);

test(`Z2: no cell of ${ROUTES.length} routes, ${ASKERS.length} askers and ${Object.keys(PRIVATE_WAYS).length} ways was left out, and nothing changed`, async () => {
  expect(ROUTES.length).toBeGreaterThan(150);
  expect(tested.size).toBe(ROUTES.length * ASKERS.length * Object.keys(PRIVATE_WAYS).length);
  expect(await fingerprintOf(site.world.ctx.store.read)).toBe(before);
});
