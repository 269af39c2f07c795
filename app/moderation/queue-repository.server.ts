import { weightOf } from "#app/moderation/matter.ts";
import { MATTER_SOURCES } from "#app/moderation/matter-sources.server.ts";
import type { QueueItem, QueueKind } from "#app/moderation/queue.ts";
import { listCandidates } from "#app/moderation/stale-matter-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Everything that waits for a person, in no order. */
export async function listWaiting(db: Db, viewerId: string): Promise<QueueItem[]> {
  const items: QueueItem[] = [];
  for (const kind of Object.keys(MATTER_SOURCES) as Exclude<QueueKind, "claim">[]) {
    for (const { participants, ...matter } of await MATTER_SOURCES[kind](db, await listCandidates(db, kind))) {
      items.push({ ...matter, tookPart: participants.includes(viewerId), risk: weightOf({ ...matter }) });
    }
  }
  return items;
}
