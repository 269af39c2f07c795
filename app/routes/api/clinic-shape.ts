import { z } from "zod";
import { EVIDENCE_KIND_ORDER } from "#app/clinics/evidence.ts";
import { SANCTION_STEPS } from "#app/clinics/sanction-step.ts";
import { searchAddress } from "#app/directory/search-query.ts";
import {
  addressSchema,
  countrySchema,
  daySchema,
  idSchema,
  moneySchema,
  namedSchema,
  nextSchema,
  nothingAsked,
  slugSchema,
  treatmentSchema,
} from "#app/routes/api/common-shape.ts";
import type { ApiOperation } from "#app/web/api-answer.server.ts";

export const scoreSummarySchema = z
  .object({
    score: z.number().min(0).max(100).nullable().describe("Null: too few verified clients have reported for a number. Never read it as 0."),
    low: z.number().describe("Lower end of the 90 % interval."),
    high: z.number().describe("Upper end of the 90 % interval."),
    band: z.string(),
    deduction: z.number().describe("Points taken off by upheld decisions."),
    evidenceLevel: z.number().min(0).max(100).describe("What was checked, apart from what clients say."),
  })
  .describe("Please never print low and high without the band, nor a score where it is null.");

export const clinicSummarySchema = z.object({
  slug: slugSchema,
  name: z.string(),
  page: addressSchema,
  api: addressSchema,
  place: z.object({ city: z.string(), country: countrySchema, lat: z.number().nullable(), lng: z.number().nullable() }),
  metres: z.int().nullable().describe("From the middle of the place looked for; null: no place was given."),
  trust: scoreSummarySchema,
  verifiedHours: z
    .number()
    .nullable()
    .describe("Of the best trained practitioner there now. Null: never checked. Zero: checked and nothing found."),
  evidencedYears: z.number().nullable().describe("Of the practitioner there now with the longest practice. Null: nothing dated is known."),
  healedPhotos: z.int(),
  correctionPhotos: z.int(),
  reviews: z.object({ count: z.int(), verified: z.int() }),
  treatments: z.array(treatmentSchema),
  priceFrom: moneySchema.nullable().describe("Null: not provided."),
  contradictedClaims: z.int(),
  stolenPhotos: z.int().describe("Confirmed by a decision of two people."),
});

export const clinicListSchema = z.object({
  total: z.int(),
  items: z.array(clinicSummarySchema),
  next: nextSchema,
});

const claimSchema = z.object({
  kind: z.enum(["years_of_practice", "treatments_done", "training_hours"]),
  wording: z.string().describe("In the clinic’s own words."),
  statedOn: daySchema,
  practitioner: slugSchema.nullable(),
  state: z.enum(["evidenced", "plausible", "no_evidence", "contradicted", "not_possible"]),
  finding: z.string(),
  sum: z.array(z.string()).describe("The arithmetic behind the state, a step a line."),
  refutedBy: idSchema.nullable().describe("The decision that refuted it."),
});

const documentSchema = z.object({
  kind: z.enum(EVIDENCE_KIND_ORDER),
  title: z.string(),
  issuer: z.string().nullable().describe("Null: not provided, or private for this kind."),
  datedOn: daySchema,
  state: z.enum(["submitted", "accepted", "accepted_in_part", "refused"]),
  method: z.enum(["document", "issuer", "register", "visit"]).nullable(),
  checkedBy: z.string().nullable().describe("The role of whoever checked it, never a name."),
  checkedOn: daySchema.nullable(),
  dueOn: daySchema.nullable().describe("The last day on which it counts."),
  lapsed: z.boolean(),
  doesNotProve: z.string(),
});

export const clinicDecisionSchema = z.object({
  id: idSchema,
  kind: z.string(),
  decidedOn: daySchema,
  overturned: z.boolean(),
  page: addressSchema,
});

export const clinicSchema = z.object({
  slug: slugSchema,
  name: z.string(),
  page: addressSchema,
  asOf: daySchema,
  about: z.string().nullable(),
  website: z.string().nullable(),
  phone: z.string().nullable(),
  claimed: z.boolean().describe("Somebody has proved to speak for the clinic."),
  locations: z.array(
    z.object({
      main: z.boolean(),
      street: z.string().nullable(),
      postcode: z.string().nullable(),
      city: z.string(),
      region: z.string().nullable(),
      country: countrySchema,
      lat: z.number().nullable(),
      lng: z.number().nullable(),
    }),
  ),
  equipment: z
    .object({ machine: z.string().nullable(), needle: z.string().nullable(), pigment: z.string().nullable() })
    .describe("As stated; null: not provided."),
  treatments: z.array(
    z.object({
      treatment: treatmentSchema,
      from: moneySchema.nullable(),
      to: moneySchema.nullable(),
      sessions: z.int().nullable().describe("Included in the price, as stated."),
    }),
  ),
  trust: scoreSummarySchema.nullable().describe("Null: never scored."),
  steps: z
    .array(
      z.object({
        step: z.enum(SANCTION_STEPS),
        rule: z.string(),
        since: daySchema.nullable(),
        until: daySchema.nullable(),
        decision: addressSchema,
        appeal: z.enum(["none", "open", "upheld", "overturned"]),
      }),
    )
    .describe("Steps in force against the clinic that stand in the public log: a notice, a banner, a held evidence level, paused reviews."),
  claims: z.array(claimSchema),
  team: z.array(
    namedSchema.extend({ role: z.string(), startedOn: daySchema.nullable(), endedOn: daySchema.nullable(), present: z.boolean() }),
  ),
  evidence: z.array(documentSchema),
  missingEvidence: z.array(z.enum(EVIDENCE_KIND_ORDER)).describe("Kinds of document of which none was sent."),
  decisions: z.array(clinicDecisionSchema),
  links: z.object({ reviews: addressSchema, cases: addressSchema, photos: addressSchema, score: addressSchema, badge: addressSchema }),
});

export const CLINICS = {
  id: "listClinics",
  path: "/api/v1/clinics",
  summary: "Clinics as the search finds them, with the same parameters and in the same order.",
  // A map is how a page shows the same answer.
  query: searchAddress.omit({ view: true }),
  shape: clinicListSchema,
} satisfies ApiOperation;

export const CLINIC = {
  id: "getClinic",
  path: "/api/v1/clinics/:slug",
  summary: "One clinic: what it says, what is evidenced, and what was decided.",
  query: nothingAsked,
  shape: clinicSchema,
} satisfies ApiOperation;
