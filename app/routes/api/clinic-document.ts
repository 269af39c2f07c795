import type { z } from "zod";
import { EVIDENCE_KIND_ORDER, hasLapsed } from "#app/clinics/evidence.ts";
import { fieldOf } from "#app/clinics/evidence-field.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import type { EvidenceRow } from "#app/clinics/profile-repository.server.ts";
import { shownLevel } from "#app/clinics/sanction-step.ts";
import { isTreatment, TREATMENTS } from "#app/clinics/treatment.ts";
import type { FoundListing } from "#app/directory/find-listings.server.ts";
import type { ClinicReading } from "#app/directory/read-clinic.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import type { PublicStep } from "#app/moderation/public-step-repository.server.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import type { clinicSchema, clinicSummarySchema } from "#app/routes/api/clinic-shape.ts";
import { hasHeadline } from "#app/trust/trust-score.ts";

const money = (minor: number | null, currency: string | null) => (minor === null || currency === null ? null : { minor, currency });

/** A result of the search, as programs get it. */
export function clinicSummary(row: FoundListing, origin: string): z.input<typeof clinicSummarySchema> {
  return {
    slug: row.slug,
    name: row.name,
    page: `${origin}/clinics/${row.slug}`,
    api: `${origin}/api/v1/clinics/${row.slug}`,
    place: { city: row.city, country: row.country, lat: row.lat, lng: row.lng },
    metres: row.metres,
    trust: { score: row.score, low: row.low, high: row.high, band: row.band, deduction: row.deduction, evidenceLevel: row.evidenceLevel },
    verifiedHours: row.verifiedHours,
    evidencedYears: row.evidencedYears,
    healedPhotos: row.healedPhotos,
    correctionPhotos: row.correctionPhotos,
    reviews: { count: row.reviewCount, verified: row.verifiedReviewCount },
    treatments: TREATMENTS.filter((_, place) => row.treatmentBits & (1 << place)),
    priceFrom: money(row.priceFrom, row.currency),
    contradictedClaims: row.contradicted,
    stolenPhotos: row.stolenPhotos,
  };
}

/** A clinic's page as data: nothing that the page does not print. */
export function clinicDocument(
  reading: ClinicReading,
  steps: readonly PublicStep[],
  origin: string,
  now: Date,
): z.input<typeof clinicSchema> {
  const asOf = dayOf(now);
  const { clinic } = reading;
  const page = `${origin}/clinics/${clinic.slug}`;
  const api = `${origin}/api/v1/clinics/${clinic.slug}`;
  return {
    slug: clinic.slug,
    name: clinic.name,
    page,
    asOf,
    about: clinic.about,
    website: clinic.website,
    phone: clinic.phone,
    claimed: clinic.claimedAt !== null,
    locations: reading.locations.map(({ position, street, postcode, city, region, country, lat, lng }) => ({
      main: position === 0,
      street,
      postcode,
      city,
      region,
      country,
      lat,
      lng,
    })),
    equipment: { machine: clinic.machine, needle: clinic.needle, pigment: clinic.pigment },
    treatments: reading.treatments.flatMap(({ treatment, priceFrom, priceTo, currency, sessions }) =>
      isTreatment(treatment) ? [{ treatment, from: money(priceFrom, currency), to: money(priceTo, currency), sessions }] : [],
    ),
    trust: trustOf(reading, steps, now),
    steps: steps.map((step) => stepOf(step, origin)),
    claims: claimsOf(reading),
    team: reading.team.map(({ practitioner, engagement, present }) => ({
      slug: practitioner.slug,
      name: practitioner.name,
      page: `${origin}/practitioners/${practitioner.slug}`,
      role: engagement.role,
      startedOn: engagement.startedOn,
      endedOn: engagement.endedOn,
      present,
    })),
    evidence: reading.evidence.map((piece) => pieceOf(piece, asOf)),
    missingEvidence: EVIDENCE_KIND_ORDER.filter((kind) => !reading.evidence.some((piece) => piece.kind === kind)),
    decisions: decisionsOf(reading, origin),
    links: {
      reviews: `${api}/reviews`,
      cases: `${api}/cases`,
      photos: `${api}/photos`,
      score: `${api}/score`,
      badge: `${page}/badge.json`,
    },
  };
}

function trustOf({ score }: ClinicReading, steps: readonly PublicStep[], now: Date) {
  if (score === null) return null;
  const { result } = score;
  const { low, high, band, deduction } = result;
  const held = steps.map(({ sanction }) => sanction);
  const evidenceLevel = shownLevel(result.evidenceLevel, held, now).level;
  return { score: hasHeadline(result) ? result.scoreInTenths / 10 : null, low, high, band, deduction, evidenceLevel };
}

const stepOf = ({ sanction: { step, rule, startsAt, endsAt }, decisionId, appeal }: PublicStep, origin: string) => ({
  step,
  rule: ruleText(rule).sentence,
  since: startsAt && dayOf(startsAt),
  until: endsAt && dayOf(endsAt),
  decision: `${origin}/decisions/${decisionId}`,
  appeal: appeal === null ? ("none" as const) : (appeal.outcome ?? ("open" as const)),
});

const claimsOf = ({ claims, team }: ClinicReading) =>
  claims.map(({ claim, verdict }) => ({
    kind: claim.kind,
    wording: claim.wording,
    statedOn: claim.statedOn,
    practitioner: team.find(({ practitioner }) => practitioner.id === claim.practitionerId)?.practitioner.slug ?? null,
    state: verdict.state,
    finding: verdict.finding,
    sum: verdict.sum,
    refutedBy: claim.refutedBy,
  }));

function pieceOf(piece: EvidenceRow, asOf: Day) {
  return {
    kind: piece.kind,
    title: piece.title,
    issuer: fieldOf(piece.kind, "issuer")?.closed ? null : piece.issuer,
    datedOn: piece.datedOn,
    state: piece.state,
    method: piece.method,
    checkedBy: piece.checkerRole,
    checkedOn: piece.checkedOn,
    dueOn: piece.dueOn,
    lapsed: hasLapsed(piece, asOf),
    doesNotProve: evidenceKindWords().kinds[piece.kind].doesNotProve,
  };
}

function decisionsOf({ decisions }: ClinicReading, origin: string) {
  const overturned = new Set(decisions.filter(({ kind }) => kind === "overturned").map(({ answersId }) => answersId));
  return decisions
    .filter(({ answersId }) => answersId === null)
    .map(({ id, kind, decidedOn }) => ({ id, kind, decidedOn, overturned: overturned.has(id), page: `${origin}/decisions/${id}` }));
}
