import { Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { ENGINE } from "#app/platform/engine.server.ts";

/**
 * What SQLite and PostgreSQL say differently, each in both forms. All other SQL of the product is written so that both understand it as it stands.
 * Functions of texts take columns and parameters as they are written in a statement by hand.
 */
const said = <T>(words: { sqlite: T; postgres: T }): T => words[ENGINE];

type Listed = string | number;

/** However many values as the one value that `among`, `isAmong` and `eachOf` bind. */
export const asList: (values: readonly Listed[]) => string = said({
  sqlite: (values) => JSON.stringify(values),
  postgres: (values) => `{${values.map((value) => (typeof value === "number" ? value : quoted(value))).join(",")}}`,
});

const quoted = (value: string) => `"${value.replace(/[\\"]/g, "\\$&")}"`;

/** The column is one of the values of the list bound there. */
export const among: (column: string, list?: string) => string = said({
  sqlite: (column, list = "?") => `${column} in (select value from json_each(${list}))`,
  postgres: (column, list = "?") => `${column} = any(${list})`,
});

/** The column is one of these values, however many: an engine binds some tens of thousands one by one. */
export function isAmong(column: SQLWrapper, values: readonly Listed[] | Placeholder): SQL {
  const list = values instanceof Placeholder ? values : asList(values);
  return said({
    sqlite: sql`${column} in (select value from json_each(${list}))`,
    postgres: sql`${column} = any(${list})`,
  });
}

/** A query for the values of the list bound there, a row each. */
export const eachOf: (type: "number" | "text", list?: string) => string = said({
  sqlite: (_, list = "?") => `select value from json_each(${list})`,
  postgres: (type, list = "?") => `select unnest(cast(${list} as ${type === "number" ? "bigint" : "text"}[]))`,
});

/** All values of a group in one JSON text, or those of the rows that `which` says; null on PostgreSQL where there is none. */
export const gathered: (column: string, which?: string) => string = said({
  sqlite: (column, which) => `json_group_array(${column})${only(which)}`,
  postgres: (column, which) => `cast(json_agg(${column})${only(which)} as text)`,
});

const only = (which: string | undefined) => (which === undefined ? "" : ` filter (where ${which})`);

/** The bytes of a group, one after the other, in the order in which `gathered` has the same rows; null: there are none. */
export const gatheredBytes: (column: string) => string = said({
  sqlite: (column) => `cast(group_concat(${column}, '') as blob)`,
  postgres: (column) => `string_agg(${column}, '')`,
});

/** The JSON list that the column keeps holds this text. */
export const holdsText: (column: string, value: string) => string = said({
  sqlite: (column, value) => `exists (select 1 from json_each(${column}) p where p.value = ${value})`,
  postgres: (column, value) =>
    `exists (select 1 from jsonb_array_elements_text(cast(${column} as jsonb)) p(value) where p.value = ${value})`,
});

/** A text in the JSON object that the column keeps; null: there is none. */
export const jsonText = <T extends string | null = string | null>(column: SQLWrapper, key: string): SQL<T> =>
  said({
    sqlite: sql`json_extract(${column}, ${sql.raw(`'$.${key}'`)})`,
    postgres: sql`(cast(${column} as jsonb) ->> ${sql.raw(`'${key}'`)})`,
  });

/** A number in it. */
export const jsonNumber = (column: SQLWrapper, key: string): SQL<number | null> =>
  said({
    sqlite: sql`json_extract(${column}, ${sql.raw(`'$.${key}'`)})`,
    postgres: sql`cast(cast(${column} as jsonb) ->> ${sql.raw(`'${key}'`)} as double precision)`,
  });

/** At the end of a query for rows to be changed: those that another transaction is at are passed over. On SQLite there is never another. */
export const PASS_LOCKED: SQL = said({ sqlite: sql``, postgres: sql`for update skip locked` });

/** Before a column: no index on it is used. PostgreSQL has statistics and knows by itself. */
export const NO_INDEX = said({ sqlite: "+", postgres: "" });

/** After a table: which index is used. */
export const indexedBy = said<(index: string) => string>({ sqlite: (index) => `indexed by ${index}`, postgres: () => "" });

/** The greatest of values that are none of them null. */
export const greatest: (...values: string[]) => string = said({
  sqlite: (...values) => `max(${values.join(", ")})`,
  postgres: (...values) => `greatest(${values.join(", ")})`,
});

/** The UTC day of an instant. */
export const dayOfInstant: (column: string) => string = said({
  sqlite: (column) => `date(${column} / 1000, 'unixepoch')`,
  postgres: (column) => `to_char(to_timestamp(${column} / 1000) at time zone 'UTC', 'YYYY-MM-DD')`,
});

/** The day that is this many days before another. */
export const daysBefore = (day: SQLWrapper, days: SQLWrapper): SQL<string | null> =>
  said({
    sqlite: sql`date(${day}, '-' || ${days} || ' days')`,
    postgres: sql`to_char(cast(${day} as date) - cast(${days} as integer), 'YYYY-MM-DD')`,
  });

/** Where a part begins in a text, counted from 1; 0: nowhere. */
export const placeOfPart = (text: SQLWrapper, part: SQLWrapper): SQL<number> =>
  said({ sqlite: sql`instr(${text}, ${part})`, postgres: sql`strpos(${text}, ${part})` });

/** Bytes, one after the other. */
export const joinedBytes: (first: string, second: string) => string = said({
  sqlite: (first, second) => `cast(${first} || ${second} as blob)`,
  postgres: (first, second) => `${first} || ${second}`,
});
