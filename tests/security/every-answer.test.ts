import { beforeAll, expect, test } from "vitest";
import { safeRedirect } from "#app/web/safe-redirect.ts";
import { fingerprintOf } from "#tests/security/fingerprint.ts";
import { listRoutes, urlOf } from "#tests/security/listed-routes.ts";
import type { Asker } from "#tests/security/matrix-world.ts";
import { type MatrixRow, ROUTE_MATRIX } from "#tests/security/route-matrix.ts";
import { type Site, type SiteAnswer, serveSite } from "#tests/security/serve-site.ts";

const ROUTES = listRoutes().map(([path]) => ({ path, row: ROUTE_MATRIX[path] as MatrixRow }));
const SHOWN = ROUTES.filter(({ row }) => row.get !== undefined);
const SENT = ROUTES.filter(({ row }) => row.post !== undefined);

/** Mail programs post there for their reader; nothing else may be asked of them than to stop writing (RFC 8058). */
const FROM_ANYWHERE = new Set(["/review-invitation/stop", "/shortlist/alerts/stop"]);

/** Nobody, somebody, and who is let in nearly everywhere: what may be kept depends on whether there is a cookie. */
const READERS: readonly Asker[] = ["anonymous", "client", "admin"];

const ON_EVERY_ANSWER = [
  "content-security-policy",
  "strict-transport-security",
  "x-content-type-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "cache-control",
];

let site: Site;
let before: string;
beforeAll(async () => {
  site = await serveSite();
  before = await fingerprintOf(site.world.ctx.store.read);
}, 60_000);

const unchanged = async () => expect(await fingerprintOf(site.world.ctx.store.read)).toBe(before);

/** What is wrong with the headers of an answer to somebody who sent a cookie, or none. */
function faultsOf({ status, headers }: SiteAnswer, withCookie: boolean): string[] {
  const cache = headers["cache-control"] ?? "";
  return [
    ...ON_EVERY_ANSWER.filter((name) => headers[name] === undefined).map((name) => `no ${name}`),
    ...["x-powered-by", "server", "access-control-allow-origin"].filter((name) => headers[name] !== undefined && !isOpen(headers)),
    ...(/unsafe-inline|unsafe-eval/.test(String(headers["content-security-policy"] ?? "")) ? ["an unsafe policy"] : []),
    ...(withCookie && status === 200 && cache.includes("public") && headers["content-type"]?.startsWith("text/html")
      ? ["a kept page"]
      : []),
    ...(status >= 400 && !cache.includes("no-store") ? [`${status} may be kept: ${cache}`] : []),
    ...(headers["set-cookie"] !== undefined && !cache.includes("no-store") ? ["a cookie that may be kept"] : []),
  ];
}

/** Badges, cards and what programs read are meant for other sites: their rules are tested where they are. */
const isOpen = (headers: SiteAnswer["headers"]) => headers["access-control-allow-origin"] === "*";

test("H1, C3, C5, K1: every page has the whole table of headers, whoever asks, none with a person's cookie may be kept, and reading all of them changes nothing", async () => {
  const wrong: string[] = [];
  for (const { path, row } of SHOWN) {
    const look = async (as: Asker) => {
      const answer = await site.ask(urlOf(row, site.world), { as });
      for (const fault of faultsOf(answer, as !== "anonymous")) wrong.push(`${path} as ${as}: ${fault}`);
    };
    await Promise.all(READERS.map(look));
  }
  expect(wrong).toEqual([]);
  await unchanged();
}, 180_000);

const FOREIGN: Record<string, Record<string, string>> = {
  "another site": { origin: "https://evil.test" },
  "no page": { origin: "null" },
  "another port": { origin: "http://127.0.0.1:1" },
  "another scheme": { origin: "https://127.0.0.1:3000" },
  "a subdomain": { origin: "http://www.127.0.0.1:3000" },
  "a trailing dot": { origin: "http://127.0.0.1.:3000" },
  "two origins": { origin: "http://127.0.0.1:3000, https://evil.test" },
  "the same site": { "sec-fetch-site": "same-site" },
  "across sites": { "sec-fetch-site": "cross-site" },
  "the address bar": { "sec-fetch-site": "none" },
  "across sites with our name forwarded": { origin: "https://evil.test", "x-forwarded-host": "127.0.0.1:3000" },
  "evil.test with its name forwarded": { origin: "https://evil.test", "x-forwarded-host": "evil.test" },
};

test(`C1, C2: none of the product's forms is taken from ${Object.keys(FOREIGN).length} kinds of foreign page, with or without a session`, async () => {
  const taken: string[] = [];
  expect(SENT.length).toBeGreaterThan(80);
  for (const { path, row } of SENT) {
    if (FROM_ANYWHERE.has(path)) continue;
    for (const [what, headers] of Object.entries(FOREIGN)) {
      for (const as of ["anonymous", "admin"] as const) {
        const { status } = await site.ask(urlOf(row, site.world), { method: "POST", as, form: new URLSearchParams({ a: "1" }), headers });
        if (status !== 403) taken.push(`${path} from ${what} as ${as}: ${status}`);
      }
    }
  }
  expect(taken).toEqual([]);
  await unchanged();
}, 120_000);

const CANARY = "evil-canary.test";
const FORWARDED = {
  "x-forwarded-host": CANARY,
  "x-forwarded-proto": CANARY,
  "x-forwarded-port": "6666",
  "x-forwarded-prefix": `/${CANARY}`,
  forwarded: `host=${CANARY}`,
  "x-original-url": `/${CANARY}`,
  "x-rewrite-url": `/${CANARY}`,
  "x-http-method-override": "POST",
  "x-remix-redirect": CANARY,
  "x-react-router-data": CANARY,
};

/** What differs from one answer to the next and is no content. */
const still = ({ status, body }: SiteAnswer) => [status, body.replace(/nonce="[^"]*"|[0-9a-f]{16,}|\d{13}\.[0-9a-f]{64}/g, "")];

test("K3: no header that names another host, address or method leaves a trace in its answer or the next", async () => {
  const wrong: string[] = [];
  for (const { path, row } of SHOWN) {
    const url = urlOf(row, site.world);
    const clean = await site.ask(url);
    const poisoned = await site.ask(url, { headers: FORWARDED });
    const after = await site.ask(url);
    if (JSON.stringify([poisoned, after]).includes(CANARY)) wrong.push(`${path} repeats it`);
    if (JSON.stringify(still(clean)) !== JSON.stringify(still(poisoned))) wrong.push(`${path} answers otherwise with it`);
    if (JSON.stringify(still(clean)) !== JSON.stringify(still(after))) wrong.push(`${path} answers otherwise after it`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test("R1, R2: whatever address is put into any parameter of any page, nobody is led away from the site", async () => {
  const away = ["https://evil.test/", "//evil.test", "/\\evil.test"];
  const wrong: string[] = [];
  for (const { path, row } of SHOWN) {
    const url = urlOf(row, site.world);
    for (const to of away) {
      const asked = new URLSearchParams(["url", "to", "next", "redirectTo", "return", "continue"].map((name) => [name, to]));
      const { headers } = await site.ask(`${url}${url.includes("?") ? "&" : "?"}${asked}`, { as: "client" });
      if (headers.location !== undefined && safeRedirect(headers.location, "") === "") wrong.push(`${path}: ${headers.location}`);
    }
  }
  expect(wrong).toEqual([]);
  for (const path of ["/out", "/redirect", "/go", "/link"]) expect((await site.ask(`${path}?url=https://evil.test`)).status).toBe(404);
}, 120_000);
