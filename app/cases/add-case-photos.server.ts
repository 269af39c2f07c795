import type { Viewer } from "#app/accounts/role.ts";
import { placeInCase } from "#app/cases/case.ts";
import { caseFormWords } from "#app/cases/case-form-words.ts";
import type { CasePhotosInput } from "#app/cases/case-photo-form.ts";
import { type CaseRefusal, refuseCase } from "#app/cases/case-refusal.ts";
import { type Case, findCase, findClinicCase, listSessionDays } from "#app/cases/case-repository.server.ts";
import { isMember } from "#app/clinics/profile-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { type Admission, admitPhoto, type SentPhoto } from "#app/provenance/admit-photo.server.ts";
import { findPhoto } from "#app/provenance/photo-repository.server.ts";
import { setPhotoCase } from "#app/provenance/set-place-in-case.server.ts";
import { withdrawPhoto } from "#app/provenance/withdraw-photo.server.ts";

export interface CasePhotosOutcome {
  ok: true;
  added: number;
  refused: { name: string; message: string }[];
}

/**
 * A clinic sends photos of one treated head; their stage is what the dates say. Good photos are added even when others of the same sending are refused. Null: no
 * such case of a clinic the viewer speaks for.
 */
export async function addCasePhotos(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  caseId: string,
  input: CasePhotosInput,
  sent: readonly SentPhoto[],
): Promise<CasePhotosOutcome | CaseRefusal | null> {
  const db = ctx.store.read;
  const treated = (await isMember(db, clinicId, viewer.id)) ? await findClinicCase(db, clinicId, caseId) : null;
  if (!treated) return null;
  if (treated.withdrawnAt !== null) return refuseCase(caseFormWords().withdrawnCase);
  const takenOn = input.takenOn ?? null;
  const place = placeInCase(await listSessionDays(db, caseId), takenOn);
  const outcome: CasePhotosOutcome = { ok: true, added: 0, refused: [] };
  for (const file of sent) {
    const admitted = await admitPhoto(ctx, file, {
      clinicId,
      caseId,
      purpose: "clinic",
      uploadedBy: viewer.id,
      treatment: treated.treatment,
      caption: input.caption ?? null,
      takenOn,
      ...place,
    });
    const message = admitted.ok ? await ctx.store.write((tx) => settleSent(tx, treated, admitted)) : admitted.message;
    if (message === null) outcome.added += 1;
    else outcome.refused.push({ name: file.shownName, message });
  }
  return outcome;
}

/** A photo that was here before comes into the case; one whose client said no while it arrived is hidden like the others. In words why not; null: all is well. */
async function settleSent(tx: Db, treated: Case, { photoId, known }: Extract<Admission, { ok: true }>): Promise<string | null> {
  const say = caseFormWords();
  if (known !== null) {
    if (known.hiddenAt !== null) return say.photoTakenDown;
    if (known.caseId !== null && known.caseId !== treated.id) return say.photoOfAnotherCase;
    if (known.caseId === null) await setPhotoCase(tx, known, treated.id, placeInCase(await listSessionDays(tx, treated.id), known.takenOn));
  }
  const current = await findCase(tx, treated.id);
  const photo = await findPhoto(tx, photoId);
  if (photo && current?.withdrawnAt) {
    await withdrawPhoto(tx, photo, { caseId: treated.id, now: current.withdrawnAt, forget: true });
    return say.withdrawnCase;
  }
  return null;
}
