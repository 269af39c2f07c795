import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import type { Store } from "#app/platform/store.server.ts";
import { readForVisitor, wroteCookie } from "#app/web/copy-reader.server.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test.each<[method: string, headers: Record<string, string>, mayReadCopy: boolean]>([
  ["GET", {}, true],
  ["HEAD", {}, true],
  ["POST", {}, false],
  ["GET", { cookie: "s=somebody" }, false],
  ["GET", { cookie: "w=1" }, false],
  ["GET", { cookie: "" }, false],
  ["GET", { authorization: "Bearer key" }, false],
])("a %s with %o may be answered from a copy: %s", async (method, headers, mayReadCopy) => {
  const base = await createTestContext();
  let asked = false;
  const readCopies: Store["readCopies"] = async (fn) => {
    asked = true;
    return { result: await fn(), from: null };
  };
  const ctx = { ...base, store: { ...base.store, readCopies } };
  expect(await readForVisitor(ctx, { method, headers } as IncomingMessage, async () => "made")).toBe("made");
  expect(asked).toBe(mayReadCopy);
});

test("whoever sent a form has a cookie for ten seconds where there are copies, and none elsewhere", () => {
  const copies = { DATABASE_READ_URL: "postgres://two/site" };
  expect(wroteCookie({ DATABASE_READ_URL: null, APP_ORIGIN: "https://scalpmark.example" })).toBeNull();
  expect(wroteCookie({ ...copies, APP_ORIGIN: "https://scalpmark.example" })).toBe(
    "__Host-w=1; Max-Age=10; Path=/; HttpOnly; SameSite=Lax; Secure",
  );
  expect(wroteCookie({ ...copies, APP_ORIGIN: "http://127.0.0.1:3000" })).toBe("w=1; Max-Age=10; Path=/; HttpOnly; SameSite=Lax");
});
