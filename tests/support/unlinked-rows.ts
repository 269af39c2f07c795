import { sql } from "drizzle-orm";
import { ENGINE } from "#app/platform/engine.server.ts";
import type { Db, Store } from "#app/platform/store.server.ts";

/** For rows whose parents nobody made: what a row refers to need not be there meanwhile. Of PostgreSQL that also leaves out triggers. */
export async function withoutLinks<T>(store: Pick<Store, "read" | "write">, fill: (db: Db) => Promise<T>): Promise<T> {
  if (ENGINE === "postgres") {
    return store.write(async (tx) => {
      await tx.run(sql`set local session_replication_role = replica`);
      return fill(tx);
    });
  }
  // Inside of a transaction SQLite would not hear it.
  await store.read.run(sql`pragma foreign_keys = off`);
  try {
    return await fill(store.read);
  } finally {
    await store.read.run(sql`pragma foreign_keys = on`);
  }
}
