import { isHealed, STAGES, type Stage, stageOf } from "#app/provenance/stage.ts";

/** A published photo as far as the sums look at it. */
export interface CoveringPhoto {
  caseId: string | null;
  beforeTreatment: boolean;
  daysSinceSession: number | null;
}

/** How much of a clinic's, or a practitioner's, documented work can be seen and was confirmed. */
export interface CaseCoverage {
  cases: number;
  /** With a published photo of 28 days and more after the last session. Fresh photos never count here. */
  healed: number;
  /** Of the photo taken longest after the last session; null: no healed photo. */
  longestDays: number | null;
  /** By the treated person. */
  confirmed: number;
  /** With a published review by the treated person. */
  reviewed: number;
}

export function coverCases(
  cases: readonly { id: string; confirmedAt: Date | null }[],
  photos: readonly CoveringPhoto[],
  reviewed: ReadonlySet<string>,
): CaseCoverage {
  const ids = new Set(cases.map((one) => one.id));
  const healed = photos.filter(
    (photo) => photo.caseId !== null && ids.has(photo.caseId) && !photo.beforeTreatment && isHealed(stageOf(photo.daysSinceSession)),
  );
  const days = healed.map((photo) => photo.daysSinceSession ?? 0);
  return {
    cases: ids.size,
    healed: new Set(healed.map((photo) => photo.caseId)).size,
    longestDays: days.length === 0 ? null : Math.max(...days),
    confirmed: cases.filter((one) => one.confirmedAt !== null).length,
    reviewed: [...ids].filter((id) => reviewed.has(id)).length,
  };
}

/** The stages one case has photos of, in the order a head goes through them. */
export type CaseStage = "before" | Stage;
export const CASE_STAGES: readonly CaseStage[] = ["before", ...STAGES];

export const caseStageOf = ({ beforeTreatment, daysSinceSession }: Omit<CoveringPhoto, "caseId">): CaseStage =>
  beforeTreatment ? "before" : stageOf(daysSinceSession);

export function stagesWith(photos: readonly Omit<CoveringPhoto, "caseId">[]): CaseStage[] {
  const there = new Set(photos.map(caseStageOf));
  return CASE_STAGES.filter((stage) => there.has(stage));
}
