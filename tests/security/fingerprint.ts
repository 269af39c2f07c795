import { sql } from "drizzle-orm";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listTables } from "#tests/support/list-tables.ts";

/** One hash over every row of every table but the search index and the counts of writes, which follow the others. In whatever order rows come, it is the same. */
export async function fingerprintOf(db: Db): Promise<string> {
  const tables = (await listTables(db)).filter((name) => name !== "table_changes");
  const contents = await Promise.all(
    tables.map(async (name) => (await db.all(sql`select * from ${sql.identifier(name)}`)).map(asText).sort()),
  );
  return sha256(JSON.stringify(contents));
}

const asText = (row: unknown) =>
  JSON.stringify(row, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value));
