import { moderate } from "#app/cli/bench/trust-moderation.ts";
import {
  askClient,
  BOTCHED_BELOW,
  CLIENT_SPREAD,
  clamp,
  MARKET_DAY,
  normal,
  type PlantedReview,
  plant,
} from "#app/cli/bench/trust-reviewers.ts";
import { addDays } from "#app/platform/date.ts";
import type { PractitionerFacts, TrustFacts } from "#app/trust/trust-facts.ts";
import { type Random, seededRandom } from "#db/seed/random.ts";

/** What kind of market it is. Shares are from 0 to 1, amounts a quarter and clinic unless said otherwise. */
export interface MarketKind {
  name: string;
  clinics: number;
  /** Towns whose clients choose among their own clinics. */
  areas: number;
  quarters: number;
  treatments: number;
  newcomers: number;
  dishonest: number;
  /** Five-star reviews that a dishonest clinic buys for itself. */
  fakes: number;
  /** Of these, with a receipt forged well enough to be accepted. */
  forged: number;
  /** Of the dishonest clinics, how many attack the best of their town, with `bombs` one-star reviews. */
  attackers: number;
  bombs: number;
  /** Reviews that moderators can look into. */
  checks: number;
}

const MIXED: MarketKind = {
  name: "mixed",
  clinics: 160,
  areas: 20,
  quarters: 12,
  treatments: 10,
  newcomers: 0.15,
  dishonest: 0.2,
  fakes: 4,
  forged: 0.1,
  attackers: 0.3,
  bombs: 3,
  checks: 0.5,
};

export const MARKETS: readonly MarketKind[] = [
  MIXED,
  { ...MIXED, name: "honest", dishonest: 0 },
  { ...MIXED, name: "fake-heavy", dishonest: 0.4, fakes: 12, forged: 0.2 },
  { ...MIXED, name: "thin", quarters: 6, treatments: 2, newcomers: 0.3, fakes: 2, bombs: 1 },
  { ...MIXED, name: "mature", quarters: 28, treatments: 14, newcomers: 0.08 },
  { ...MIXED, name: "attacked", dishonest: 0.25, attackers: 1, bombs: 12 },
];

/** A clinic as it is, and as the site knows it. */
export interface MarketClinic {
  area: number;
  honest: boolean;
  /** Within its first three quarters. */
  newcomer: boolean;
  /** The mean result, 0 to 100, of all its clients once healed: what no rule is told. */
  quality: number;
  /** How many of its clients are botched: a result below 35. */
  botch: number;
  facts: TrustFacts;
}

/** Points between practitioners. */
const SKILL_SPREAD = 13;
const AVERAGE = 72;
const DISHONEST_AVERAGE = 62;
const NEWCOMER_QUARTERS = 3;
/** How far credentials tell of skill: no study links training hours to outcomes, so weakly. */
const LINK = 0.35;

/** Invents a market: equal arguments give an equal one. */
export function makeMarket(kind: MarketKind, seed: number): MarketClinic[] {
  const random = seededRandom(seed);
  const made = Array.from({ length: kind.clinics }, (_, place) => makeClinic(kind, place, random));
  for (const attacker of made.filter((clinic) => !clinic.honest && random() < kind.attackers)) {
    const [victim] = made.filter((clinic) => clinic.honest && clinic.area === attacker.area).sort((a, b) => b.quality - a.quality);
    if (victim)
      victim.planted.push(
        ...plant({ fake: "attack", aQuarter: kind.bombs, forged: 0, clinic: victim.place, quarters: Math.min(4, kind.quarters) }, random),
      );
  }
  const decisions = moderate(
    made.map((clinic) => clinic.planted),
    { asOf: MARKET_DAY, aQuarter: Math.round(kind.checks * kind.clinics) },
    random,
  );
  return made.map(({ place, planted, facts, ...clinic }) => ({
    ...clinic,
    facts: {
      ...facts,
      reviews: planted.map(({ review }) => review),
      decisions: [...facts.decisions, ...(decisions.get(place) ?? [])],
    },
  }));
}

type Making = MarketClinic & { place: number; planted: PlantedReview[] };

function makeClinic(kind: MarketKind, place: number, random: Random): Making {
  const honest = random() >= kind.dishonest;
  const newcomer = random() < kind.newcomers;
  const skill = normal(random);
  const aim = (honest ? AVERAGE : DISHONEST_AVERAGE) + SKILL_SPREAD * skill;
  const shown = LINK * skill + Math.sqrt(1 - LINK ** 2) * normal(random);
  const stolen = !honest && random() < 0.2 ? 2 : 0;
  const planted: PlantedReview[] = [];
  const open = newcomer ? NEWCOMER_QUARTERS : kind.quarters;
  for (let quarter = 0; quarter < open; quarter += 1) {
    const treated = Math.round(kind.treatments * (0.4 + 1.2 * random()));
    for (let one = 0; one < treated; one += 1)
      planted.push(...askClient(`${place} ${quarter} ${planted.length}`, quarter, { aim, honest }, random));
  }
  if (!honest) planted.push(...plant({ fake: "praise", aQuarter: kind.fakes, forged: kind.forged, clinic: place, quarters: open }, random));
  return {
    place,
    area: place % kind.areas,
    honest,
    newcomer,
    ...outcomesOf(aim),
    planted,
    facts: {
      practitioners: [credentialsFor(shown, honest, newcomer, random)],
      photos: {
        original: random() < (honest ? 0.6 : 0.2) ? Math.floor(random() * 12) : 0,
        noMatch: Math.floor(random() * 12),
        disputed: 0,
        confirmedStolen: stolen,
      },
      reviews: [],
      decisions: stolen > 0 ? [{ kind: "stolen_photo", decidedOn: addDays(MARKET_DAY, -Math.floor(random() * 700)), count: stolen }] : [],
    },
  };
}

/** What was verified: honest clinics show most of it, dishonest ones little, and now and then a forgery nobody noticed. */
function credentialsFor(shown: number, honest: boolean, newcomer: boolean, random: Random): PractitionerFacts {
  const has = () => random() < (honest ? 0.75 : 0.4);
  const forged = !honest && random() < 0.15;
  const years = newcomer ? 0.5 * random() : Math.max(0.3, 4 + 3 * shown + normal(random));
  return {
    share: 1,
    verifiedHours: forged ? 150 : has() ? Math.round(Math.exp(4 + 0.6 * shown)) : 0,
    evidencedYears: has() ? years : 0,
    trainerYears: has() ? Math.max(0, 4 + 3 * normal(random)) : 0,
  };
}

/** Mean result and share of botched clients of somebody who aims at `aim`, by summing over the spread of clients. */
function outcomesOf(aim: number): Pick<MarketClinic, "quality" | "botch"> {
  let weight = 0;
  let quality = 0;
  let botch = 0;
  for (let z = -4; z <= 4; z += 0.05) {
    const density = Math.exp(-(z ** 2) / 2);
    const result = clamp(aim + CLIENT_SPREAD * z, 0, 100);
    weight += density;
    quality += density * result;
    if (result < BOTCHED_BELOW) botch += density;
  }
  return { quality: quality / weight, botch: botch / weight };
}
