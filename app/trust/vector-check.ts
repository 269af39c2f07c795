import { z } from "zod";
import { TS1 } from "#app/trust/ruleset.ts";
import { daySchema, trustFactsSchema } from "#app/trust/trust-facts.ts";
import { PARTS, scoreClinic, type TrustScore } from "#app/trust/trust-score.ts";

/** The amounts that two implementations of TS-1 must agree on. */
const AMOUNTS = ["score", "theta", "deduction", "low", "high", "verifiedWeight", "unverifiedWeight", "scoreInTenths"] as const;

const expectedSchema = z.strictObject({
  ...(Object.fromEntries(AMOUNTS.map((field) => [field, z.number()])) as Record<(typeof AMOUNTS)[number], z.ZodNumber>),
  band: z.string(),
  partsInTenths: z.strictObject(Object.fromEntries(PARTS.map((part) => [part, z.int()])) as Record<(typeof PARTS)[number], z.ZodInt>),
});

/** A file of conformance cases: facts in, score out. */
export const vectorFileSchema = z.strictObject({
  method: z.literal(TS1.version),
  tolerance: z.number().positive(),
  cases: z.array(z.strictObject({ facts: trustFactsSchema, asOf: daySchema, expected: expectedSchema })).min(1),
});

export type VectorFile = z.infer<typeof vectorFileSchema>;
type Vector = VectorFile["cases"][number];

/** One field of one case on which this implementation and the file differ. */
export interface Mismatch {
  field: string;
  expected: number | string;
  actual: number | string;
}

/** Scores the case's facts and compares: amounts within `tolerance`, shown tenths and band exactly. Empty if they agree. */
export function checkVector({ facts, asOf, expected }: Vector, tolerance: number): Mismatch[] {
  const score: TrustScore = scoreClinic(facts, asOf);
  const fields = [
    ...AMOUNTS.map((field) => ({ field, expected: expected[field], actual: score[field], tolerance })),
    ...PARTS.map((part) => ({
      field: `partsInTenths.${part}`,
      expected: expected.partsInTenths[part],
      actual: score.partsInTenths[part],
      tolerance: 0,
    })),
  ];
  const mismatches: Mismatch[] = fields.filter((field) => !(Math.abs(field.actual - field.expected) <= field.tolerance));
  return score.band === expected.band ? mismatches : [...mismatches, { field: "band", expected: expected.band, actual: score.band }];
}
