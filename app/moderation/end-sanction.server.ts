import { findSanction, listEndedUnrecorded, type Sanction, updateSanctionEnded } from "#app/clinics/sanction-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { setPhotoHidden } from "#app/provenance/set-photo-hidden.server.ts";

/**
 * Puts the end of a step on record and gives back what it took: its photo, unless that is hidden for another reason too, and the clinic's listing. Belongs in the
 * transaction of whoever ends it. False: it was never in force, or has ended already.
 */
export async function endSanction(
  tx: Db,
  sanction: Sanction,
  by: { actorId: string | null; reason: NonNullable<Sanction["endReason"]>; endedAt: Date; now: Date },
): Promise<boolean> {
  const { id, clinicId, startsAt, photoId } = sanction;
  const { actorId, reason, endedAt, now } = by;
  if (!(await updateSanctionEnded(tx, id, { endedAt, endReason: reason }))) return false;
  const photo = photoId === null ? null : await findPhoto(tx, photoId);
  // Hidden since another moment it is hidden by somebody else, who gives it back or does not.
  if (photo?.hiddenAt && photo.hiddenAt.getTime() === startsAt?.getTime())
    await setPhotoHidden(tx, photo, false, { actorId, detail: { sanctionId: id }, now });
  await enqueue(tx, { kind: "list_clinic", payload: { clinicId } }, now);
  const detail = { clinicId, step: sanction.step, reason };
  await recordEvent(tx, { actorId, action: "sanction.ended", subjectKind: "sanction", subjectId: id, detail }, now);
  return true;
}

/** A step at its date: what readers see has ended by itself; this puts it on record and tells the clinic. */
async function expireSanction(ctx: Ctx, sanctionId: string): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const sanction = await findSanction(tx, sanctionId);
    if (!sanction?.endsAt || sanction.endsAt > now) return false;
    // However late this runs, the step was over at its date.
    if (!(await endSanction(tx, sanction, { actorId: null, reason: "expired", endedAt: sanction.endsAt, now }))) return false;
    await enqueue(tx, { kind: "mail_sanction", payload: { sanctionId, letter: "ended" } }, now);
    return true;
  });
}

/** The job for steps whose date has come. Returns how many there were. */
export async function expireSanctions(ctx: Ctx): Promise<number> {
  let ended = 0;
  for (const id of await listEndedUnrecorded(ctx.store.read, ctx.now())) if (await expireSanction(ctx, id)) ended += 1;
  return ended;
}
