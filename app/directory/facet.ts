import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { CURRENCIES } from "#app/clinics/currency.ts";
import { LANGUAGES, type Language } from "#app/clinics/language.ts";
import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";

/** What a list of clinics can be narrowed by. Each is one parameter of its address, and each value one set of clinics. */
export const FACETS = [
  "treatment",
  "level",
  "hours",
  "years",
  "healed",
  "verified",
  "correction",
  "price",
  "language",
  "grade",
  "skin",
  "warnings",
] as const;
export type Facet = (typeof FACETS)[number];

/** Evidence level, 0 to 100. */
export const EVIDENCE_LEVELS = [25, 50, 75] as const;
/** At least one hour: some training was verified. */
export const VERIFIED_HOURS = [1, 40, 100] as const;
export const EVIDENCED_YEARS = [1, 3, 5] as const;
/** Lower ends of the bands, in whole units of the currency; the last has no upper end. */
const PRICE_BANDS = [0, 500, 1_000, 1_500, 2_500] as const;

/** "GBP-500": the cheapest price stated is from £500 to under £1,000. "stated": there is one, whatever it is. */
export const PRICES = ["stated", ...CURRENCIES.flatMap((currency) => PRICE_BANDS.map((from) => `${currency}-${from}`))];

/** As an address has it: "norwood-iii", "ludwig-2". */
export const gradeCode = (grade: string): string => grade.toLowerCase().replace(" ", "-");
export const GRADE_CODES = GRADES.map(gradeCode);
export const skinCode = (skinType: string): string => skinType.toLowerCase();
export const SKIN_CODES = SKIN_TYPES.map(skinCode);
export const isGradeCode = (code: string): boolean => GRADE_CODES.includes(code);

export const FACET_VALUES: Record<Facet, readonly string[]> = {
  treatment: TREATMENTS,
  level: EVIDENCE_LEVELS.map(String),
  hours: VERIFIED_HOURS.map(String),
  years: EVIDENCED_YEARS.map(String),
  healed: ["yes"],
  verified: ["yes"],
  correction: ["yes"],
  price: PRICES,
  language: LANGUAGES,
  grade: GRADE_CODES,
  skin: SKIN_CODES,
  warnings: ["hide"],
};

/** Both ends of a band in whole units, with its currency; null: no band. */
export function readPriceBand(price: string): { currency: string; from: number; below: number | null } | null {
  const [currency = "", from] = price.split("-");
  const place = PRICE_BANDS.findIndex((one) => String(one) === from);
  if (place === -1) return null;
  return { currency, from: PRICE_BANDS[place] ?? 0, below: PRICE_BANDS[place + 1] ?? null };
}

/** The band of an amount in hundredths; null: its currency is none that bands are kept for. */
function priceBand(amount: number, currency: string): string | null {
  const from = PRICE_BANDS.findLast((one) => amount >= one * 100) ?? 0;
  const band = `${currency}-${from}`;
  return PRICES.includes(band) ? band : null;
}

/** What decides which sets a clinic is in. Null is not known, and is in no set that asks for some. */
export interface FacetFacts {
  treatments: readonly Treatment[];
  evidenceLevel: number;
  verifiedHours: number | null;
  evidencedYears: number | null;
  healedPhotos: number;
  verifiedReviews: number;
  correctionPhotos: number;
  /** Hundredths of the currency. */
  priceFrom: number | null;
  currency: string | null;
  languages: readonly Language[];
  /** Of treated heads with a healed photo that anybody may see. */
  grades: readonly string[];
  skinTypes: readonly string[];
  /** A contradicted claim, a stolen photo or an integrity warning. */
  warned: boolean;
}

/** Every value of every facet that a clinic has. */
export function facetsOf(facts: FacetFacts): [Facet, string][] {
  const found: [Facet, string][] = facts.treatments.map((treatment) => ["treatment", treatment]);
  const atLeast = (facet: Facet, value: number | null, steps: readonly number[]) => {
    for (const step of steps) if (value !== null && value >= step) found.push([facet, String(step)]);
  };
  atLeast("level", facts.evidenceLevel, EVIDENCE_LEVELS);
  atLeast("hours", facts.verifiedHours, VERIFIED_HOURS);
  atLeast("years", facts.evidencedYears, EVIDENCED_YEARS);
  if (facts.healedPhotos > 0) found.push(["healed", "yes"]);
  if (facts.verifiedReviews > 0) found.push(["verified", "yes"]);
  if (facts.correctionPhotos > 0) found.push(["correction", "yes"]);
  if (facts.priceFrom !== null && facts.currency !== null) {
    found.push(["price", "stated"]);
    const band = priceBand(facts.priceFrom, facts.currency);
    if (band !== null) found.push(["price", band]);
  }
  for (const language of facts.languages) found.push(["language", language]);
  for (const grade of new Set(facts.grades.map(gradeCode))) if (isGradeCode(grade)) found.push(["grade", grade]);
  for (const skin of new Set(facts.skinTypes.map(skinCode))) if (SKIN_CODES.includes(skin)) found.push(["skin", skin]);
  if (!facts.warned) found.push(["warnings", "hide"]);
  return found;
}
