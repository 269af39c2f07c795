import { sql } from "drizzle-orm";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** One hash over every row of every table but the search index and the counts of writes, which follow the others. */
export async function fingerprintOf(db: Db): Promise<string> {
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and sql not like '%VIRTUAL%' and name <> 'table_changes' order by name`,
  );
  const contents = await Promise.all(tables.map(async ({ name }) => db.all(sql`select * from ${sql.identifier(name)}`)));
  return sha256(JSON.stringify(contents, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value)));
}
