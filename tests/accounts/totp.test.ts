import { expect, test } from "vitest";
import { readCode } from "#app/accounts/second-factor.ts";
import { codeAt, stepAt, stepOfCode, totpUri } from "#app/accounts/totp.ts";
import { TEST_SECRET } from "#tests/support/second-factor.ts";

// RFC 6238, appendix B, SHA-1: the last six of eight digits.
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("RFC 6238: at second %i the code is %s", (second, code) => {
  const now = new Date(second * 1_000);
  expect(codeAt(TEST_SECRET, now).code).toBe(code);
  expect(stepOfCode(TEST_SECRET, code, now)).toBe(Math.floor(second / 30));
});

test("a code holds for its own step and one to each side, and not for a second more", () => {
  const now = new Date("2026-11-23T12:00:00.000Z");
  const { code, until } = codeAt(TEST_SECRET, now);
  expect(until).toEqual(new Date("2026-11-23T12:00:30.000Z"));
  const at = (seconds: number) => stepOfCode(TEST_SECRET, code, new Date(now.getTime() + seconds * 1_000));
  expect([at(-31), at(-30), at(0), at(59), at(60)]).toEqual([null, stepAt(now), stepAt(now), stepAt(now), null]);
});

test("what an app reads names the site, the address and the parameters", () => {
  const uri = new URL(totpUri(TEST_SECRET, "sam@example.org"));
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(["otpauth:", "totp", "/Scalpmark:sam@example.org"]);
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: "Scalpmark",
    secret: TEST_SECRET,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});

test.each([
  ["123 456", { kind: "totp", text: "123456" }],
  ["012-345", { kind: "totp", text: "012345" }],
  ["ABCD-efgh-2345-mnop", { kind: "recovery", text: "abcdefgh2345mnop" }],
  ["12345", null],
  ["1234567", null],
  ["abcd-efgh-0189-mnop", null],
  ["", null],
  ["١٢٣٤٥٦", null],
])("a code as it is typed: %s", (typed, code) => {
  expect(readCode(typed)).toEqual(code);
});
