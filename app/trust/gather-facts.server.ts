import { listCases } from "#app/cases/case-repository.server.ts";
import type { Charge } from "#app/moderation/decision.ts";
import { listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { gatherPractitionerRecords } from "#app/trust/practitioner-record.server.ts";
import type { PhotoFacts, TrustFacts } from "#app/trust/trust-facts.ts";

/** Reads everything the score may know about a clinic on a day. Its claims, replies and payments are not read at all. */
export async function gatherFacts(db: Db, clinicId: number, asOf: Day): Promise<TrustFacts> {
  const team = (await listTeam(db, clinicId)).filter(({ engagement }) => isPresent(engagement, asOf));
  const present = new Set(team.map(({ practitioner }) => practitioner.id));
  const shares = shareOut(team.map(({ engagement }) => engagement.share));
  const records = await gatherPractitionerRecords(db, [...present], asOf);
  const practitioners = team.map(({ practitioner }, place) => {
    const record = records.get(practitioner.id);
    return {
      share: shares[place] ?? 0,
      verifiedHours: record?.verifiedHours ?? 0,
      evidencedYears: record?.evidencedYears ?? 0,
      trainerYears: record?.trainerYears ?? 0,
    };
  });
  const others = new Set(
    (await listCases(db, clinicId)).flatMap((one) => (one.practitionerId === null || present.has(one.practitionerId) ? [] : one.id)),
  );
  const charges = await listStandingCharges(db, clinicId);
  return {
    practitioners,
    photos: countStates(await listPublishedPhotos(db, clinicId), others),
    reviews: await listReviewFacts(db, clinicId),
    decisions: charges.map((charge) => ({ kind: charge.kind as Charge, decidedOn: charge.decidedOn, count: charge.count })),
  };
}

/** Stated shares scaled to sum to 1; equal where any of them is unknown or all are zero. */
export function shareOut(stated: readonly (number | null)[]): number[] {
  const known = stated.every((share): share is number => share !== null);
  const sum = known ? stated.reduce((total, share) => total + share, 0) : 0;
  return stated.map((share) => (known && sum > 0 ? (share ?? 0) / sum : 1 / stated.length));
}

/**
 * Only the clinic's own pictures of treated heads; a client's photos in a review speak through the review. A cleared photo weighs nothing:
 * it was matched with another clinic's when it came in, so it may show that clinic's work, with permission. One that is held back does not exist yet.
 * A photo of one of the `others`, the cases of somebody who does not work here now, is history: it vouches for nobody whom a client would get.
 */
function countStates(photos: readonly Photo[], others: ReadonlySet<string>): PhotoFacts {
  const counts: PhotoFacts = { original: 0, noMatch: 0, disputed: 0, confirmedStolen: 0 };
  for (const photo of photos) {
    if (photo.purpose !== "clinic" || photo.beforeTreatment) continue;
    const vouches = photo.caseId === null || !others.has(photo.caseId);
    if (photo.state === "original") counts.original += vouches ? 1 : 0;
    else if (photo.state === "no_match") counts.noMatch += vouches ? 1 : 0;
    else if (photo.state === "matched" || photo.state === "disputed") counts.disputed += 1;
    else if (photo.state === "confirmed_stolen") counts.confirmedStolen += 1;
  }
  return counts;
}
