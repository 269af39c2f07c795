import { caseStageOf } from "#app/cases/case-coverage.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { caseStageLabel } from "#app/components/case-stages.tsx";
import type { CompareCell, CompareGroup, CompareRow } from "#app/components/compare-table.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { type PhotoRow, photoRows } from "#app/directory/photo-rows.ts";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { isHealed } from "#app/provenance/stage.ts";
import { toPhotos } from "#app/routes/clinics/clinic-view.ts";
import { compareViewWords } from "#app/routes/compare/compare-view-words.ts";

/** Of one clinic in one row: more are on its own page. */
const MOST_PHOTOS = 2;
const COLUMN_SIZES = "(min-width: 48rem) 14rem, 44vw";

/** Results first; what is no result stands apart, so that fresh and healed are never side by side. */
export function photoGroups(clinics: readonly ComparedClinic[]): { results: CompareGroup[]; others: CompareGroup[] } {
  const say = compareViewWords();
  const views = new Map<string, PhotoView>();
  const placed = clinics.map(({ reading }) => {
    const cases = new Map(reading.cases.map((one) => [one.id, one]));
    for (const view of toPhotos(reading, "clinic")) views.set(view.id, { ...view, sizes: COLUMN_SIZES });
    return reading.photos
      .filter((photo) => photo.purpose === "clinic" && photo.stockPhotoId === null && views.has(photo.id))
      .map((photo) => {
        const treated = cases.get(photo.caseId ?? "");
        return {
          id: photo.id,
          treatment: treated?.treatment ?? photo.treatment,
          grade: treated?.grade ?? null,
          stage: caseStageOf(photo),
          state: photo.state,
          days: photo.daysSinceSession,
        };
      });
  });
  const rows = photoRows(placed);
  const isResult = ({ stage }: PhotoRow) => stage !== "before" && isHealed(stage);
  return {
    results: byTreatment(rows.filter(isResult), clinics, views, "healed", say.resultsNote),
    others: byTreatment(
      rows.filter((row) => !isResult(row)),
      clinics,
      views,
      "early",
      say.noResultNote,
    ),
  };
}

function byTreatment(
  rows: readonly PhotoRow[],
  clinics: readonly ComparedClinic[],
  views: ReadonlyMap<string, PhotoView>,
  kind: string,
  note: string,
): CompareGroup[] {
  return [...new Set(rows.map(({ treatment }) => treatment))].map((treatment, place) => ({
    id: `${kind}-${treatment ?? "unstated"}`,
    title: treatment === null ? compareViewWords().treatmentNotStated : treatmentLabel(treatment),
    note: place === 0 ? note : undefined,
    rows: rows.filter((row) => row.treatment === treatment).map((row) => toRow(row, clinics, views)),
  }));
}

function toRow({ grade, stage, columns }: PhotoRow, clinics: readonly ComparedClinic[], views: ReadonlyMap<string, PhotoView>): CompareRow {
  const say = compareViewWords();
  return {
    id: `${grade} ${stage}`,
    label: grade ?? say.gradeNotStated,
    note: caseStageLabel(stage),
    cells: columns.map((ids, column): CompareCell => {
      const more = ids.length - MOST_PHOTOS;
      return {
        photos: ids.slice(0, MOST_PHOTOS).flatMap((id) => views.get(id) ?? []),
        lines: more > 0 ? [{ text: say.morePhotos(more), href: `/clinics/${clinics[column]?.slug}#photos` }] : [],
        gap: say.notProvided,
      };
    }),
  };
}
