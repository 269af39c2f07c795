import { type ClaimRow, claimsBeside, type FileClaims } from "#app/moderation/claims-beside.ts";
import type { Dispute } from "#app/moderation/dispute-repository.server.ts";
import { isOriginalOpen } from "#app/moderation/disputed-original.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listCaptureRecords } from "#app/provenance/cluster-repository.server.ts";
import { listPhotosById, type Photo } from "#app/provenance/photo-repository.server.ts";
import type { DeskData } from "#app/routes/moderation/dispute-desk.server.ts";

export interface ClaimsView {
  rows: ClaimRow[];
  left: ClaimedSide;
  right: ClaimedSide;
}

export interface ClaimedSide {
  number: number;
  clinic: string;
  /** Null: the original is not kept, or the matter is over. */
  originalHref: string | null;
}

/** What the files of the two photos on the desk say. */
export async function readClaims(db: Db, dispute: Dispute, { left, right }: DeskData, mayOpen: boolean): Promise<ClaimsView | null> {
  const ids = [left.id, right.id];
  const photos = await listPhotosById(db, ids);
  const records = await listCaptureRecords(db, ids);
  const [one, other] = ids.map((id) => photos.find((photo) => photo.id === id));
  if (!one || !other) return null;
  const claimsOf = ({ id, width, height, originalBytes }: Photo): FileClaims => ({
    width,
    height,
    bytes: originalBytes,
    record: records.find((record) => record.photoId === id) ?? null,
  });
  const side = async (photo: Photo, { number, clinic }: DeskData["left"]): Promise<ClaimedSide> => ({
    number,
    clinic,
    originalHref: mayOpen && (await isOriginalOpen(db, dispute, photo)) ? `/moderation/disputes/${dispute.id}/originals/${photo.id}` : null,
  });
  return { rows: claimsBeside(claimsOf(one), claimsOf(other)), left: await side(one, left), right: await side(other, right) };
}
