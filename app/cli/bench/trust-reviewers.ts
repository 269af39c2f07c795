import { addDays, type Day } from "#app/platform/date.ts";
import type { ReviewFacts } from "#app/trust/trust-facts.ts";
import type { Random } from "#db/seed/random.ts";

/** The day on which every invented market is looked at. */
export const MARKET_DAY: Day = "2026-11-23";
const QUARTER_DAYS = 91;

/** Points between the results of one practitioner's clients. */
export const CLIENT_SPREAD = 22;
export const BOTCHED_BELOW = 35;

/** A review with what the site cannot see. */
export interface PlantedReview {
  review: ReviewFacts;
  /** Null: a client's own. */
  fake: "praise" | "attack" | null;
  quarter: number;
}

/** One treated client: whether they write depends on how it went, and a dishonest clinic talks half of the unhappy out of it. */
export function askClient(id: string, quarter: number, { aim, honest }: { aim: number; honest: boolean }, random: Random): PlantedReview[] {
  const result = clamp(aim + CLIENT_SPREAD * normal(random), 0, 100);
  const eager = result < BOTCHED_BELOW ? 2.5 : result > 88 ? 1.5 : 1;
  const silenced = !honest && result < 50 ? 0.5 : 1;
  if (random() >= 0.25 * eager * silenced) return [];
  const stage = pickBy(random(), { fresh: 0.35, healed: 0.5, "long-term": 0.15 } as const);
  // On the first day nearly everything looks fine.
  const seen = stage === "fresh" ? result + 0.4 * (100 - result) : result;
  const rate = () => toStars(seen + 11 * normal(random));
  const review: ReviewFacts = {
    id,
    client: id,
    writtenOn: dayIn(quarter, random),
    stage,
    overall: rate(),
    dimensions: [rate(), rate(), rate(), rate(), rate(), rate()],
    provenCorrection: result < 20 && random() < 0.1,
    proof: pickBy(random(), { V2: 0.15, V1: 0.35, V0: 0.5 } as const),
    linkCluster: null,
    suspicion: random() < 0.02 ? { p: 0.5 + 0.2 * random(), signals: 2 } : null,
  };
  return [{ review, fake: null, quarter }];
}

/** Reviews that somebody buys for or against a clinic. */
interface Campaign {
  fake: "praise" | "attack";
  aQuarter: number;
  /** How many of them carry a receipt forged well enough to be accepted, 0 to 1. */
  forged: number;
  clinic: number;
  /** It goes on for so many quarters, up to now. */
  quarters: number;
}

/** Bought reviews: most are of accounts that something links or gives away, a few carry a forged receipt. */
export function plant({ fake, aQuarter, forged, clinic, quarters }: Campaign, random: Random): PlantedReview[] {
  const rating = fake === "praise" ? 5 : 1;
  return Array.from({ length: quarters }, (_, quarter) =>
    Array.from({ length: Math.round(aQuarter * (0.5 + random())) }, (_, one): PlantedReview => {
      const isForged = random() < forged;
      const id = `${clinic} ${fake} ${quarter} ${one} ${Math.floor(random() * 2 ** 32)}`;
      const review: ReviewFacts = {
        id,
        client: id,
        writtenOn: dayIn(quarter, random),
        stage: "healed",
        overall: rating,
        dimensions: [rating, rating, rating, rating, rating, rating],
        provenCorrection: false,
        proof: isForged ? "V1" : "V0",
        linkCluster: random() < 0.5 ? `${clinic} ${fake} ${quarter}` : null,
        suspicion: random() < 0.6 ? { p: 0.5 + 0.45 * random(), signals: 2 } : null,
      };
      return { review, fake, quarter };
    }),
  ).flat();
}

const dayIn = (quarter: number, random: Random) => addDays(MARKET_DAY, -Math.floor((quarter + random()) * QUARTER_DAYS));
export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const toStars = (result: number) => clamp(Math.round(1 + (4 * result) / 100), 1, 5);

/** Standard normal (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function pickBy<K extends string>(at: number, shares: Readonly<Record<K, number>>): K {
  const entries = Object.entries(shares) as [K, number][];
  let left = at;
  for (const [key, share] of entries) {
    left -= share;
    if (left < 0) return key;
  }
  return (entries.at(-1) as [K, number])[0];
}
