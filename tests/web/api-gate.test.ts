import { beforeAll, expect, test } from "vitest";
import { type Served, serve } from "#tests/web/serve.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
});

const PROBE = "/api/v1/probe";
/** What the served gate lets one visitor ask in a minute. */
const LIMIT = 20;
const passMinute = () => served.passSeconds(61);

test("an answer for programs may be read by any site’s page, and says how many requests are left", async () => {
  passMinute();
  const answer = await served.get(PROBE);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
  expect(answer.headers.get("Cache-Control")).toBe("public, no-cache");
  expect(answer.headers.get("RateLimit-Policy")).toBe(`"visitor";q=${LIMIT};w=60`);
  expect(answer.headers.get("RateLimit")).toMatch(/^"visitor";r=19;t=\d+$/);
});

test("an answer from memory counts too, has the same ETag as a rendered one and is 304 to whoever has it", async () => {
  passMinute();
  const first = await served.get(PROBE);
  const renders = served.record.renders;
  const second = await served.get(PROBE);
  expect(served.record.renders).toBe(renders);
  expect(second.headers.get("RateLimit")).toContain("r=18;");
  expect(await second.text()).toBe(await first.text());
  const etag = second.headers.get("ETag") ?? "";
  expect(etag).toMatch(/^W\/"/);
  const third = await served.get(PROBE, { "If-None-Match": etag });
  expect([third.status, await third.text(), third.headers.get("RateLimit")?.includes("r=17;")]).toEqual([304, "", true]);
});

test("over the limit the answer is a problem document of 429 that says when to come back; other pages are still given", async () => {
  passMinute();
  for (let asked = 0; asked < LIMIT; asked += 1) expect((await served.get(PROBE)).status).toBe(200);
  const refused = await served.get(PROBE);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
  expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(refused.headers.get("RateLimit")).toContain("r=0;");
  expect(await refused.json()).toMatchObject({ status: 429, title: "Too Many Requests" });
  expect((await served.get("/shared")).status).toBe(200);
  passMinute();
  expect((await served.get(PROBE)).status).toBe(200);
});

test("HEAD answers as GET without the body, OPTIONS says what is possible, and nothing else is", async () => {
  passMinute();
  const head = await fetch(served.origin + PROBE, { method: "HEAD" });
  expect([head.status, await head.text(), head.headers.get("Content-Type")]).toEqual([200, "", "application/json; charset=utf-8"]);
  const preflight = await fetch(served.origin + PROBE, {
    method: "OPTIONS",
    headers: { Origin: "https://other.example", "Access-Control-Request-Method": "GET" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
  expect(preflight.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const refused = await fetch(served.origin + PROBE, { method, headers: { Origin: served.origin } });
    expect([method, refused.status, refused.headers.get("Allow")]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
  }
});

test("OPTIONS is for programs alone: a page refuses it as before", async () => {
  const refused = await fetch(`${served.origin}/shared`, { method: "OPTIONS" });
  expect([refused.status, refused.headers.get("Content-Type")]).toEqual([405, "text/html; charset=utf-8"]);
});

test("an address the guard cannot read is a problem document under /api/ and a page elsewhere", async () => {
  passMinute();
  const long = "x".repeat(2_000);
  const refused = await served.get(`/api/${long}`);
  expect([refused.status, refused.headers.get("Content-Type")]).toEqual([400, "application/problem+json"]);
  expect(await refused.json()).toMatchObject({ type: "about:blank", status: 400, requestId: expect.stringMatching(/./) });
  expect((await served.get(`/${long}`)).headers.get("Content-Type")).toBe("text/html; charset=utf-8");
});
