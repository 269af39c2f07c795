import type { Viewer } from "#app/accounts/role.ts";
import type { Clinic } from "#app/clinics/profile-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { admitPhoto, type SentPhoto } from "#app/provenance/admit-photo.server.ts";
import type { PhotoFormInput } from "#app/provenance/photo-form.ts";
import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";

export interface UploadOutcome {
  added: number;
  /** Photos this clinic had sent before, byte for byte. */
  known: number;
  refused: { name: string; message: string }[];
  /** The last one that is here now. */
  photoId?: string;
}

/** Null: the viewer does not speak for this clinic. Good photos are added even when others of the same sending are refused. */
export async function uploadPhotos(
  ctx: Ctx,
  viewer: Viewer,
  clinic: Clinic,
  input: PhotoFormInput,
  sent: readonly SentPhoto[],
  batchId: string | null = null,
): Promise<UploadOutcome | null> {
  if (!(await isMember(ctx.store.read, clinic.id, viewer.id))) return null;
  const outcome: UploadOutcome = { added: 0, known: 0, refused: [] };
  for (const file of sent) {
    const admitted = await admitPhoto(ctx, file, {
      clinicId: clinic.id,
      batchId,
      purpose: "clinic",
      uploadedBy: viewer.id,
      treatment: input.treatment,
      caption: input.caption ?? null,
      takenOn: input.takenOn ?? null,
      daysSinceSession: input.when === "after" ? (input.daysSinceSession ?? null) : null,
      beforeTreatment: input.when === "before",
    });
    if (!admitted.ok) outcome.refused.push({ name: file.shownName, message: admitted.message });
    else if (admitted.known === null || admitted.known.hiddenAt === null) {
      outcome.photoId = admitted.photoId;
      if (admitted.known === null) outcome.added += 1;
      else outcome.known += 1;
    } else outcome.refused.push({ name: file.shownName, message: photoRefusalWords().takenDown });
  }
  return outcome;
}
