import { z } from "zod";
import { addressSchema, daySchema, idSchema, namedSchema, nextSchema, nothingAsked, slugSchema } from "#app/routes/api/common-shape.ts";
import type { ApiOperation } from "#app/web/api-answer.server.ts";

export const decisionSchema = z.object({
  seq: z.int().describe("Place in the log. Lines are only added."),
  id: idSchema,
  page: addressSchema,
  kind: z.string(),
  label: z.string(),
  clinic: namedSchema,
  decidedOn: daySchema,
  rule: z.object({ code: z.string(), label: z.string(), sentence: z.string() }),
  facts: z.string(),
  count: z.int().describe("How many photos, documents, reviews or claims it is about."),
  by: z.string().describe("How many people decided, and after what. Nobody is named."),
  answers: idSchema.nullable().describe("The decision it answers, such as the one it overturns."),
  appeal: z.enum(["none", "open", "upheld", "overturned"]),
});

export const decisionListSchema = z.object({ items: z.array(decisionSchema), next: nextSchema });

export const DECISIONS = {
  id: "listDecisions",
  path: "/api/v1/decisions",
  summary: "The public log of decisions, newest first.",
  query: z.object({
    clinic: slugSchema.max(200).optional().describe("Only about this clinic."),
    before: z
      .string()
      .regex(/^\d{1,12}$/, "must be a place in the log")
      .transform(Number)
      .optional()
      .describe("Only older ones than this `seq`."),
  }),
  shape: decisionListSchema,
} satisfies ApiOperation;

export const DECISION = {
  id: "getDecision",
  path: "/api/v1/decisions/:id",
  summary: "One decision.",
  query: nothingAsked,
  shape: decisionSchema,
} satisfies ApiOperation;
