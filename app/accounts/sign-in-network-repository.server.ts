import type { Db } from "#app/platform/store.server.ts";
import { signInNetworks } from "#db/schema/moderators.ts";

/** Kept once for each account and network, with the last time. */
export async function upsertNetwork(tx: Db, row: typeof signInNetworks.$inferInsert): Promise<void> {
  await tx
    .insert(signInNetworks)
    .values(row)
    .onConflictDoUpdate({ target: [signInNetworks.accountId, signInNetworks.networkHash], set: { lastSeenAt: row.lastSeenAt } });
}
