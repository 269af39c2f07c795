import { z } from "zod";
import {
  addressSchema,
  countrySchema,
  daySchema,
  idSchema,
  namedSchema,
  nextSchema,
  nothingAsked,
  slugSchema,
} from "#app/routes/api/common-shape.ts";
import type { ApiOperation } from "#app/web/api-answer.server.ts";

const trainerSchema = z
  .object({
    slug: slugSchema.nullable(),
    name: z.string(),
    evidencedYears: z.number().nullable().describe("On the day the course began; null: the trainer is not known here."),
  })
  .nullable()
  .describe("Null: not provided.");

const courseSchema = z.object({
  course: z.string(),
  provider: z.object({ slug: slugSchema.nullable(), name: z.string() }),
  startedOn: daySchema,
  endedOn: daySchema,
  claimedHours: z.object({ liveSupervised: z.number(), liveTheory: z.number(), online: z.number(), home: z.number() }),
  acceptedHours: z.number().nullable().describe("Null: never checked. Zero: checked and nothing found."),
  liveModels: z.int().nullable(),
  trainer: trainerSchema,
});

export const practitionerSchema = namedSchema.extend({
  asOf: daySchema,
  background: z.string().nullable().describe("Work before SMP, as stated."),
  evidencedYears: z.number().nullable().describe("Null: nothing dated is known."),
  verifiedHours: z.number().nullable().describe("Null: no course was checked."),
  procedures: z.int().describe("Treated heads that something shows."),
  posts: z.array(
    z.object({
      clinic: namedSchema.nullable().describe("Null: the clinic is not shown here any more."),
      role: z.string(),
      startedOn: daySchema.nullable(),
      endedOn: daySchema.nullable(),
      present: z.boolean(),
    }),
  ),
  courses: z.array(courseSchema),
  reviews: z.object({ count: z.int(), verified: z.int() }),
  healedPhotos: z.array(idSchema).describe("Published photos of healed work, at whichever clinic."),
});

export const providerSummarySchema = namedSchema.extend({ api: addressSchema });
export const providerListSchema = z.object({ items: z.array(providerSummarySchema), next: nextSchema });

export const providerSchema = namedSchema.extend({
  asOf: daySchema,
  country: countrySchema.nullable(),
  runBy: namedSchema.nullable().describe("The practitioner whose own school it is."),
  certificates: z.int(),
  checked: z.int(),
  scores: z
    .object({ graduates: z.int(), least: z.number(), median: z.number(), most: z.number() })
    .nullable()
    .describe("Of the clinics where graduates work now. Null: too few to say."),
  reviews: z.object({ count: z.int(), mean: z.number() }).nullable().describe("With proof, that name a graduate. Null: too few to say."),
  graduates: z.array(
    z.object({
      practitioner: namedSchema,
      course: z.string(),
      startedOn: daySchema,
      endedOn: daySchema,
      claimedHours: z.number(),
      acceptedHours: z.number().nullable(),
      trainer: trainerSchema,
      selfIssued: z.boolean(),
    }),
  ),
  next: nextSchema,
});

export const PRACTITIONER = {
  id: "getPractitioner",
  path: "/api/v1/practitioners/:slug",
  summary: "One practitioner: posts, training, who taught them. There is no list of people: they are found through a clinic.",
  query: nothingAsked,
  shape: practitionerSchema,
} satisfies ApiOperation;

export const PROVIDERS = {
  id: "listTrainingProviders",
  path: "/api/v1/training",
  summary: "Training providers that accepted certificates name, by address.",
  query: z.object({ after: slugSchema.max(200).optional().describe("Where the page begins: copied from `next`.") }),
  shape: providerListSchema,
} satisfies ApiOperation;

export const PROVIDER = {
  id: "getTrainingProvider",
  path: "/api/v1/training/:slug",
  summary: "One training provider and what became of its graduates.",
  query: z.object({ after: idSchema.optional().describe("Where the page of graduates begins: copied from `next`.") }),
  shape: providerSchema,
} satisfies ApiOperation;
