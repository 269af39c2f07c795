import { addDays, type Day } from "#app/platform/date.ts";
import type { ReviewFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";

/** Dumps are kept this many days, the day they were made on included. */
export const DUMP_KEPT_DAYS = 30;

/** SPDX name of the licence that stands in every line. */
export const DUMP_LICENCE = "CC-BY-4.0";

/** The first day whose dump is kept on `day`. */
export const firstKeptDay = (day: Day): Day => addDays(day, 1 - DUMP_KEPT_DAYS);

export const dumpFileName = (day: Day): string => `scalpmark-scores-${day}.jsonl.gz`;

/** One clinic of the public data dump: a line of JSON that `npm run score:verify` recomputes. */
export interface DumpLine {
  licence: typeof DUMP_LICENCE;
  /** City and country of the main location; null: not provided. */
  clinic: { slug: string; city: string | null; country: string | null };
  method: string;
  constantsHash: string;
  /** Of the facts as they stand in this line. */
  inputsDigest: string;
  asOf: Day;
  facts: TrustFacts;
  result: Pick<TrustScore, "score" | "low" | "high" | "band" | "evidenceLevel" | "clientResult" | "parts">;
}

/**
 * The facts with numbers in place of the ids of reviews, clients and links, counted anew for each clinic: nothing in them leads to an account. The score stays
 * the same, since numbers follow the order of the ids they stand for.
 */
export function withoutIds(facts: TrustFacts): TrustFacts {
  const byId = [...facts.reviews].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [clients, links] = [numbering("client"), numbering("link")];
  const width = String(byId.length).length;
  return {
    ...facts,
    reviews: byId.map(
      (review, place): ReviewFacts => ({
        ...review,
        id: `review ${String(place + 1).padStart(width, "0")}`,
        client: clients(review.client),
        linkCluster: review.linkCluster === null ? null : links(review.linkCluster),
      }),
    ),
  };
}

function numbering(word: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const number = known.get(id) ?? `${word} ${known.size + 1}`;
    known.set(id, number);
    return number;
  };
}
