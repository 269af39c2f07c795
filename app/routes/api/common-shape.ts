import { z } from "zod";
import { TREATMENTS } from "#app/clinics/treatment.ts";

export const daySchema = z.iso.date();
export const addressSchema = z.url().describe("An address of this site.");
export const idSchema = z.string().regex(/^[0-9a-f]{32}$/);
export const slugSchema = z.string().min(1);
export const treatmentSchema = z.enum(TREATMENTS);
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe("ISO 3166-1 alpha-2.");

export const moneySchema = z
  .object({ minor: z.int().min(0).describe("In the smallest unit of the currency."), currency: z.string().regex(/^[A-Z]{3}$/) })
  .describe("As stated.");

/** Somebody or something with a page of its own. */
export const namedSchema = z.object({ slug: slugSchema, name: z.string(), page: addressSchema });

export const nextSchema = addressSchema.nullable().describe("The following page, also in the Link header; null: this is the last.");

/** The query string of whatever takes none. */
export const nothingAsked = z.object({});

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    requestId: z.string().describe("Quote it when you write to us."),
    parameters: z
      .array(z.object({ parameter: z.string(), message: z.string() }))
      .optional()
      .describe("What is wrong in the address, for 400."),
  })
  .describe("What went wrong (RFC 9457).");
