import { is } from "drizzle-orm";
import { type AnySQLiteColumn, getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { sha256 } from "#app/platform/id.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { PERSONAL_DATA } from "#app/privacy/personal-data.server.ts";
import * as accounts from "#db/schema/accounts.ts";
import * as cases from "#db/schema/cases.ts";
import * as clinics from "#db/schema/clinics.ts";
import * as directory from "#db/schema/directory.ts";
import * as moderation from "#db/schema/moderation.ts";
import * as moderators from "#db/schema/moderators.ts";
import * as platform from "#db/schema/platform.ts";
import * as practitioners from "#db/schema/practitioners.ts";
import * as provenance from "#db/schema/provenance.ts";
import * as reviews from "#db/schema/reviews.ts";
import * as sanctions from "#db/schema/sanctions.ts";
import * as shortlists from "#db/schema/shortlists.ts";
import * as trust from "#db/schema/trust.ts";
import { withoutLinks } from "#tests/support/unlinked-rows.ts";

/** By file of db/schema: the test compares the keys with the folder. */
export const SCHEMA = {
  accounts,
  cases,
  clinics,
  directory,
  moderation,
  moderators,
  platform,
  practitioners,
  provenance,
  reviews,
  sanctions,
  shortlists,
  trust,
};

export const TABLES: SQLiteTable[] = Object.values(SCHEMA).flatMap((module) =>
  Object.values(module).flatMap((value: unknown) => (is(value, SQLiteTable) ? [value] : [])),
);

type Column = AnySQLiteColumn & { enumValues?: string[] };

/** Some value of the column's kind; `marker` is in every free text, so that the row can be found again. */
function valueFor(column: Column, marker: string, number: number): unknown {
  if (column.enumValues?.[0] !== undefined) return column.enumValues[0];
  if (column.name.endsWith("sha256")) return sha256(marker);
  switch (column.dataType) {
    case "number":
      return column.primary ? number : 1;
    case "boolean":
      return false;
    case "date":
      return new Date("2026-11-01T10:00:00.000Z");
    case "json":
      return {};
    case "custom":
      return new Uint8Array([1, 2, 3]);
    default:
      return `${marker}-${column.name}`;
  }
}

/** Puts one row into a table, every column filled; references need not lead anywhere. Returns its values by property. */
export async function insertSynthetic(
  store: Pick<Store, "read" | "write">,
  table: SQLiteTable,
  marker: string,
  number: number,
  given: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const columns = Object.entries(table as unknown as Record<string, Column>).filter(([, value]) =>
    getTableConfig(table).columns.includes(value as never),
  );
  const values = Object.fromEntries(
    columns.map(([property, column]) => [
      property,
      Object.hasOwn(given, column.name) ? given[column.name] : valueFor(column, marker, number),
    ]),
  );
  await withoutLinks(store, async (db) => void (await db.insert(table).values(values).run()));
  return values;
}

/** Where rows hang on others: the column that leads to the parent, and the parent's table. */
export const LINKS: Record<string, { column: string; parent: string }> = {
  ownership_proofs: { column: "claim_id", parent: "ownership_claims" },
  case_answers: { column: "link_id", parent: "case_links" },
  capture_claims: { column: "photo_id", parent: "photos" },
  chapters: { column: "review_id", parent: "reviews" },
  review_proofs: { column: "review_id", parent: "reviews" },
  review_photos: { column: "review_id", parent: "reviews" },
};
const PARENTS = new Set(Object.values(LINKS).map(({ parent }) => parent));

/**
 * A row of every kind that the list of personal data names, for one account; `given` sets columns by `table.column`. The account's own row and its export are the
 * test's to make.
 */
export async function fillEverything(
  store: Pick<Store, "read" | "write">,
  accountId: string,
  marker: string,
  given: Record<string, unknown> = {},
): Promise<void> {
  for (const [index, { table, account, as }] of PERSONAL_DATA.entries()) {
    const { name, columns } = getTableConfig(table);
    if (name === "accounts" || name === "data_exports") continue;
    const link = LINKS[name];
    const id = PARENTS.has(name) && as === "own" ? `${marker}-${name}` : `${marker}-${name}-${index}`;
    const hasTextId = columns.some((column) => column.name === "id" && column.dataType === "string");
    await insertSynthetic(store, table, `${marker}-${index}`, (index + 1) * 1_000 + marker.length, {
      ...(hasTextId ? { id } : {}),
      ...(account === null && link !== undefined ? { [link.column]: `${marker}-${link.parent}` } : {}),
      ...(account === null ? {} : { [account.name]: accountId }),
      ...Object.fromEntries(
        columns.flatMap((column) =>
          Object.hasOwn(given, `${name}.${column.name}`) ? [[column.name, given[`${name}.${column.name}`]]] : [],
        ),
      ),
    });
  }
}
