import type { Charge } from "#app/moderation/decision.ts";
import { listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listTeam } from "#app/practitioners/practitioner-repository.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { listReviewFacts } from "#app/reviews/review-repository.server.ts";
import { gatherPractitionerRecord } from "#app/trust/practitioner-record.server.ts";
import type { PhotoFacts, TrustFacts } from "#app/trust/trust-facts.ts";

/** Reads everything the score may know about a clinic on a day. Its claims, replies and payments are not read at all. */
export async function gatherFacts(db: Db, clinicId: number, asOf: Day): Promise<TrustFacts> {
  const team = (await listTeam(db, clinicId)).filter(({ engagement }) => engagement.endedOn === null || engagement.endedOn >= asOf);
  const shares = shareOut(team.map(({ engagement }) => engagement.share));
  const practitioners: TrustFacts["practitioners"] = [];
  for (const [place, { practitioner }] of team.entries()) {
    const record = await gatherPractitionerRecord(db, practitioner.id, asOf);
    practitioners.push({
      share: shares[place] ?? 0,
      verifiedHours: record.verifiedHours,
      evidencedYears: record.evidencedYears,
      trainerYears: record.trainerYears,
    });
  }
  const charges = await listStandingCharges(db, clinicId);
  return {
    practitioners,
    photos: countStates(await listPublishedPhotos(db, clinicId)),
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
 */
function countStates(photos: readonly Photo[]): PhotoFacts {
  const counts: PhotoFacts = { original: 0, noMatch: 0, disputed: 0, confirmedStolen: 0 };
  for (const photo of photos) {
    if (photo.purpose !== "clinic" || photo.beforeTreatment) continue;
    if (photo.state === "original") counts.original += 1;
    else if (photo.state === "no_match") counts.noMatch += 1;
    else if (photo.state === "matched" || photo.state === "disputed") counts.disputed += 1;
    else if (photo.state === "confirmed_stolen") counts.confirmedStolen += 1;
  }
  return counts;
}
