import { sql } from "drizzle-orm";
import { ENGINE } from "#app/platform/engine.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** The names of all tables, in order, without those an engine keeps for itself. */
export async function listTables(db: Db): Promise<string[]> {
  const query =
    ENGINE === "postgres"
      ? sql`select tablename from pg_tables where schemaname = 'public' order by tablename`
      : sql`select name from sqlite_schema where type = 'table' and sql not like '%VIRTUAL%' and name not like 'sqlite_%' order by name`;
  return (await db.values<[string]>(query)).map(([name]) => name);
}
