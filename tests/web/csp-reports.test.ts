import { expect, test } from "vitest";
import { readCspReports } from "#app/web/csp-reports.server.ts";
import { countOf } from "#tests/support/figures-of.ts";
import { serve } from "#tests/web/serve.ts";

const served = await serve();
const { origin, ctx } = served;

/** As Chromium sends them: without a form's type, and with whatever origin it likes. */
const send = (type: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/csp-reports`, { method: "POST", headers: { "Content-Type": type, ...headers }, body });

const OLDER = {
  "csp-report": {
    "document-uri": `${origin}/clinics/ink-room?token=secret#part`,
    "violated-directive": "script-src-elem",
    "effective-directive": "script-src-elem",
    "blocked-uri": "inline",
    "script-sample": "ada@example.org",
  },
};
const newer = (directive: string) => ({
  type: "csp-violation",
  age: 10,
  url: `${origin}/x`,
  user_agent: "A",
  body: { documentURL: `${origin}/x`, blockedURL: "https://evil.test/a.js", effectiveDirective: directive, disposition: "enforce" },
});

test("X2: every page says where what its policy refused is reported to, in both ways browsers know", async () => {
  for (const path of ["/personal", "/shared", "/nowhere"]) {
    const { headers } = await served.get(path);
    expect(headers.get("content-security-policy"), path).toContain("report-uri /csp-reports; report-to csp");
    expect(headers.get("reporting-endpoints"), path).toBe('csp="/csp-reports"');
  }
});

test("X2: reports of either kind are taken from anywhere, without a cookie, and counted by directive", async () => {
  const before = await countOf(ctx.metrics, "csp_reports");
  expect((await send("application/csp-report", JSON.stringify(OLDER), { Origin: "null" })).status).toBe(204);
  const several = JSON.stringify([newer("img-src"), newer("img-src"), { type: "deprecation", body: {} }]);
  const answer = await send("application/reports+json", several, { Origin: "https://evil.test", "Sec-Fetch-Site": "cross-site" });
  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await countOf(ctx.metrics, "csp_reports", { directive: "script-src-elem" })).toBe(1);
  expect(await countOf(ctx.metrics, "csp_reports", { directive: "img-src" })).toBe(2);
  expect(await countOf(ctx.metrics, "csp_reports")).toBe(before + 3);
});

test("G1: of a report only words of ours and a path of ours are left", () => {
  expect(readCspReports("application/csp-report", JSON.stringify(OLDER), origin)).toEqual([
    { directive: "script-src-elem", blocked: "inline", path: "/clinics/ink-room" },
  ]);
  const foreign = { ...newer("ada@example.org"), body: { documentURL: "https://evil.test/ada@example.org", effectiveDirective: "ada" } };
  expect(readCspReports("application/reports+json", JSON.stringify([foreign]), origin)).toEqual([
    { directive: "other", blocked: "inline", path: null },
  ]);
  expect(
    ["eval", "data", `${origin}/a.js`, "https://evil.test/a.js", "chrome-extension://abc"].map(
      (blocked) =>
        readCspReports("application/csp-report", JSON.stringify({ "csp-report": { "blocked-uri": blocked } }), origin)?.[0]?.blocked,
    ),
  ).toEqual(["eval", "data", "own", "elsewhere", "elsewhere"]);
});

test.each([
  ["no JSON", "application/csp-report", "{", 400],
  ["JSON of another shape", "application/csp-report", '{"a":1}', 400],
  ["a list where one is due", "application/csp-report", "[]", 400],
  ["one where a list is due", "application/reports+json", "{}", 400],
  ["more at once than a browser sends", "application/reports+json", JSON.stringify(Array(21).fill(newer("img-src"))), 400],
  ["nested deep", "application/csp-report", `${"[".repeat(5_000)}${"]".repeat(5_000)}`, 400],
  ["too long", "application/csp-report", JSON.stringify({ "csp-report": { "blocked-uri": "a".repeat(20_000) } }), 413],
  ["a form", "application/x-www-form-urlencoded", "a=1", 415],
  ["plain text", "text/plain", "{}", 415],
  ["JSON by its general name", "application/json", "{}", 415],
])("X2: a report that is %s is refused", async (_what, type, body, status) => {
  expect((await send(type, body)).status).toBe(status);
});

test("X2: a report whose length was not announced is cut at the limit", async () => {
  const head = `POST /csp-reports HTTP/1.1\r\nHost: ${served.host}\r\nContent-Type: application/csp-report\r\nTransfer-Encoding: chunked\r\n\r\n`;
  expect(await served.raw(`${head}4e20\r\n${"a".repeat(20_000)}\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
});

test("X2: the place where reports go can only be sent to", async () => {
  expect((await served.get("/csp-reports")).status).toBe(404);
});

test("B2: one visitor's reports are taken thirty times a minute", async () => {
  const answers = [];
  for (let i = 0; i < 31; i += 1) answers.push(await send("application/csp-report", "{}"));
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await countOf(ctx.metrics, "rate_limited", { limit: "csp_reports" })).toBeGreaterThan(0);
});
