import type { PlantedReview } from "#app/cli/bench/trust-reviewers.ts";
import { addDays, type Day } from "#app/platform/date.ts";
import type { DecisionFacts } from "#app/trust/trust-facts.ts";
import type { Random } from "#db/seed/random.ts";

/** A fake that is looked into is proved to be one this often. */
const PROVED = 0.85;
/** Proved fakes of one quarter that show a clinic bought them. */
const PROCURED_FROM = 3;

/**
 * Moderators look into the most doubtful reviews of each quarter, as many as they can. A proved fake is taken out of its clinic's list here, a client's own
 * review loses its flag, and whoever bought several at once is found to have. Returns the decisions by the clinic's place.
 */
export function moderate(
  byClinic: PlantedReview[][],
  { asOf, aQuarter }: { asOf: Day; aQuarter: number },
  random: Random,
): Map<number, DecisionFacts[]> {
  const decisions = new Map<number, DecisionFacts[]>();
  const quarters = Math.max(0, ...byClinic.flat().map((one) => one.quarter)) + 1;
  for (let quarter = quarters - 1; quarter >= 0; quarter -= 1) {
    const doubted = byClinic
      .flatMap((list, place) =>
        list.filter((one) => one.quarter === quarter && one.review.suspicion !== null).map((one) => ({ place, list, one })),
      )
      .sort((a, b) => (b.one.review.suspicion?.p ?? 0) - (a.one.review.suspicion?.p ?? 0))
      .slice(0, aQuarter);
    const bought = new Map<number, number>();
    for (const { place, list, one } of doubted) {
      if (one.fake === null) one.review.suspicion = null;
      else if (random() < PROVED) {
        list.splice(list.indexOf(one), 1);
        if (one.fake === "praise") bought.set(place, (bought.get(place) ?? 0) + 1);
      }
    }
    for (const [place, count] of bought) {
      if (count < PROCURED_FROM) continue;
      const decidedOn = addDays(asOf, -91 * quarter);
      decisions.set(place, [...(decisions.get(place) ?? []), { kind: "fake_reviews", decidedOn, count: 1 }]);
    }
  }
  return decisions;
}
