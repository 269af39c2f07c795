import { readFile } from "node:fs/promises";
import type { Viewer } from "#app/accounts/role.ts";
import type { Clinic } from "#app/clinics/profile-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import type { PhotoFormInput } from "#app/provenance/photo-form.ts";

/** A file as it came in: read already, or dropped on the way with the reason. */
export type SentPhoto = { ok: true; shownName: string; path: string } | { ok: false; shownName: string; message: string };

export interface UploadOutcome {
  added: number;
  /** Photos this clinic had sent before, byte for byte. */
  known: number;
  refused: { name: string; message: string }[];
}

/** Null: the viewer does not speak for this clinic. Good photos are added even when others of the same sending are refused. */
export async function uploadPhotos(
  ctx: Ctx,
  viewer: Viewer,
  clinic: Clinic,
  input: PhotoFormInput,
  sent: readonly SentPhoto[],
): Promise<UploadOutcome | null> {
  if (!(await isMember(ctx.store.read, clinic.id, viewer.id))) return null;
  const outcome: UploadOutcome = { added: 0, known: 0, refused: [] };
  for (const file of sent) {
    const received = file.ok ? await receivePhoto(ctx, await readFile(file.path)) : file;
    if (!received.ok) {
      outcome.refused.push({ name: file.shownName, message: received.message });
      continue;
    }
    const { known } = await addPhoto(ctx, received, {
      clinicId: clinic.id,
      purpose: "clinic",
      uploadedBy: viewer.id,
      treatment: input.treatment,
      caption: input.caption ?? null,
      takenOn: input.takenOn ?? null,
      daysSinceSession: input.when === "after" ? (input.daysSinceSession ?? null) : null,
      beforeTreatment: input.when === "before",
    });
    if (known) outcome.known += 1;
    else outcome.added += 1;
  }
  return outcome;
}
