import { z } from "zod";

const amount = z.number().min(0).max(1_000_000);
const count = z.int().min(0).max(1_000_000);
const rating = z.int().min(1).max(5);
const reference = z.string().min(1).max(200);

/** Shares are computed as fractions (three equal ones sum to 0.999...), so they need not sum to 1 more exactly than this. */
const SHARE_TOLERANCE = 1e-9;

/** A calendar day in UTC, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** One practitioner's verified credentials. A claim nobody checked has no field here: it is shown, and weighs 0. */
const practitionerFactsSchema = z.strictObject({
  /** This practitioner's share of the clinic's treatments, 0 to 1; equal shares if unknown. */
  share: z.number().min(0).max(1),
  /** Hours of training from accepted evidence, overlapping courses counted once. */
  verifiedHours: amount,
  /** Years since the earliest of: a dated licence or registration, a provenance-checked photo, a verified review. */
  evidencedYears: amount,
  /** The trainer's own evidenced years on the course's date. */
  trainerYears: amount,
});

/** How many of the clinic's photos are in each state of the provenance check. */
const photoFactsSchema = z.strictObject({
  original: count,
  noMatch: count,
  /** Neutral until decided: shown, and weighs 0. */
  disputed: count,
  confirmedStolen: count,
});

const suspicionSchema = z.strictObject({
  /** Probability, 0 to 1, that the review is not a client's own. */
  p: z.number().min(0).max(1),
  /** How many independent signals say so. */
  signals: count,
});

const reviewFactsSchema = z.strictObject({
  id: reference,
  /** Equal for two reviews exactly when one client wrote both. */
  client: reference,
  writtenOn: daySchema,
  /** How long after the last session the result was judged. */
  stage: z.enum(["fresh", "healed", "long-term"]),
  overall: rating,
  /** Naturalness, dot size, density evenness, colour match, hairline, honesty of claims. */
  dimensions: z.tuple([rating, rating, rating, rating, rating, rating]),
  /** A correction of this clinic's work at another clinic has been proven. */
  provenCorrection: z.boolean(),
  /** V2: strong proof and a second independent piece. V1: one accepted piece. V0: none. */
  proof: z.enum(["V2", "V1", "V0"]),
  /** Accounts that share a device, a payment or near-duplicate text; never a network alone. Null: linked to nobody. */
  linkCluster: reference.nullable(),
  /** Null: no signal. */
  suspicion: suspicionSchema.nullable(),
});

const decisionFactsSchema = z.strictObject({
  kind: z.enum(["stolen_photo", "forged_document", "fake_reviews", "false_claim", "review_pressure"]),
  decidedOn: daySchema,
  /** How many photos, documents, reviews or claims the one decision is about. */
  count: z.int().min(1).max(1_000_000),
});

/**
 * Everything the score may know about a clinic. The schema is strict: payment, replies, unverified claims and other clinics' stars have no key
 * and are refused, so they cannot move a score.
 */
export const trustFactsSchema = z
  .strictObject({
    practitioners: z.array(practitionerFactsSchema),
    photos: photoFactsSchema,
    reviews: z.array(reviewFactsSchema),
    /** Upheld decisions made by people. A decision overturned on appeal is not in the list. */
    decisions: z.array(decisionFactsSchema),
  })
  .superRefine((facts, context) => {
    const shares = facts.practitioners.reduce((sum, practitioner) => sum + practitioner.share, 0);
    if (facts.practitioners.length > 0 && Math.abs(shares - 1) > SHARE_TOLERANCE) {
      context.addIssue({ code: "custom", path: ["practitioners"], message: `The practitioners' shares sum to ${shares}, not 1` });
    }
    const ids = new Set<string>();
    facts.reviews.forEach((review, index) => {
      if (ids.has(review.id)) {
        context.addIssue({ code: "custom", path: ["reviews", index, "id"], message: `Two reviews have the id ${review.id}` });
      }
      ids.add(review.id);
    });
  });

export type TrustFacts = z.infer<typeof trustFactsSchema>;
export type PractitionerFacts = TrustFacts["practitioners"][number];
export type PhotoFacts = TrustFacts["photos"];
export type ReviewFacts = TrustFacts["reviews"][number];
export type DecisionFacts = TrustFacts["decisions"][number];
