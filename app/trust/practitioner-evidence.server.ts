import { listConfirmedCaseDays } from "#app/cases/treated-head-repository.server.ts";
import { evidenceCounts } from "#app/clinics/evidence.ts";
import { type EvidenceRow, listLicences } from "#app/clinics/profile-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { type CheckedPhotoDay, listCheckedPhotoDays } from "#app/provenance/checked-photo-repository.server.ts";
import { listVerifiedReviewDays, type VerifiedReviewDay } from "#app/reviews/review-repository.server.ts";

/** Everything dated that is known of one practitioner's work, at every clinic, for reading as of any day. */
export interface PractitionerEvidence {
  licences: EvidenceRow[];
  photos: CheckedPhotoDay[];
  reviews: VerifiedReviewDay[];
  /** First session by confirmed case. */
  confirmedCases: Map<string, Day>;
}

const NOTHING: PractitionerEvidence = { licences: [], photos: [], reviews: [], confirmedCases: new Map() };

/** Reads the evidence of many practitioners in four queries; by id. */
export async function gatherEvidence(db: Db, practitionerIds: readonly number[]): Promise<Map<number, PractitionerEvidence>> {
  const found = new Map<number, PractitionerEvidence>();
  for (const id of practitionerIds) found.set(id, { licences: [], photos: [], reviews: [], confirmedCases: new Map() });
  if (found.size === 0) return found;
  const ids = [...found.keys()];
  for (const licence of await listLicences(db, ids)) found.get(licence.practitionerId ?? 0)?.licences.push(licence);
  for (const photo of await listCheckedPhotoDays(db, ids)) found.get(photo.practitionerId)?.photos.push(photo);
  for (const review of await listVerifiedReviewDays(db, ids)) found.get(review.practitionerId)?.reviews.push(review);
  for (const one of await listConfirmedCaseDays(db, ids)) found.get(one.practitionerId)?.confirmedCases.set(one.caseId, one.on);
  return found;
}

/** Everything dated that shows the practitioner at work, on or before `asOf`. */
export function datedEvidence({ licences, photos, reviews }: PractitionerEvidence = NOTHING, asOf: Day): DatedEvidence[] {
  const dated: DatedEvidence[] = [];
  const add = (kind: DatedEvidence["kind"], on: Day) => {
    if (on <= asOf) dated.push({ kind, on });
  };
  for (const licence of licences)
    if (evidenceCounts(licence, asOf)) add(licence.kind === "licence" ? "licence" : "registration", licence.datedOn);
  for (const { original, on } of photos) add(original ? "original_photo" : "checked_photo", on);
  for (const { on } of reviews) add("verified_review", on);
  return dated;
}

/**
 * Treatments that something shows, on or before `asOf`: cases that the treated person confirmed or that have a checked photo, and verified reviews
 * that belong to none of them. Each head counts once.
 */
export function evidencedProcedures({ photos, reviews, confirmedCases }: PractitionerEvidence = NOTHING, asOf: Day): number {
  const days = new Map(confirmedCases);
  let apart = 0;
  for (const { caseId, on } of [...photos, ...reviews]) {
    if (caseId === null) continue;
    const known = days.get(caseId);
    if (known === undefined || on < known) days.set(caseId, on);
  }
  for (const { caseId, on } of reviews) if (caseId === null && on <= asOf) apart += 1;
  return apart + [...days.values()].filter((on) => on <= asOf).length;
}
