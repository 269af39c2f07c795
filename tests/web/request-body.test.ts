import { expect, onTestFinished, test, vi } from "vitest";
import { FORM_LIMIT, UPLOAD_LIMIT } from "#app/web/body-limits.ts";
import { serve } from "#tests/web/serve.ts";

const served = await serve();
const { host, origin, record } = served;

const head = (path: string, type: string, ...more: string[]) =>
  [`POST ${path} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `Content-Type: ${type}`, ...more, "", ""].join("\r\n");
const FORM = "application/x-www-form-urlencoded";
const UPLOAD = "multipart/form-data; boundary=b";
const get = (...lines: string[]) => ["GET /personal HTTP/1.1", ...lines, "", ""].join("\r\n");
const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${"a".repeat(bytes)}\r\n`;

test("C4 a form over 64 kB is refused by its announced length, before any of it is read", async () => {
  const answer = await served.raw(head("/form", FORM, `Content-Length: ${FORM_LIMIT + 1}`));
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain("At most 64 kB");
});

test("C4 a form of exactly 64 kB is taken", async () => {
  const body = `name=${"a".repeat(FORM_LIMIT - 5)}`;
  expect((await served.post("/form", {}, body)).status).toBe(302);
  expect(record.actions.pop()).toHaveLength(FORM_LIMIT - 5);
});

test("C4, U1: photos over 40 MB are refused by their announced length", async () => {
  const answer = await served.raw(head("/manage/ink-room/photos", UPLOAD, `Content-Length: ${UPLOAD_LIMIT + 1}`));
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain("At most 40 MB");
});

test("C4, U1: files are taken only where files are expected: elsewhere a multipart form is refused, and its action gets nothing", async () => {
  expect(await served.raw(head("/form", UPLOAD, `Content-Length: ${FORM_LIMIT + 1}`))).toMatch(/^HTTP\/1\.1 415 /);
  const broken = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nno end';
  expect(await served.raw([head("/form", UPLOAD, `Content-Length: ${broken.length}`), broken])).toMatch(/^HTTP\/1\.1 415 /);
  expect(record.actions).toEqual([]);
});

test("C4 a form in chunks is answered 413 at the byte after its limit, and its action gets nothing", async () => {
  const answer = await served.raw(
    [head("/form", FORM, "Transfer-Encoding: chunked"), `5\r\nname=\r\n${chunk(60_000)}`, chunk(10_000)],
    500,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/\r\nContent-Security-Policy: /);
  expect(record.actions).toEqual([]);
});

test("C4 a client that goes on sending chunks after 413 is cut off", async () => {
  const answer = await served.raw(
    [head("/form", FORM, "Transfer-Encoding: chunked"), ...Array.from({ length: 20 }, () => chunk(10_000))],
    4_000,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/\r\nConnection: close\r\n/);
});

test("C4 a body that nobody reads and that comes late does not end the connection for the requests after it", async () => {
  const answer = await served.raw(
    [head("/personal", FORM, "Content-Length: 8"), "wait 200", "name=Ada", "wait 2200", get(`Host: ${host}`)],
    3_000,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 405 [\s\S]*HTTP\/1\.1 200 /);
});

test("C4 a form in chunks within the limit is taken", async () => {
  const answer = await served.raw([head("/form", FORM, "Transfer-Encoding: chunked"), "8\r\nname=Ada\r\n0\r\n\r\n"]);
  expect(answer).toMatch(/^HTTP\/1\.1 302 /);
  expect(record.actions.splice(0)).toEqual(["Ada"]);
});

test("C4, U1: a photo in chunks is counted as it streams", async () => {
  const answer = await served.raw([head("/manage/ink-room/photos", UPLOAD, "Transfer-Encoding: chunked"), chunk(200_000), "0\r\n\r\n"]);
  expect(answer).toMatch(/^HTTP\/1\.1 302 /);
  expect(record.bytes).toBe(200_000);
  expect(record.actions.splice(0)).toEqual(["upload"]);
});

test("H4 a client that asks before sending is refused without being told to go on, or told to go on", async () => {
  const refused = await served.raw(head("/form", FORM, `Content-Length: ${FORM_LIMIT + 1}`, "Expect: 100-continue"));
  expect(refused).toMatch(/^HTTP\/1\.1 413 /);
  const welcome = await served.raw([head("/form", FORM, "Content-Length: 8", "Expect: 100-continue"), "name=Ada"]);
  expect(welcome).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 302 /);
  expect(record.actions.splice(0)).toEqual(["Ada"]);
});

const post = (...lines: string[]) => head("/form", FORM, ...lines);

test.each<[what: string, bytes: string, status: number]>([
  ["both kinds of length", `${post("Content-Length: 8", "Transfer-Encoding: chunked")}0\r\n\r\n`, 400],
  ["two lengths", `${post("Content-Length: 8", "Content-Length: 9")}name=Ada`, 400],
  ["a negative length", post("Content-Length: -1"), 400],
  ["an unknown transfer encoding", `${post("Transfer-Encoding: xchunked")}0\r\n\r\n`, 400],
  ["a broken chunk size", `${post("Transfer-Encoding: chunked")}zz\r\nname\r\n`, 400],
  ["a NUL in a header", get(`Host: ${host}`, "X-A: a\0b"), 400],
  ["a folded header", get(`Host: ${host}`, "X-A: a", " b"), 400],
  ["no Host", get(), 421],
  ["two Hosts", get(`Host: ${host}`, "Host: evil.test"), 421],
  ["another Host", get("Host: evil.test"), 421],
  ["a Host with junk for a port", get(`Host: ${host}:80`), 421],
  ["our Host as a user name", get(`Host: ${host}@evil.test`), 421],
  ["headers of 20 kB", get(`Host: ${host}`, `X-A: ${"a".repeat(20_000)}`), 431],
  ["an unknown expectation", get(`Host: ${host}`, "Expect: 200-ok"), 417],
])("H4 a request with %s is refused with the full table of headers", async (what, bytes, status) => {
  const answer = await served.raw(bytes);
  expect(Number(answer.slice(9, 12))).toBe(status);
  expect(answer, what).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/i);
  expect(record.actions).toEqual([]);
});

test("Q7 a body that stays away after its answer has gone ends no more than its own connection", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const answer = served.raw([head("/form", FORM, "Transfer-Encoding: chunked"), chunk(70_000)], 1_500);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  vi.advanceTimersByTime(16_000);
  expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(await served.raw(get(`Host: ${host}`))).toMatch(/^HTTP\/1\.1 200 /);
});
