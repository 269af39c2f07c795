import { customType, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** The column kit: every table is written with these names only, so that a second engine needs a second kit and no second schema. */
export { index, integer, primaryKey, real, text, uniqueIndex };
export const table = sqliteTable;

/** A point in time, stored as milliseconds since 1970 UTC. */
export const instant = (name: string) => integer(name, { mode: "timestamp_ms" });
/** A calendar date without time, `YYYY-MM-DD`. */
export const day = (name: string) => text(name);
export const flag = (name: string) => integer(name, { mode: "boolean" });
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "blob",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
});
