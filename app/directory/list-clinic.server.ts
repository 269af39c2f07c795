import { countryName } from "#app/clinics/country.ts";
import { languagesOf } from "#app/clinics/language.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { listSanctionsInForce, type Sanction } from "#app/clinics/sanction-repository.server.ts";
import { latestEnd, shownLevel } from "#app/clinics/sanction-step.ts";
import { isTreatment, TREATMENTS, treatmentBits } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import { isContradicted } from "#app/directory/check-claims.server.ts";
import { evidencedCorrections, showsHealedWork } from "#app/directory/evidenced-correction.ts";
import {
  deleteListing,
  type ListedWords,
  type Listing,
  type ListingWords,
  replaceListings,
} from "#app/directory/listing-repository.server.ts";
import { rankOf } from "#app/directory/ranking.ts";
import { type ClinicReading, readClinic, type TeamMember } from "#app/directory/read-clinic.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { listReviewFacts, type ReviewFacts } from "#app/reviews/review-repository.server.ts";
import type { TrustFacts } from "#app/trust/trust-facts.ts";
import { hasHeadline, scoreClinic } from "#app/trust/trust-score.ts";

/**
 * Rewrites what search knows of one clinic from everything its page is made of; a hidden clinic, one without a location, or one that a step keeps from being listed, is taken out.
 * Running it again changes nothing. Returns whether the clinic is listed.
 */
export const listClinic = async (ctx: Pick<Ctx, "store" | "now">, clinicId: number): Promise<boolean> =>
  (await listClinics(ctx, [clinicId])) === 1;

/** The same of several in one transaction, which costs less than one by one: what many are found by is written once. Returns how many are listed. */
export async function listClinics(ctx: Pick<Ctx, "store" | "now">, clinicIds: readonly number[]): Promise<number> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const rows: ListedWords[] = [];
    for (const clinicId of clinicIds) {
      const row = await describeListing(tx, clinicId, now);
      if (row === null) await deleteListing(tx, clinicId);
      else rows.push(row);
    }
    await replaceListings(tx, rows);
    return rows.length;
  });
}

/** Null: it is not to be listed. */
async function describeListing(db: Db, clinicId: number, now: Date): Promise<ListedWords | null> {
  const clinic = await findClinicById(db, clinicId);
  const reading = clinic ? await readClinic(db, clinic.slug, dayOf(now)) : null;
  const steps = await listSanctionsInForce(db, clinicId, now);
  if (!reading?.locations[0] || steps.some(({ step }) => step === "delisting")) return null;
  return { listing: toListing(reading, await listReviewFacts(db, clinicId), { steps, now }), words: toWords(reading) };
}

const NO_FACTS: TrustFacts = {
  practitioners: [],
  photos: { original: 0, noMatch: 0, disputed: 0, confirmedStolen: 0 },
  reviews: [],
  decisions: [],
};

function toListing(
  reading: ClinicReading,
  reviews: readonly ReviewFacts[],
  { steps, now }: { steps: readonly Sanction[]; now: Date },
): Listing {
  const { clinic, score } = reading;
  const [location] = reading.locations;
  if (!location) throw new Error(`clinic ${clinic.id} has no location`);
  // Where nothing is known yet, the method itself says how much could be so.
  const result = score?.result ?? scoreClinic(NO_FACTS, dayOf(now));
  const headline = hasHeadline(result) ? result.score : null;
  const { level: evidenceLevel } = shownLevel(result.evidenceLevel, steps, now);
  const team = presentTeam(reading);
  const healed = reading.photos.filter(showsHealedWork);
  const offered = reading.treatments.map((one) => one.treatment);
  const cheapest = reading.treatments
    .filter((one) => one.priceFrom !== null && one.currency !== null)
    .reduce<(typeof reading.treatments)[number] | null>(
      (least, one) => (least === null || (one.priceFrom ?? 0) < (least.priceFrom ?? 0) ? one : least),
      null,
    );
  return {
    clinicId: clinic.id,
    slug: clinic.slug,
    name: clinic.name,
    city: location.city,
    country: location.country,
    lat: location.lat,
    lng: location.lng,
    rank: rankOf({ score: headline, evidenceLevel, clinicId: clinic.id }),
    score: headline,
    low: result.low,
    high: result.high,
    band: result.band,
    deduction: result.deduction,
    evidenceLevel,
    verifiedHours: most(team.filter(wasChecked).map((member) => member.record.verifiedHours)),
    evidencedYears: most(team.filter((member) => member.record.dated.length > 0).map((member) => member.record.evidencedYears)),
    healedPhotos: healed.length,
    correctionPhotos: sum(evidencedCorrections(reading.cases, reading.photos).map(({ healedPhotos }) => healedPhotos)),
    reviewCount: reviews.length,
    verifiedReviewCount: reviews.filter((review) => review.proof !== "V0").length,
    treatments: JSON.stringify(TREATMENTS.filter((treatment) => offered.includes(treatment))),
    treatmentBits: treatmentBits(offered),
    priceFrom: cheapest?.priceFrom ?? null,
    currency: cheapest?.currency ?? null,
    contradicted: reading.claims.filter(isContradicted).length,
    stolenPhotos: reading.photos.filter((photo) => photo.state === "confirmed_stolen").length,
    bannerUntil: latestEnd(steps, "banner"),
    coverPhotoId: findCover(reading)?.id ?? null,
  };
}

/** What a search looks through: names of clinic and people, its towns, what it offers, languages, and whose heads it shows healed. */
function toWords(reading: ClinicReading): ListingWords {
  const healedCases = new Set(reading.photos.filter(showsHealedWork).map((photo) => photo.caseId));
  const shownHealed = reading.cases.filter((one) => one.withdrawnAt === null && healedCases.has(one.id));
  return {
    name: reading.clinic.name,
    place: reading.locations.map(({ city, region, country }) => [city, region ?? "", countryName(country)].join(" ")).join(" "),
    practitioners: presentTeam(reading)
      .map((member) => member.practitioner.name)
      .join(" "),
    treatments: reading.treatments.map((one) => (isTreatment(one.treatment) ? treatmentWords()[one.treatment] : "")).join(" "),
    languages: languagesOf(reading.clinic.languages),
    grades: shownHealed.flatMap((one) => one.grade ?? []),
    skinTypes: shownHealed.flatMap((one) => one.skinType ?? []),
  };
}

const presentTeam = (reading: ClinicReading) => reading.team.filter((member) => member.present);

const wasChecked = (member: TeamMember) => member.record.training.some((course) => course.acceptedHours !== null);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const most = (values: readonly number[]) => (values.length === 0 ? null : Math.max(...values));

const COVER_STATES: readonly Photo["state"][] = ["original", "cleared", "no_match"];

/** A healed result nobody has put in doubt, the best evidenced first; null: none. */
function findCover(reading: ClinicReading): Photo | null {
  const candidates = reading.photos.filter(
    (photo) => COVER_STATES.includes(photo.state) && showsHealedWork(photo) && reading.sizes.has(photo.id),
  );
  candidates.sort((a, b) => COVER_STATES.indexOf(a.state) - COVER_STATES.indexOf(b.state));
  return candidates[0] ?? null;
}
