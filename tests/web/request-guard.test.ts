import { request } from "node:http";
import { expect, test } from "vitest";
import { refuseRequest } from "#app/web/request-guard.server.ts";
import { serve } from "#tests/web/serve.ts";

const served = await serve();
const { host, origin, record } = served;

const FOREIGN: [what: string, headers: Record<string, string | undefined>][] = [
  ["no Origin and no Sec-Fetch-Site", { Origin: undefined }],
  ["another site's Origin", { Origin: "https://evil.test" }],
  ["Origin null", { Origin: "null" }],
  ["https where we are http", { Origin: origin.replace("http:", "https:") }],
  ["another port", { Origin: "http://127.0.0.1:1" }],
  ["a subdomain", { Origin: `http://sub.${host}` }],
  ["a trailing dot", { Origin: origin.replace(/:(\d+)$/, ".:$1") }],
  ["a malformed Origin", { Origin: `${origin}, ${origin}` }],
  ["Sec-Fetch-Site same-site", { "Sec-Fetch-Site": "same-site" }],
  ["Sec-Fetch-Site cross-site", { "Sec-Fetch-Site": "cross-site" }],
  ["Sec-Fetch-Site none", { "Sec-Fetch-Site": "none" }],
  ["same-origin but another site's Origin", { "Sec-Fetch-Site": "same-origin", Origin: "https://evil.test" }],
  ["another site's Origin with X-Forwarded-Host", { Origin: "https://evil.test", "X-Forwarded-Host": "evil.test" }],
];

for (const [what, headers] of FOREIGN) {
  test(`C1 a form with ${what} is refused by pages, resource routes and data addresses, and no action runs`, async () => {
    for (const [path, expected] of [
      ["/form", [403]],
      ["/resource", [403]],
      ["/form.data", [403, 404]],
      ["/form?_data=form", [400, 403]],
    ] as const) {
      const response = await raw("POST", path, { Origin: origin, "Content-Type": "application/x-www-form-urlencoded", ...headers });
      expect(expected as readonly number[], path).toContain(response);
    }
    expect(record.actions).toEqual([]);
  });
}

test("C1 a form from our own page reaches its action, with Sec-Fetch-Site or by Origin alone", async () => {
  expect((await served.post("/form", { "Sec-Fetch-Site": "same-origin" }, "name=one")).status).toBe(302);
  expect((await served.post("/form", {}, "name=two")).status).toBe(302);
  expect((await served.post("/resource", {}, "name=three")).status).toBe(302);
  expect(record.actions.splice(0)).toEqual(["one", "two", "three"]);
});

test("C2 a foreign form is refused although it carries no cookie", async () => {
  expect((await served.post("/form", { Origin: "https://evil.test" })).status).toBe(403);
});

for (const method of ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "PROPFIND"]) {
  test(`C3 ${method} is answered 405 with what is allowed`, async () => {
    const answer = await served.raw(`${method} /form HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/\r\nAllow: GET, HEAD, POST\r\n/i);
  });
}

test("C3 CONNECT, which Node takes out of the ordinary way, is answered 405 too", async () => {
  const answer = await served.raw(`CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer).toMatch(/\r\nAllow: GET, HEAD, POST\r\n/);
  expect(answer).toMatch(/\r\nContent-Security-Policy: /);
});

test("C3 reading a page cannot carry content", async () => {
  const answer = await served.raw(`GET /personal HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\n\r\nhello`);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

test.each([
  ["text/plain", 415],
  ["application/json", 415],
  ["multipart/form-data", 415],
  [`multipart/form-data; boundary=${"b".repeat(1_000)}`, 415],
  [undefined, 415],
])("C4 a form of content type %s is refused", async (type, status) => {
  const sent = await raw("POST", "/form", { Origin: origin, "Content-Type": type });
  expect(sent).toBe(status);
  expect(record.actions).toEqual([]);
});

test("C4 a compressed body is refused, so that nobody can send a bomb", async () => {
  expect((await served.post("/form", { "Content-Encoding": "gzip" })).status).toBe(415);
});

test.each([
  ["/__manifest?version=probe&p=%2Fform", 404],
  ["/form.data", 404],
  ["/_root.data?_routes=form", 404],
  ["/form?_data=form", 400],
  ["/form?q=1&_data", 400],
  ["/form?%5fdata=form", 400],
  ["/form?_dat%61=form", 400],
  ["/form?q=1&%5F%64%61%74%61=form", 400],
  ["/form?_route%73=form", 400],
  ["/form?_routes=form", 400],
  [`/${"a/".repeat(3_600)}`, 400],
  [`/${"a/".repeat(40)}`, 400],
  [`/${"a".repeat(1_100)}`, 400],
  ["/%zz", 400],
  ["/%ff", 400],
  ["/%c0%ae", 400],
  ["/%00", 400],
  ["/a%2f..%2fb", 400],
  ["/%2e%2e/etc/passwd", 400],
  ["/%252e", 400],
  ["//evil.test/x", 400],
  ["/\\evil.test", 400],
  ["http://evil.test/", 400],
  [`/shared?${"q=1&".repeat(100)}`, 400],
  ["/shared?q=%", 400],
])("K2 the address %s never reaches a page", async (path, status) => {
  const before = record.renders;
  expect(Number((await served.raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).slice(9, 12))).toBe(status);
  expect(record.renders).toBe(before);
});

test.each(["/personal/x.css", "/personal;x.js", "/personal.png", "/personal%2f.png"])(
  "K2 %s is not taken for the page before it",
  async (path) => {
    const response = await served.get(path);
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.text()).not.toContain("render");
  },
);

function raw(method: string, path: string, headers: Record<string, string | undefined>): Promise<number> {
  const sent = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return new Promise((resolve, reject) => {
    const call = request(origin + path, { method, headers: { ...sent, "Content-Length": 8 } }, (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    });
    call.on("error", reject);
    call.end("name=Ada");
  });
}

test("C1 only the addresses where mail programs end mails take a form from anywhere, and what they take is limited as elsewhere", () => {
  const facts = (url: string, headers: Record<string, string> = {}) => ({
    method: "POST",
    url,
    headers: { host: "here.test", "content-type": "application/x-www-form-urlencoded", ...headers },
    rawHeaders: ["Host", "here.test"],
  });
  const stop = "/review-invitation/stop?token=1";
  for (const url of [stop, "/shortlist/alerts/stop?token=1"]) expect(refuseRequest(facts(url), "https://here.test")).toBe(null);
  expect(refuseRequest(facts(stop, { "sec-fetch-site": "cross-site" }), "https://here.test")).toBe(null);
  expect(refuseRequest(facts(stop, { "content-type": "application/json" }), "https://here.test")?.status).toBe(415);
  for (const url of [
    "/review-invitation?token=1",
    "/shortlist/alerts?token=1",
    "/review-invitation/stop/",
    "/REVIEW-INVITATION/stop",
    "/form?/review-invitation/stop",
  ])
    expect(refuseRequest(facts(url), "https://here.test")?.status, url).toBe(403);
});
