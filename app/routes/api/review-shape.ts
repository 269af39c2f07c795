import { z } from "zod";
import { DIMENSIONS, type Dimension, INCENTIVES } from "#app/reviews/review.ts";
import { addressSchema, daySchema, idSchema, moneySchema, namedSchema, nextSchema, treatmentSchema } from "#app/routes/api/common-shape.ts";
import type { ApiOperation } from "#app/web/api-answer.server.ts";

const ratingSchema = z.int().min(1).max(5);

const chapterSchema = z.object({
  name: z.string(),
  writtenOn: daySchema,
  daysSinceSession: z.int().describe("How long after the last session the result was judged. Fresh and healed results are never mixed."),
  stage: z.enum(["fresh", "healed", "long-term"]),
  overall: ratingSchema,
  ratings: z.object(Object.fromEntries(DIMENSIONS.map((key) => [key, ratingSchema])) as Record<Dimension, typeof ratingSchema>),
  title: z.string(),
  body: z.string().describe("The words belong to their author: quote them with a link to the review."),
  promised: z.string().nullable(),
  delivered: z.string().nullable(),
  incentive: z.enum(INCENTIVES).describe("What the author says was given for the review."),
  paid: moneySchema.nullable(),
  sessions: z.int().nullable(),
  outcomes: z.record(z.string(), z.string()),
  conduct: z.array(z.string()),
  correctedElsewhere: z.enum(["no", "planned", "yes"]).nullable(),
  photos: z.array(idSchema),
});

export const reviewSchema = z.object({
  id: idSchema,
  page: addressSchema,
  author: z.string().describe("The name the author chose to show."),
  treatment: treatmentSchema.or(z.string()),
  practitioner: namedSchema.nullable(),
  staff: z.boolean().describe("A decision found its author to belong to the clinic: it counts in no score."),
  proof: z.object({ class: z.enum(["V2", "V1", "V0"]), label: z.string(), howChecked: z.string() }),
  invited: z.boolean().describe("Written after a mail by which Scalpmark asked about its case."),
  chapters: z.array(chapterSchema).min(1).describe("Oldest first; the last counts in the score."),
  reply: z.object({ body: z.string(), on: daySchema }).nullable().describe("Of the clinic."),
});

export const reviewListSchema = z.object({ items: z.array(reviewSchema), next: nextSchema });

export const REVIEWS = {
  id: "listReviews",
  path: "/api/v1/clinics/:slug/reviews",
  summary: "Published reviews of a clinic, newest chapter first, never by their stars.",
  query: z.object({
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{32}$/, "is not an address this site made")
      .optional()
      .describe("Where the page begins: copied from `next`."),
  }),
  shape: reviewListSchema,
} satisfies ApiOperation;
