import type { Day } from "#app/platform/date.ts";
import { addDays } from "#app/platform/date.ts";
import { firstDayOf, quarterOf } from "#app/trust/quarter.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import type { DecisionFacts, ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";

/** A number that the calculator takes, with what it begins with. */
interface ExampleNumber {
  least: number;
  most: number;
  /** 1 for whole numbers. */
  step: 1 | 0.1;
  start: number;
}

/** What the calculator of the method asks in numbers. */
export const EXAMPLE_NUMBERS = {
  hours: { least: 0, most: 2000, step: 1, start: 100 },
  years: { least: 0, most: 50, step: 0.1, start: 3 },
  trainerYears: { least: 0, most: 50, step: 0.1, start: 5 },
  original: { least: 0, most: 500, step: 1, start: 4 },
  noMatch: { least: 0, most: 500, step: 1, start: 10 },
  strong: { least: 0, most: 500, step: 1, start: 6 },
  single: { least: 0, most: 500, step: 1, start: 0 },
  unproved: { least: 0, most: 500, step: 1, start: 0 },
  quarters: { least: 1, most: 40, step: 1, start: 4 },
  decidedYearsAgo: { least: 0, most: 20, step: 0.1, start: 0 },
} as const satisfies Record<string, ExampleNumber>;

/** And in stars, for the reviews of each proof. */
export const EXAMPLE_STARS = { strongStars: 5, singleStars: 4, unprovedStars: 5 } as const;

export const EXAMPLE_STAGES: readonly ReviewFacts["stage"][] = ["fresh", "healed", "long-term"];
export const EXAMPLE_DECISIONS = ["none", ...(Object.keys(TS1.deduction) as DecisionFacts["kind"][])] as const;

/** An invented clinic of one practitioner, as somebody describes it to the calculator. */
export type Example = Record<keyof typeof EXAMPLE_NUMBERS | keyof typeof EXAMPLE_STARS, number> & {
  stage: ReviewFacts["stage"];
  decision: (typeof EXAMPLE_DECISIONS)[number];
};

/** The facts of such a clinic: each review by a client of its own, spread evenly over the last quarters, all ratings of a review the same. */
export function exampleFacts(example: Example, asOf: Day): TrustFacts {
  const { hours, years, trainerYears, original, noMatch, stage, decision } = example;
  const reviews = (proof: ReviewFacts["proof"], howMany: number, stars: number) =>
    Array.from({ length: howMany }, (_, place): ReviewFacts => {
      const id = `${proof} ${place + 1}`;
      const writtenOn = firstDayOf(quarterOf(asOf) - (place % example.quarters));
      const dimensions = [stars, stars, stars, stars, stars, stars] as const;
      const told = { id, client: id, writtenOn, stage, overall: stars, dimensions: [...dimensions] as ReviewFacts["dimensions"] };
      return { ...told, provenCorrection: false, proof, linkCluster: null, suspicion: null };
    });
  return {
    practitioners: [{ share: 1, verifiedHours: hours, evidencedYears: years, trainerYears }],
    photos: { original, noMatch, disputed: 0, confirmedStolen: decision === "stolen_photo" ? 1 : 0 },
    reviews: [
      ...reviews("V2", example.strong, example.strongStars),
      ...reviews("V1", example.single, example.singleStars),
      ...reviews("V0", example.unproved, example.unprovedStars),
    ],
    decisions:
      decision === "none" ? [] : [{ kind: decision, decidedOn: addDays(asOf, -Math.round(365.25 * example.decidedYearsAgo)), count: 1 }],
  };
}
