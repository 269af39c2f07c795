import { readdirSync } from "node:fs";
import { type AnySQLiteColumn, getTableConfig, type SQLiteTable, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { ADDRESSES, PERSONAL_DATA } from "#app/privacy/personal-data.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { SCHEMA, TABLES } from "#tests/privacy/synthetic-rows.ts";

/** Named as if they referred to an account, and they do not: the decision that refutes, the document that replaces. */
const NO_ACCOUNT = new Set(["claims.refuted_by", "evidence.replaced_by"]);

const nameOf = (table: SQLiteTable, column: AnySQLiteColumn) => `${getTableConfig(table).name}.${column.name}`;

/** Columns that refer to an account: by a foreign key, or by their name where the key was left out so that rows outlive the account. */
function accountColumns(tables: readonly SQLiteTable[]): string[] {
  return tables.flatMap((table) => {
    const { name, columns, foreignKeys } = getTableConfig(table);
    const keyed = new Set(
      foreignKeys.flatMap((key) => (key.reference().foreignTable === accounts ? key.reference().columns.map((column) => column.name) : [])),
    );
    return columns
      .filter((column) => keyed.has(column.name) || /(?:^|_)(?:account_id|actor_id|reporter_id|by)$/.test(column.name))
      .map((column) => `${name}.${column.name}`)
      .filter((column) => !NO_ACCOUNT.has(column));
  });
}

const addressColumns = (tables: readonly SQLiteTable[]) =>
  tables.flatMap((table) =>
    getTableConfig(table)
      .columns.filter((column) => /(?:^|_)(?:email|contact|phone_number)$/.test(column.name))
      .map((column) => nameOf(table, column)),
  );

test("the walk sees every file of db/schema", () => {
  expect(readdirSync("db/schema").sort()).toEqual(Object.keys(SCHEMA).map((name) => `${name}.ts`));
  expect(TABLES.length).toBeGreaterThan(60);
});

test("P1: every column that refers to an account is in the list of personal data, once", () => {
  const listed = PERSONAL_DATA.flatMap(({ table, account }) =>
    account === null || account === accounts.id ? [] : [nameOf(table, account)],
  );
  expect([...listed].sort()).toEqual([...new Set(accountColumns(TABLES))].sort());
});

test("P1: a planted table whose column refers to an account is found, by key or by name", () => {
  const byKey = sqliteTable("planted", { owner: text("owner").references(() => accounts.id) });
  const byName = sqliteTable("planted_too", { uploadedBy: text("uploaded_by") });
  expect(accountColumns([byKey, byName])).toEqual(["planted.owner", "planted_too.uploaded_by"]);
});

test("P2: every column that can hold an address has its rule for when its person is forgotten", () => {
  expect(ADDRESSES.map(({ table, column }) => nameOf(table, column)).sort()).toEqual(addressColumns(TABLES).sort());
});

test("P1: hashes of secrets are withheld from the export, and stored files are in it as files", () => {
  for (const { table, as, withheld, files } of PERSONAL_DATA) {
    if (as === "acted") continue;
    const held = new Set([...withheld, ...files].map((column) => column.name));
    for (const { name } of getTableConfig(table).columns) {
      const mustBeHeld = /(?:_hash|sealed_secret|sha256)$/.test(name);
      if (mustBeHeld) expect(held.has(name), `${getTableConfig(table).name}.${name}`).toBe(true);
    }
  }
});
