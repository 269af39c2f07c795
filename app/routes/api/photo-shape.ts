import { z } from "zod";
import { CASE_STAGES } from "#app/cases/case-coverage.ts";
import { STAGES } from "#app/provenance/stage.ts";
import { PHOTO_STATES } from "#app/provenance/verdict.ts";
import { addressSchema, daySchema, idSchema, namedSchema, nextSchema, treatmentSchema } from "#app/routes/api/common-shape.ts";
import type { ApiOperation } from "#app/web/api-answer.server.ts";

const after = idSchema.optional().describe("Where the page begins: copied from `next`.");

export const photoSchema = z.object({
  id: idSchema,
  page: addressSchema,
  by: z.enum(["clinic", "client"]).describe("Who brought it: the clinic, or a client with a review."),
  treatment: treatmentSchema.nullable(),
  caption: z.string().nullable(),
  case: idSchema.nullable(),
  beforeTreatment: z.boolean(),
  daysSinceSession: z.int().nullable(),
  stage: z.enum(STAGES).nullable().describe("Null: before treatment."),
  takenOn: daySchema.nullable(),
  state: z.enum(PHOTO_STATES).describe("What is known of where it comes from."),
  drawn: z.boolean().describe("Drawn for the demo: it shows nobody."),
  sizes: z
    .array(z.object({ width: z.int(), height: z.int(), src: addressSchema }))
    .describe("The pictures are not under the licence of the data: link to the page instead of copying them."),
});

export const photoListSchema = z.object({ items: z.array(photoSchema), next: nextSchema });

export const caseSchema = z.object({
  id: idSchema,
  page: addressSchema,
  treatment: treatmentSchema.or(z.string()),
  practitioner: namedSchema.nullable(),
  grade: z.string().nullable().describe("Norwood or Ludwig, as stated."),
  skinType: z.string().nullable().describe("Fitzpatrick, as stated."),
  pigment: z.string().nullable(),
  sessions: z.array(daySchema),
  confirmedOn: daySchema.nullable().describe("By the treated person; null: not confirmed."),
  stages: z.array(z.enum(CASE_STAGES)),
  photos: z.array(idSchema),
  review: idSchema.nullable(),
});

export const caseListSchema = z.object({ items: z.array(caseSchema), next: nextSchema });

export const PHOTOS = {
  id: "listPhotos",
  path: "/api/v1/clinics/:slug/photos",
  summary:
    "Published photos of a clinic with the state of each, newest first. A photo that is hidden or withdrawn is in no answer from that moment on.",
  query: z.object({ after }),
  shape: photoListSchema,
} satisfies ApiOperation;

export const CASES = {
  id: "listCases",
  path: "/api/v1/clinics/:slug/cases",
  summary: "Cases of a clinic that anybody may see: one treated head each.",
  query: z.object({ after }),
  shape: caseListSchema,
} satisfies ApiOperation;
