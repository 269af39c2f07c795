import { expect, test } from "vitest";
import { dbOver } from "#app/platform/postgres-db.server.ts";
import { signInNetworks } from "#db/schema/moderators.ts";

test("what a row may meet is named without its table for PostgreSQL", async () => {
  const sent: string[] = [];
  const db = dbOver(async (text) => {
    sent.push(text);
    return { rows: [], rowCount: 0, command: "INSERT" };
  });
  const lastSeenAt = new Date(0);
  await db
    .insert(signInNetworks)
    .values({ accountId: "a", networkHash: "b", lastSeenAt })
    .onConflictDoUpdate({ target: [signInNetworks.accountId, signInNetworks.networkHash], set: { lastSeenAt } });
  expect(sent).toEqual([
    'insert into "sign_in_networks" ("account_id", "network_hash", "last_seen_at") values ($1, $2, $3) on conflict ("account_id", "network_hash") do update set "last_seen_at" = $4',
  ]);
});
