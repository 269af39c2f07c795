import { expect, test } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";
import { loader } from "#app/routes/about/security-contact.ts";
import { securityTxt } from "#app/web/security-txt.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const SITE = { APP_ORIGIN: "https://scalpmark.example", SECURITY_CONTACT: "mailto:security@scalpmark.example" };
const DAY = 86_400_000;

/** RFC 9116, section 2: fields as "Name: value", each of these once. */
function fieldsOf(text: string): Record<string, string> {
  const lines = text.split("\n");
  expect(lines.pop()).toBe("");
  const fields = lines.map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) as [string, string]);
  expect(new Set(fields.map(([name]) => name)).size).toBe(fields.length);
  return Object.fromEntries(fields);
}

test("P5: security.txt has every field that is due, and its canonical address and policy are of this site", () => {
  const fields = fieldsOf(securityTxt(SITE, new Date("2026-11-23T12:00:00.000Z")));
  expect(fields).toEqual({
    Contact: "mailto:security@scalpmark.example",
    Expires: "2027-08-20T00:00:00Z",
    "Preferred-Languages": "en",
    Canonical: "https://scalpmark.example/.well-known/security.txt",
    Policy: "https://scalpmark.example/security",
  });
});

test("P5: whenever it is asked for, its end is more than 30 days and less than a year ahead", () => {
  for (let at = Date.parse("2026-01-01T00:00:00.000Z"); at < Date.parse("2032-01-01T00:00:00.000Z"); at += 7 * DAY + 3_599_999) {
    const ahead = Date.parse(fieldsOf(securityTxt(SITE, new Date(at))).Expires ?? "") - at;
    expect(ahead).toBeGreaterThan(30 * DAY);
    expect(ahead).toBeLessThan(365 * DAY);
  }
});

test("P5: it is plain text, and whoever runs the site says where reports go", async () => {
  const ctx = await createTestContext();
  const response = await loader(routeArgs(ctx, "/.well-known/security.txt"));
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(fieldsOf(await response.text()).Contact).toBe("mailto:security@127.0.0.1");
  const given = { NODE_ENV: "test", DATA_DIR: ctx.env.DATA_DIR, SECURITY_CONTACT: "https://example.org/tell" };
  expect(parseEnv(given).SECURITY_CONTACT).toBe("https://example.org/tell");
  for (const wrong of ["security@example.org", "javascript:alert(1)", "mailto:a@b\nExpires: x", "http://example.org/tell"])
    expect(() => parseEnv({ ...given, SECURITY_CONTACT: wrong }), wrong).toThrow(/^SECURITY_CONTACT must /);
});
