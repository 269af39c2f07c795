import { may, type Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { addPhoto, type ReceivedPhoto } from "#app/provenance/add-photo.server.ts";
import { stockCaption } from "#app/provenance/stock-photo.ts";
import { listCopiesOfStock, updateStockPhotoId, updateStockRemoved } from "#app/provenance/stock-photo-repository.server.ts";

/** Adds a picture that many may use to the negative bank, in the caller's transaction if there is one: copies of it are no alarm. Null: not this person's to do. */
export async function addStockPhoto(
  ctx: Ctx,
  viewer: Viewer,
  received: ReceivedPhoto,
  { supplier, source }: { supplier: string; source: string },
): Promise<{ photoId: string; known: boolean } | null> {
  if (!may(viewer, "stock.manage")) return null;
  const caption = stockCaption(supplier, source);
  return addPhoto(ctx, received, { clinicId: null, purpose: "stock", uploadedBy: viewer.id, caption });
}

/** Takes a picture out of the negative bank: photos held to be copies of it are ordinary photos again. Null: no such picture. */
export async function removeStockPhoto(ctx: Ctx, viewer: Viewer, photoId: string): Promise<{ ok: true } | null> {
  if (!may(viewer, "stock.manage")) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    if (!(await updateStockRemoved(tx, photoId, now))) return null;
    const copies = await listCopiesOfStock(tx, [photoId]);
    await updateStockPhotoId(
      tx,
      copies.map((copy) => copy.id),
      null,
    );
    const clinicIds = new Set(copies.map((copy) => copy.clinicId).filter((id) => id !== null));
    for (const clinicId of clinicIds) await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, now);
    await recordEvent(
      tx,
      { actorId: viewer.id, action: "stock.removed", subjectKind: "photo", subjectId: photoId, detail: { copies: copies.length } },
      now,
    );
    return { ok: true };
  });
}
