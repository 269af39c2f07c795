import { GRADES } from "#app/cases/case.ts";
import type { CaseStage } from "#app/cases/case-coverage.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";

/** A published photo as far as its place in a comparison goes. */
export interface PlacedPhoto {
  id: string;
  /** Null: not stated. */
  treatment: string | null;
  /** "Norwood III"; null: not stated. */
  grade: string | null;
  stage: CaseStage;
  state: PhotoState;
  /** Days since the last session; null: unknown. */
  days: number | null;
}

/** Photos of like heads at a like stage: a row of the comparison. */
export interface PhotoRow {
  treatment: string | null;
  grade: string | null;
  stage: CaseStage;
  /** Ids, one list for each clinic in the order of the columns; empty: it has none. */
  columns: string[][];
}

/** A result first, the longest after the session above all; what shows no result comes last. */
const STAGE_ORDER: readonly CaseStage[] = ["three_years", "one_year", "healed", "settling", "fresh", "unknown", "before"];

/** What is surest to be the clinic's own work comes first. */
const STATE_ORDER: readonly PhotoState[] = ["original", "cleared", "no_match", "cannot_tell", "matched", "disputed"];

/** What is not in the list, or not stated, comes after what is. */
function placeIn(list: readonly string[], one: string | null): number {
  const place = one === null ? -1 : list.indexOf(one);
  return place === -1 ? list.length : place;
}

/**
 * Rows by treatment, grade and stage, each with what every clinic has of it. A row exists where at least one clinic has something. A photo that was confirmed
 * stolen shows no work of the clinic and stands in no row.
 */
export function photoRows(clinics: readonly (readonly PlacedPhoto[])[]): PhotoRow[] {
  const rows = new Map<string, PhotoRow>();
  clinics.forEach((photos, column) => {
    for (const { id, treatment, grade, stage } of photos.filter(({ state }) => state !== "confirmed_stolen").sort(bySurety)) {
      const key = JSON.stringify([treatment, grade, stage]);
      const row = rows.get(key) ?? { treatment, grade, stage, columns: clinics.map(() => []) };
      row.columns[column]?.push(id);
      rows.set(key, row);
    }
  });
  return [...rows.values()].sort(
    (a, b) =>
      placeIn(TREATMENTS, a.treatment) - placeIn(TREATMENTS, b.treatment) ||
      placeIn(GRADES, a.grade) - placeIn(GRADES, b.grade) ||
      STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage),
  );
}

const bySurety = (a: PlacedPhoto, b: PlacedPhoto): number =>
  STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) || (b.days ?? -1) - (a.days ?? -1) || (a.id < b.id ? -1 : 1);
