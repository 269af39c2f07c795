import { expect, test } from "vitest";
import { SECURITY_HEADERS } from "#app/web/security-headers.server.ts";
import { serve } from "#tests/web/serve.ts";

const served = await serve();
const { origin, host, record } = served;

const ANSWERS: [what: string, status: number, ask: () => Promise<Response>][] = [
  ["a page of one's own", 200, () => served.get("/personal")],
  ["a shared page", 200, () => served.get("/shared")],
  ["a shared page from memory", 200, () => served.get("/shared")],
  [
    "a page the client has already",
    304,
    async () => served.get("/shared", { "If-None-Match": (await served.get("/shared")).headers.get("etag") ?? "" }),
  ],
  ["a redirect", 302, () => served.post("/form")],
  ["a page that is not there", 404, () => served.get("/nowhere")],
  ["a page that broke", 500, () => served.get("/broken")],
  ["a foreign form", 403, () => served.post("/form", { Origin: "https://evil.test" })],
  ["a form too large", 413, () => served.post("/form", {}, "a".repeat(70_000))],
  ["a form of another type", 415, () => served.post("/form", { "Content-Type": "text/plain" })],
  ["a method we do not have", 405, () => fetch(`${origin}/form`, { method: "DELETE" })],
  ["an action that is not there", 405, () => served.post("/personal")],
  ["the health check", 200, () => served.get("/healthz")],
];

for (const [what, status, ask] of ANSWERS) {
  test(`H1 C5 ${what} carries every header of the table`, async () => {
    const response = await ask();
    expect(response.status).toBe(status);
    for (const [name] of SECURITY_HEADERS) expect(response.headers.has(name), name).toBe(true);
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    for (const name of ["x-powered-by", "server", "x-scalpmark-cache"]) expect(response.headers.has(name), name).toBe(false);
    if (!what.includes("shared") && status !== 304) expect(response.headers.has("etag")).toBe(false);
  });
}

test("H2 no answer shares itself with another origin", async () => {
  for (const path of ["/shared", "/personal", "/nowhere"]) {
    const response = await served.get(path, { Origin: "https://evil.test" });
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

test("H3 a page that broke says so, with the request's id and ways on, and nothing of the error", async () => {
  const response = await served.get("/broken");
  const html = await response.text();
  expect(html).toContain("Something went wrong on our side");
  expect(html).toContain(response.headers.get("x-request-id"));
  expect(html).toContain('href="/"');
  expect(html).not.toMatch(/SELECT|secret|\.ts|node_modules|Error:/);
});

test("H1 a health check names nothing and works by any address, since load balancers ask by number", async () => {
  const answer = await served.raw("GET /readyz HTTP/1.1\r\nHost: 10.0.0.7\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/Cache-Control: private, no-store/i);
  served.setReady(false);
  expect((await served.get("/readyz")).status).toBe(503);
  served.setReady(true);
});

test("X2 an answer for one person has a fresh nonce each time, and every script of it carries that nonce", async () => {
  const nonces = new Set<string>();
  for (let i = 0; i < 100; i += 1) {
    const response = await served.get("/personal");
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = /script-src 'nonce-([A-Za-z0-9+/=]{24})' 'strict-dynamic';/.exec(policy)?.[1] ?? "";
    const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts).toEqual([`<script type="module" src="/assets/entry.client-probe.js" nonce="${nonce}">`]);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(100);
});

test("X2 a page many share has no nonce and no inline script: its policy names our scripts by address", async () => {
  const response = await served.get("/shared");
  const html = await response.text();
  expect(response.headers.get("content-security-policy")).toContain(`script-src ${origin}/assets/;`);
  expect(html).not.toContain("nonce");
  expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
});

test.each([
  "X-Forwarded-Host",
  "X-Forwarded-Proto",
  "X-Forwarded-Port",
  "Forwarded",
  "X-Original-URL",
  "X-Rewrite-URL",
  "X-HTTP-Method-Override",
  "X-React-Router-Canary",
])("K3 %s changes nothing in the answer, nor in the next one", async (name) => {
  for (const path of ["/echo", "/shared"]) {
    const response = await served.get(path, { [name]: "canary.test:99" });
    expect(response.status).toBe(200);
    expect(JSON.stringify([...response.headers]) + (await response.text())).not.toContain("canary");
    expect(await (await served.get(path)).text()).not.toContain("canary");
  }
  expect(await (await served.get("/echo")).text()).toContain(`http://${host}/echo`);
});

test("K1 an answer to somebody with a cookie is never kept by anyone", async () => {
  for (const path of ["/shared", "/personal", "/cookie", "/nowhere"]) {
    const response = await served.get(path, { Cookie: "session=1" });
    expect(response.headers.get("cache-control"), path).toBe("private, no-store");
  }
});

test("K1 an answer that sets a cookie is never kept, even where its page calls itself shared", async () => {
  const before = record.renders;
  for (let i = 0; i < 2; i += 1) {
    const response = await served.get("/cookie");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.getSetCookie()).toEqual(["a=b"]);
  }
  expect(record.renders).toBe(before + 2);
});
