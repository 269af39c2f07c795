import { beforeAll, expect, test } from "vitest";
import { fingerprintOf } from "#tests/security/fingerprint.ts";
import { urlOf } from "#tests/security/listed-routes.ts";
import { ASKERS, type Asker } from "#tests/security/matrix-world.ts";
import { ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import { type Asking, type Site, type SiteAnswer, serveSite } from "#tests/security/serve-site.ts";
import { buildAccount, sessionCookie } from "#tests/support/build-account.ts";

const FORM = new URLSearchParams({ "no-such-field": "role=admin" });
const METHODS = [
  { name: "get", method: "GET" },
  { name: "post", method: "POST" },
] as const;

/** Practitioners work at many clinics. */
const SHARED_AMONG_CLINICS = new Set(["/manage/:slug/practitioners/:person", "/manage/:slug/ownership/:kind"]);
/** What any client can do about any clinic or review. */
const ABOUT_ANY = new Set([
  "/clinics/:slug/consultation/answers",
  "/clinics/:slug/report",
  "/clinics/:slug/review",
  "/clinics/:slug/complain",
  "/clinics/:slug/claim",
  "/reviews/:id/report",
]);

let site: Site;
let before: string;
beforeAll(async () => {
  site = await serveSite();
  before = await fingerprintOf(site.world.ctx.store.read);
}, 300_000);

const WITH_PARAMETERS = Object.entries(ROUTE_MATRIX).filter(([path]) => /:/.test(path));
const cellsOf = (cells = "") => ASKERS.map((asker, i): [Asker, string] => [asker, cells.split(" ")[i] ?? "none"]);

/** Names in addresses that are one of a few words of ours, and nobody's thing. */
const WORDS_OF_OURS = new Set(["kind", "file"]);

/** The address with one of its names after another replaced by one of the same form that nothing has. */
function missingTwins(path: string, url: string): { parameter: string; twin: string }[] {
  const shape = path.split("/");
  const { pathname, search } = new URL(url, "http://here.test");
  return shape.flatMap((segment, at) => {
    if (!segment.startsWith(":") || WORDS_OF_OURS.has(segment.slice(1))) return [];
    const parts = pathname.split("/");
    parts[at] = nothingLike(parts[at] ?? "");
    return [{ parameter: segment.slice(1), twin: parts.join("/") + search }];
  });
}

function nothingLike(value: string): string {
  if (/^\d+$/.test(value)) return "987654321";
  return /^[0-9a-f]{32}$/.test(value) ? "0123456789abcdef0123456789abcdef" : "no-such-thing";
}

/** All of an answer that could tell one thing from another: the address asked for, and what differs from request to request, are masked. */
function comparable({ status, headers, body }: SiteAnswer, url: string): string {
  const { date: _date, "x-request-id": _id, "content-length": _length, ...rest } = headers;
  return `${status} ${JSON.stringify(rest)} ${body}`
    .replaceAll(/nonce(-|=\\?")[\w+/=-]+/g, "nonce$1")
    .replaceAll(/\b[0-9a-f]{16}\b/g, "request")
    .replaceAll(new URL(url, "http://here.test").pathname, "address");
}

async function answersAlike(url: string, twin: string, asking: Asking): Promise<boolean> {
  const [real, missing] = await Promise.all([site.ask(url, asking), site.ask(twin, asking)]);
  return comparable(real, url) === comparable(missing, twin);
}

test("Z4, E3: whoever is told that a thing is not there gets byte for byte what a thing that is not there answers", async () => {
  const told: string[] = [];
  let compared = 0;
  for (const [path, row] of WITH_PARAMETERS) {
    const url = urlOf(row, site.world);
    for (const { name, method } of METHODS) {
      for (const [asker, letter] of cellsOf(row[name])) {
        if (letter !== "N") continue;
        for (const { parameter, twin } of missingTwins(path, url)) {
          compared += 1;
          const asking = { method, as: asker, ...(method === "POST" ? { form: FORM } : {}) };
          if (!(await answersAlike(url, twin, asking))) told.push(`${method} ${path} tells ${asker} whether there is such a ${parameter}`);
        }
      }
    }
  }
  expect(told).toEqual([]);
  expect(compared).toBeGreaterThan(300);
  expect(await fingerprintOf(site.world.ctx.store.read)).toBe(before);
}, 300_000);

test("Z4: a person of one clinic, asking at their own desk for a thing of another clinic, is told that it is not there", async () => {
  const { clinic, rival } = site.world;
  const found: string[] = [];
  let asked = 0;
  for (const [path, row] of WITH_PARAMETERS) {
    if (!/^\/manage\/:slug\/.*:/.test(path) || SHARED_AMONG_CLINICS.has(path)) continue;
    const url = urlOf(row, site.world).replace(clinic.slug, rival.slug);
    const [, ofThing] = missingTwins(path, url);
    for (const { name, method } of METHODS) {
      if (row[name] === undefined) continue;
      asked += 1;
      const asking = { method, as: "otherOwner" as const, ...(method === "POST" ? { form: FORM } : {}) };
      const { status } = await site.ask(url, asking);
      // Some desks look at a form's fields before they look at the thing: then they say the same of any.
      const refused = status === 404 || (method === "POST" && status === 400);
      if (!refused || !(await answersAlike(url, ofThing?.twin ?? "", asking))) found.push(`${method} ${path}: ${status}`);
    }
  }
  expect(found).toEqual([]);
  expect(asked).toBeGreaterThan(15);
  expect(await fingerprintOf(site.world.ctx.store.read)).toBe(before);
}, 300_000);

test("Z4: what one client wrote, claimed or proved is not there for another", async () => {
  const { ctx } = site.world;
  const cookie = await sessionCookie(ctx, await buildAccount(ctx, { role: "client" }));
  const now = await fingerprintOf(ctx.store.read);
  const found: string[] = [];
  let asked = 0;
  for (const [path, row] of WITH_PARAMETERS) {
    for (const { name, method } of METHODS) {
      const letters = Object.fromEntries(cellsOf(row[name]));
      if (ABOUT_ANY.has(path) || !/[GBR]/.test(letters.client ?? "") || letters.anonymous === letters.client) continue;
      asked += 1;
      const { status } = await site.ask(urlOf(row, site.world), { method, as: { cookie }, ...(method === "POST" ? { form: FORM } : {}) });
      if (status !== 404) found.push(`${method} ${path}: ${status}`);
    }
  }
  expect(found).toEqual([]);
  expect(asked).toBeGreaterThan(10);
  expect(await fingerprintOf(ctx.store.read)).toBe(now);
}, 300_000);
