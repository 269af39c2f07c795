import { type Matter, weightOf } from "#app/moderation/matter.ts";
import {
  findCountry,
  findMatter,
  insertMatter,
  listMatterClinicIds,
  type MatterRow,
  replaceMatterClinics,
  updateMatter,
} from "#app/moderation/matter-repository.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import type { Db } from "#app/platform/store.server.ts";

/**
 * Brings the queue's copies of these subjects up to what their own tables say: `waiting` is what waits of them. New ones are added, changed ones changed, and
 * whatever no longer waits is closed. Inside the caller's transaction; running it again changes nothing.
 */
export async function refreshMatters(
  tx: Db,
  kind: QueueKind,
  subjectIds: readonly string[],
  waiting: readonly Matter[],
  now: Date,
): Promise<void> {
  const bySubject = new Map(waiting.map((matter) => [matter.id, matter]));
  for (const subjectId of subjectIds) {
    const matter = bySubject.get(subjectId);
    const known = await findMatter(tx, kind, subjectId);
    if (matter !== undefined) await keep(tx, matter, known, now);
    else if (known !== null && known.closedAt === null) await updateMatter(tx, known.id, { closedAt: now, changedAt: now });
  }
}

async function keep(tx: Db, matter: Matter, known: MatterRow | null, now: Date): Promise<void> {
  const [first] = matter.clinicIds;
  const copy = {
    title: matter.title,
    detail: matter.detail,
    reason: matter.reason ?? null,
    country: first === undefined ? null : await findCountry(tx, first),
    weight: weightOf(matter),
    since: matter.since,
    dueAt: matter.dueAt ?? null,
    waitsUntil: matter.waitsUntil ?? null,
    participants: [...matter.participants].sort(),
  };
  const clinicIds = [...new Set(matter.clinicIds)].sort((a, b) => a - b);
  if (known === null) {
    const id = await insertMatter(tx, { kind: matter.kind, subjectId: matter.id, ...copy, changedAt: now });
    return replaceMatterClinics(tx, id, clinicIds);
  }
  const fields = Object.keys(copy) as (keyof typeof copy)[];
  const same = fields.every((field) => JSON.stringify(known[field]) === JSON.stringify(copy[field]));
  const sameClinics = String(await listMatterClinicIds(tx, known.id)) === String(clinicIds);
  if (same && sameClinics && known.closedAt === null) return;
  // What waits again is nobody's: whoever had it has answered it.
  const reopened = known.closedAt === null ? {} : { closedAt: null, claimedBy: null, claimedUntil: null };
  await updateMatter(tx, known.id, { ...copy, ...reopened, changedAt: now });
  if (!sameClinics) await replaceMatterClinics(tx, known.id, clinicIds);
}
