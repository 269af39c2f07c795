import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { languageName } from "#app/clinics/language.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { FACET_VALUES, type Facet, gradeCode, readPriceBand, skinCode } from "#app/directory/facet.ts";
import { currentLanguage } from "#app/platform/locale.ts";
import { printMoney, printNumber } from "#app/platform/printed.ts";

interface FacetWords {
  /** Over the choices. */
  title: string;
  /** In the first, empty choice; null for a tick. */
  any: string | null;
  /** Of one choice. */
  choice: (value: string) => string;
  /** The same where it stands by itself, among what was asked for. */
  asked: (value: string) => string;
}

const grade = (code: string) => GRADES.find((one) => gradeCode(one) === code) ?? code;
const skin = (code: string) => SKIN_TYPES.find((one) => skinCode(one) === code) ?? code;
const price = (value: string) => {
  const band = readPriceBand(value);
  if (band === null) return "any price stated";
  const money = (whole: number) => printMoney(whole * 100, band.currency);
  if (band.below === null) return `from ${money(band.from)}`;
  return band.from === 0 ? `under ${money(band.below)}` : `${money(band.from)} to ${money(band.below)}`;
};
const years = (value: string) => (value === "1" ? "1 year" : `${value} years`);
const tick = (title: string, asked: string): FacetWords => ({ title, any: null, choice: () => title, asked: () => asked });

export const FACET_WORDS: Record<Facet, FacetWords> = {
  treatment: { title: "Treatment", any: "Any treatment", choice: treatmentLabel, asked: treatmentLabel },
  level: {
    title: "Evidence level",
    any: "Any or none",
    choice: (value) => `${value} of 100 or more`,
    asked: (value) => `evidence level ${value} or more`,
  },
  hours: {
    title: "Training verified",
    any: "Any or none",
    choice: (value) => (value === "1" ? "Some" : `${value} h or more`),
    asked: (value) => (value === "1" ? "some verified training" : `${value} h of verified training`),
  },
  years: {
    title: "Practice evidenced",
    any: "Any or none",
    choice: (value) => `${years(value)} or more`,
    asked: (value) => (value === "1" ? "a year evidenced" : `${years(value)} evidenced`),
  },
  healed: tick("Healed photos", "healed photos"),
  verified: tick("Verified reviews", "verified reviews"),
  correction: tick("Healed correction work", "healed correction work"),
  warnings: tick("Leave out clinics with warnings", "no warnings"),
  price: { title: "Price from", any: "Any, stated or not", choice: price, asked: (value) => `price ${price(value)}` },
  language: { title: "Language spoken", any: "Any", choice: languageName, asked: (value) => `${languageName(value)} spoken` },
  grade: { title: "Hair loss shown healed", any: "Any grade", choice: grade, asked: (value) => `${grade(value)} shown healed` },
  skin: {
    title: "Skin type shown healed",
    any: "Any type",
    choice: (value) => `Fitzpatrick ${skin(value)}`,
    asked: (value) => `skin type ${skin(value)} shown healed`,
  },
};

/** Values that are offered only where somebody has them: there are too many to list the others. */
const MANY: readonly Facet[] = ["price", "language"];

/** The choices of one facet with how many clinics each would leave; null counts are not printed. */
export function facetChoices(
  facet: Facet,
  counts: Readonly<Record<string, number>> | null,
  chosen: string,
): { value: string; label: string }[] {
  const { choice } = FACET_WORDS[facet];
  const values = FACET_VALUES[facet].filter((value) => !MANY.includes(facet) || value === chosen || (counts?.[value] ?? 0) > 0);
  const labelled = values.map((value) => ({
    value,
    label: `${capitalised(choice(value))}${counts ? ` (${printNumber(counts[value] ?? 0)})` : ""}`,
  }));
  return facet === "language" ? labelled.sort((a, b) => a.label.localeCompare(b.label, currentLanguage())) : labelled;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
