import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { languageName } from "#app/clinics/language.ts";
import { treatmentLabel } from "#app/clinics/treatment.ts";
import { FACET_VALUES, type Facet, gradeCode, readPriceBand, skinCode } from "#app/directory/facet.ts";
import { currentLanguage } from "#app/platform/locale.ts";
import { printMoney, printNumber } from "#app/platform/printed.ts";
import { facetWords } from "#app/routes/directory/facet-words.ts";

interface FacetLabels {
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

function price(value: string): string {
  const say = facetWords().priceBand;
  const band = readPriceBand(value);
  if (band === null) return say.any;
  const money = (whole: number) => printMoney(whole * 100, band.currency);
  if (band.below === null) return say.from(money(band.from));
  return band.from === 0 ? say.under(money(band.below)) : say.between(money(band.from), money(band.below));
}

const tick = ({ title, asked }: { title: string; asked: string }): FacetLabels => ({
  title,
  any: null,
  choice: () => title,
  asked: () => asked,
});

/** A page asks some thirty times: made once for each language. */
const made = new WeakMap<object, Record<Facet, FacetLabels>>();

/** How each facet is labelled in the visitor's language. */
export function facetLabels(): Record<Facet, FacetLabels> {
  const say = facetWords();
  const labels = made.get(say) ?? newLabels(say);
  made.set(say, labels);
  return labels;
}

function newLabels(say: ReturnType<typeof facetWords>): Record<Facet, FacetLabels> {
  return {
    treatment: { ...say.treatment, choice: treatmentLabel, asked: treatmentLabel },
    level: say.level,
    hours: say.hours,
    years: say.years,
    healed: tick(say.healed),
    verified: tick(say.verified),
    correction: tick(say.correction),
    warnings: tick(say.warnings),
    price: { ...say.price, choice: price, asked: (value) => say.price.asked(price(value)) },
    language: { ...say.language, choice: languageName, asked: (value) => say.language.asked(languageName(value)) },
    grade: { ...say.grade, choice: grade, asked: (value) => say.grade.asked(grade(value)) },
    skin: { ...say.skin, choice: (value) => say.skin.choice(skin(value)), asked: (value) => say.skin.asked(skin(value)) },
  };
}

/** Values that are offered only where somebody has them: there are too many to list the others. */
const MANY: readonly Facet[] = ["price", "language"];

/** The choices of one facet with how many clinics each would leave; null counts are not printed. */
export function facetChoices(
  facet: Facet,
  counts: Readonly<Record<string, number>> | null,
  chosen: string,
): { value: string; label: string }[] {
  const { choice } = facetLabels()[facet];
  const values = FACET_VALUES[facet].filter((value) => !MANY.includes(facet) || value === chosen || (counts?.[value] ?? 0) > 0);
  const labelled = values.map((value) => ({
    value,
    label: `${capitalised(choice(value))}${counts ? ` (${printNumber(counts[value] ?? 0)})` : ""}`,
  }));
  return facet === "language" ? labelled.sort((a, b) => a.label.localeCompare(b.label, currentLanguage())) : labelled;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
