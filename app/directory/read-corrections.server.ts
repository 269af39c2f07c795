import { listCases } from "#app/cases/case-repository.server.ts";
import { type EvidencedCorrection, evidencedCorrections } from "#app/directory/evidenced-correction.ts";
import { type FoundRow, searchClinics } from "#app/directory/search-clinics.server.ts";
import { EVERYTHING } from "#app/directory/search-query.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";

/** The search for clinics with evidenced corrections, anywhere. */
export const CORRECTIONS_ANYWHERE = { ...EVERYTHING, correctionWork: true };

export interface CorrectingClinic {
  row: FoundRow;
  corrections: EvidencedCorrection[];
}

/** The first of those that the search finds, in its order, each with what it rests on. */
export async function readCorrectingClinics(db: Db, most: number): Promise<{ total: number; clinics: CorrectingClinic[] }> {
  const { rows, counts } = await searchClinics(db, CORRECTIONS_ANYWHERE);
  const clinics: CorrectingClinic[] = [];
  for (const row of rows.slice(0, most)) {
    const corrections = evidencedCorrections(await listCases(db, row.clinicId), await listPublishedPhotos(db, row.clinicId));
    clinics.push({ row, corrections });
  }
  return { total: counts.total, clinics };
}
