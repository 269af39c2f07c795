import { z } from "zod";
import type { PublishedScore } from "#app/trust/recompute-score.ts";
import type { StoredScore } from "#app/trust/score-repository.server.ts";
import { daySchema, trustFactsSchema } from "#app/trust/trust-facts.ts";
import { PARTS } from "#app/trust/trust-score.ts";

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), `must be ${digits} hexadecimal digits`);

/** A published score as a stranger may send it. What else stands in it, such as the clinic's name, plays no part. */
const publishedScoreSchema = z.object({
  method: z.string().max(100),
  constantsHash: hex(16),
  inputsDigest: hex(64),
  asOf: daySchema,
  facts: trustFactsSchema,
  result: z.looseObject({
    score: z.number(),
    low: z.number(),
    high: z.number(),
    band: z.string(),
    parts: z.strictObject(Object.fromEntries(PARTS.map((part) => [part, z.number()])) as Record<(typeof PARTS)[number], z.ZodNumber>),
  }),
});

/** `score.json` as this site writes it: method version, all inputs and all parts, so that anyone can compute the same number. */
export const scoreDocumentSchema = publishedScoreSchema.extend({
  clinic: z.object({ slug: z.string(), name: z.string(), page: z.url() }),
});

export function scoreDocument({ slug, name }: { slug: string; name: string }, stored: StoredScore, origin: string) {
  const { result, inputs } = stored;
  return {
    clinic: { slug, name, page: `${origin}/clinics/${slug}` },
    method: result.version,
    constantsHash: result.constantsHash,
    inputsDigest: stored.inputsDigest,
    asOf: result.asOf,
    facts: inputs,
    result: { ...result },
  };
}

/** Reads `score.json` or a line of the data dump. Throws an Error that names the first wrong field. */
export function readScoreDocument(value: unknown): PublishedScore {
  const parsed = publishedScoreSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`${first?.path.join(".") || "the document"}: ${first?.message ?? "cannot be read"}`);
}
