import { listConfirmedCaseDays } from "#app/cases/treated-head-repository.server.ts";
import { evidenceCounts } from "#app/clinics/evidence.ts";
import { type EvidenceRow, listLicences } from "#app/clinics/profile-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { type CheckedPhotoDay, listCheckedPhotoDays } from "#app/provenance/checked-photo-repository.server.ts";
import { countDaysBy, listVerifiedReviewDays, type VerifiedReviewDays } from "#app/reviews/review-repository.server.ts";

/** Everything dated that is known of one practitioner's work, at every clinic, for reading as of any day. */
export interface PractitionerEvidence {
  licences: EvidenceRow[];
  photos: CheckedPhotoDay[];
  /** Null: no review of their work is verified. */
  reviews: Omit<VerifiedReviewDays, "practitionerId"> | null;
  /** First session by confirmed case. */
  confirmedCases: Map<string, Day>;
}

const NOTHING: PractitionerEvidence = { licences: [], photos: [], reviews: null, confirmedCases: new Map() };

/** Reads the evidence of many practitioners in four queries; by id. */
export async function gatherEvidence(db: Db, practitionerIds: readonly number[]): Promise<Map<number, PractitionerEvidence>> {
  const found = new Map<number, PractitionerEvidence>();
  for (const id of practitionerIds) found.set(id, { licences: [], photos: [], reviews: null, confirmedCases: new Map() });
  if (found.size === 0) return found;
  const ids = [...found.keys()];
  for (const licence of await listLicences(db, ids)) found.get(licence.practitionerId ?? 0)?.licences.push(licence);
  for (const photo of await listCheckedPhotoDays(db, ids)) found.get(photo.practitionerId)?.photos.push(photo);
  for (const { practitionerId, ...reviews } of await listVerifiedReviewDays(db, ids)) {
    const own = found.get(practitionerId);
    if (own) own.reviews = reviews;
  }
  for (const one of await listConfirmedCaseDays(db, ids)) found.get(one.practitionerId)?.confirmedCases.set(one.caseId, one.on);
  return found;
}

/** Everything dated that shows the practitioner at work, on or before `asOf`; of their reviews the earliest alone, for nothing is read from those after it. */
export function datedEvidence({ licences, photos, reviews }: PractitionerEvidence = NOTHING, asOf: Day): DatedEvidence[] {
  const dated: DatedEvidence[] = [];
  const add = (kind: DatedEvidence["kind"], on: Day) => {
    if (on <= asOf) dated.push({ kind, on });
  };
  for (const licence of licences)
    if (evidenceCounts(licence, asOf)) add(licence.kind === "licence" ? "licence" : "registration", licence.datedOn);
  for (const { original, on } of photos) add(original ? "original_photo" : "checked_photo", on);
  if (reviews !== null) add("verified_review", reviews.earliest);
  return dated;
}

/**
 * Treatments that something shows, on or before `asOf`: cases that the treated person confirmed or that have a checked photo, and verified reviews
 * that belong to none of them. Each head counts once.
 */
export function evidencedProcedures({ photos, reviews, confirmedCases }: PractitionerEvidence = NOTHING, asOf: Day): number {
  const days = new Map(confirmedCases);
  const show = (caseId: string, on: Day) => {
    const known = days.get(caseId);
    if (known === undefined || on < known) days.set(caseId, on);
  };
  for (const { caseId, on } of photos) if (caseId !== null) show(caseId, on);
  for (const { caseId, on } of reviews?.tied ?? []) show(caseId, on);
  const apart = countDaysBy(reviews?.apart ?? "", asOf);
  return apart + [...days.values()].filter((on) => on <= asOf).length;
}
