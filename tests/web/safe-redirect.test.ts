import fc from "fast-check";
import { expect, test } from "vitest";
import { safeRedirect } from "#app/web/safe-redirect.ts";

test.each([
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\/evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "/\r\n/evil.test",
  "\t//evil.test",
  " //evil.test",
  "/a\\..\\b",
  "https://evil.test",
  "https:evil.test",
  "HTTPS:/evil.test",
  "http://scalpmark.invalid/",
  "javascript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,x",
  "evil.test",
  "@evil.test",
  ":80",
  "?q=1",
  "#top",
  "",
  "/./\\evil.test",
  "/.//evil.test",
  "/a/..//evil.test",
  "/\u0085/evil.test",
  `/${"a".repeat(2_100)}`,
])("R1 %j is not followed", (wanted) => {
  expect(safeRedirect(wanted)).toBe("/");
  expect(safeRedirect(wanted, "/account")).toBe("/account");
});

test.each(["/", "/clinics", "/clinics?q=a%20b&page=2", "/clinics/ink-room#prices", "/clinics?next=//evil.test", "/a//b"])(
  "R1 our own path %s is followed",
  (wanted) => {
    expect(safeRedirect(wanted)).toBe(wanted);
  },
);

test("R1 a file, nothing and a repeated value are not followed", () => {
  expect(safeRedirect(new File(["x"], "/clinics"))).toBe("/");
  expect(safeRedirect(null)).toBe("/");
  expect(safeRedirect(undefined)).toBe("/");
});

test("R1 whatever is wanted, a browser on our page stays with us", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "//",
    "\t",
    "\n",
    "@",
    ":",
    "%2f",
    "%5c",
    "evil.test",
    "a",
    "?",
    "#",
    "http:",
    "javascript:",
    "／",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const target = safeRedirect(pieces.join(""));
      expect(new URL(target, "https://scalpmark.example/login").origin).toBe("https://scalpmark.example");
      expect(target).toMatch(/^\/(?![/\\])/);
    }),
  );
});
