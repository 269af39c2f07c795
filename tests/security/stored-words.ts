import { readdirSync } from "node:fs";
import { is, sql } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Ctx } from "#app/platform/context.server.ts";

/** Columns that people type words into, or that are made of such words. */
export interface WordColumn {
  table: string;
  column: string;
  /** What a value has to look like to be one of that column. */
  as: "words" | "address" | "email";
}

/** Texts of ours: ids, codes of closed lists, hashes, days. */
const OURS =
  /(?:^|_)(?:id|by|on|hash|sha256|token|format|digest|kind|version)$|^(?:slug|source|source_ref|treatment|grade|skin_type|currency|country|languages|band|band_in_force|state_before|rule|role|reason|position|field|code|challenge|sealed_secret|holder_token_hash|claimed|accepted|as_of|inputs|result|link_cluster|captured_at|credential_signed_at|tokens|treatments|payload|dedupe_key|action|query|folded|word|made_on|promised|delivered|location|form|region_code)$/;

/** Tables nobody types into, and those that the product writes anew from others. */
const DERIVED = new Set([
  "listings",
  "review_summaries",
  "search_entries",
  "search_sets",
  "spellings",
  "places",
  "seals",
  "audit_heads",
  "events",
  "matters",
  "stale_matters",
]);

export async function wordColumns(): Promise<WordColumn[]> {
  const files = readdirSync(new URL("../../db/schema", import.meta.url)).sort();
  const schemas = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ new URL(`../../db/schema/${file}`, import.meta.url).pathname)),
  );
  const tables = schemas
    .flatMap((schema) => Object.values(schema as object))
    .filter((value): value is SQLiteTable => is(value, SQLiteTable));
  return tables.flatMap((table) => {
    const { name, columns, foreignKeys } = getTableConfig(table);
    if (DERIVED.has(name)) return [];
    const keys = new Set(foreignKeys.flatMap((key) => key.reference().columns.map((column) => column.name)));
    return columns
      .filter((column) => isWords(column) && !keys.has(column.name))
      .map(({ name: column }) => ({ table: name, column, as: kindOf(column) }));
  });
}

function isWords(column: SQLiteColumn): boolean {
  return column.columnType === "SQLiteText" && !column.enumValues?.length && !column.primary && !OURS.test(column.name);
}

const kindOf = (column: string): WordColumn["as"] =>
  /(?:website|url)$/.test(column) ? "address" : /(?:^|_)email$/.test(column) ? "email" : "words";

/** Writes `wordsFor(n)` into the n-th column of every row, past every rule of the product but the shape of an address. */
export async function fillWith(ctx: Ctx, columns: readonly WordColumn[], wordsFor: (n: number) => string): Promise<void> {
  await ctx.store.write(async (tx) => {
    const triggers = await tx.all<{ name: string }>(sql`select name from sqlite_master where type = 'trigger' and name like '%no_update'`);
    for (const { name } of triggers) await tx.run(sql`drop trigger ${sql.identifier(name)}`);
    for (const [n, { table, column, as }] of columns.entries()) {
      const words = wordsFor(n);
      // Two rows may have to differ.
      const value =
        as === "address"
          ? sql`${`https://clinic.example/?${words}`} || rowid`
          : as === "email"
            ? sql`${words} || rowid || '@mail.example'`
            : sql`${words} || rowid`;
      await tx.run(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${value}`);
    }
  });
}
