import { findModeratorSettings } from "#app/moderation/moderator-settings-repository.server.ts";
import { isBreakDue } from "#app/moderation/workload.ts";
import { listJudged, listTaken } from "#app/moderation/workload-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Nobody works longer at a stretch than this without a pause of ten minutes, or it is looked at no further back. */
const LOOKED_BACK_MS = 8 * 3_600_000;
/** As many as 60 judgements an hour allow in that time. */
const MOST_TAKEN = 480;

/** For how many minutes this moderator has worked when a break is to be suggested now; null: it is not. */
export async function suggestBreak(db: Db, viewerId: string, now: Date): Promise<number | null> {
  const { breakMinutes } = await findModeratorSettings(db, viewerId);
  if (breakMinutes === null) return null;
  const since = new Date(now.getTime() - LOOKED_BACK_MS);
  const acts = [...(await listJudged(db, viewerId, since)), ...(await listTaken(db, viewerId, since, MOST_TAKEN))].map((act) => act.at);
  return isBreakDue(acts, breakMinutes, now) ? breakMinutes : null;
}
