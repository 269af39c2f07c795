import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inPostgresWords } from "#db/postgres-triggers.ts";

const SQLITE = "db/migrations/sqlite";
const POSTGRES = "db/migrations/postgres";
const textsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".sql"));

test("both engines have the same migrations", () => {
  expect(textsIn(POSTGRES)).toEqual(textsIn(SQLITE));
});

test("PostgreSQL's triggers and views are those of SQLite, translated: npm run db:generate was not forgotten", () => {
  const translated = textsIn(SQLITE).filter((name) => /^create (?:trigger|view) /im.test(readFileSync(`${SQLITE}/${name}`, "utf8")));
  expect(translated).not.toEqual([]);
  for (const name of translated) {
    expect(readFileSync(`${POSTGRES}/${name}`, "utf8")).toBe(inPostgresWords(readFileSync(`${SQLITE}/${name}`, "utf8")));
  }
});

test("every table and index of SQLite is one of PostgreSQL, and none is there besides", () => {
  const named = (folder: string) =>
    textsIn(folder)
      .flatMap((name) => [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/create (?:table|(?:unique )?index|view) [`"](\w+)[`"]/gi)])
      .map(([, name]) => name)
      .sort();
  expect(named(SQLITE).length).toBeGreaterThan(200);
  expect(named(POSTGRES)).toEqual(named(SQLITE));
});

test.each([
  [
    "what is refused",
    "CREATE TRIGGER `a` BEFORE DELETE ON `t` BEGIN SELECT RAISE(ABORT, 'it''s kept'); END;",
    "raise exception using message = 'it''s kept';\n  return old;",
  ],
  [
    "a condition",
    "CREATE TRIGGER `a` AFTER UPDATE OF `x`, `y` ON `t` WHEN new.`x` <> old.`x` BEGIN DELETE FROM `u`; END;",
    'if new."x" <> old."x" then\n  DELETE FROM "u";\n  end if;',
  ],
])("a trigger becomes a function and what calls it: %s", (_, sqlite, body) => {
  expect(inPostgresWords(sqlite)).toContain(body);
});

test("a statement that is neither trigger nor view is no silent loss", () => {
  expect(() => inPostgresWords("CREATE TABLE `t` (`x` text);")).toThrow("Neither a trigger nor a view");
});
