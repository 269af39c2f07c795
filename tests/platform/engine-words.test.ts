import { sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { openStore } from "#app/platform/open-store.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";

const NAMES = ['a"b', "c\\d", "{e,f}", "", "null", "ä"];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function wordsOf(databaseUrl: string | undefined) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", databaseUrl);
  return import("#app/platform/engine-words.server.ts");
}

test("a list may hold any text, and a column is among it or not", async () => {
  const { among, asList, eachOf, isAmong } = await wordsOf(undefined);
  const store = openStore(":memory:");
  const each = await hotStatement(store.read, eachOf("text")).pluck().all(asList(NAMES));
  expect(each).toEqual(NAMES);
  for (const name of NAMES) {
    expect(
      await hotStatement(store.read, `select ${among("?")}`)
        .pluck()
        .get(name, asList(NAMES)),
    ).toBe(1);
    expect(await store.read.get(sql`select ${isAmong(sql`${name}`, ["another"])} as found`)).toEqual({ found: 0 });
  }
  await store.close();
});

test("PostgreSQL is given the list as one array", async () => {
  const { among, asList, eachOf } = await wordsOf("postgres://site@db.example/scalpmark");
  expect(asList([1, 23])).toBe("{1,23}");
  expect(asList(NAMES)).toBe('{"a\\"b","c\\\\d","{e,f}","","null","ä"}');
  expect(among("v.clinic_id", ":tied")).toBe("v.clinic_id = any(:tied)");
  expect(eachOf("number")).toBe("select unnest(cast(? as bigint[]))");
});
