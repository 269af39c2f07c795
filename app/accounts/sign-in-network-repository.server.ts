import { lte } from "drizzle-orm";
import type { Db } from "#app/platform/store.server.ts";
import { signInNetworks } from "#db/schema/moderators.ts";

/** Kept once for each account and network, with the last time. */
export async function upsertNetwork(tx: Db, row: typeof signInNetworks.$inferInsert): Promise<void> {
  await tx
    .insert(signInNetworks)
    .values(row)
    .onConflictDoUpdate({ target: [signInNetworks.accountId, signInNetworks.networkHash], set: { lastSeenAt: row.lastSeenAt } });
}

/** How many were forgotten. */
export async function deleteNetworks(tx: Db, seenUntil: Date): Promise<number> {
  const rows = await tx.delete(signInNetworks).where(lte(signInNetworks.lastSeenAt, seenUntil)).returning({ id: signInNetworks.accountId });
  return rows.length;
}
