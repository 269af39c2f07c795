import type { Case } from "#app/cases/case-repository.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { isHealed, stageOf } from "#app/provenance/stage.ts";

/** The clinic's own healed result, of a photo that is published; one confirmed stolen is nobody's result here. */
export function showsHealedWork(photo: Photo): boolean {
  return (
    photo.state !== "confirmed_stolen" && photo.purpose === "clinic" && !photo.beforeTreatment && isHealed(stageOf(photo.daysSinceSession))
  );
}

export interface EvidencedCorrection {
  treated: Case;
  healedPhotos: number;
}

/** Corrections that can be looked at and that their client stands for: the case is confirmed and not withdrawn, and healed photos of it are published. */
export function evidencedCorrections(cases: readonly Case[], published: readonly Photo[]): EvidencedCorrection[] {
  return cases.flatMap((treated) => {
    if (treated.treatment !== "correction" || treated.confirmedAt === null || treated.withdrawnAt !== null) return [];
    const healedPhotos = published.filter((photo) => photo.caseId === treated.id && showsHealedWork(photo)).length;
    return healedPhotos === 0 ? [] : [{ treated, healedPhotos }];
  });
}
