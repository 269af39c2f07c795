import type { Viewer } from "#app/accounts/role.ts";
import { listConflictedClinicIds } from "#app/moderation/conflict-repository.server.ts";
import type { MatterRow } from "#app/moderation/matter-repository.server.ts";
import type { QueueFilter } from "#app/moderation/queue-filter.ts";
import { listBarredKinds } from "#app/moderation/queue-limit-repository.server.ts";
import { listQueuePage, type QueueViewer } from "#app/moderation/queue-page-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** What the queue hides from somebody: clinics they have a tie to, and kinds they may not decide. */
export async function readQueueViewer(db: Db, viewer: Pick<Viewer, "id">): Promise<QueueViewer> {
  return { id: viewer.id, conflicted: [...(await listConflictedClinicIds(db, viewer.id))], barred: await listBarredKinds(db, viewer.id) };
}

/** Looked through for a matter that is free. */
const LOOKED_AT = 50;

/** Whether this person could answer it now: no colleague has it, they had no part in it, and nobody is still to be heard. */
export function isFree(matter: MatterRow, viewerId: string, now: Date): boolean {
  const taken = isTaken(matter, now) && matter.claimedBy !== viewerId;
  return !taken && !matter.participants.includes(viewerId) && (matter.waitsUntil === null || matter.waitsUntil <= now);
}

export const isTaken = (matter: Pick<MatterRow, "claimedBy" | "claimedUntil">, now: Date): boolean =>
  matter.claimedBy !== null && matter.claimedUntil !== null && matter.claimedUntil > now;

/** The most pressing matters of a filter that this person could answer now. */
export async function listFreeMatters(db: Db, viewer: QueueViewer, filter: QueueFilter, now: Date): Promise<MatterRow[]> {
  const { matters } = await listQueuePage(db, viewer, filter, { asOf: now, after: null }, { now, limit: LOOKED_AT });
  return matters.filter((matter) => isFree(matter, viewer.id, now));
}
