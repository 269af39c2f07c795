import { words } from "#app/platform/words.ts";

const years = (value: string) => (value === "1" ? "1 year" : `${value} years`);

/**
 * What is said of each facet: `title` over its choices, `any` in the first, empty choice, `choice` of one value, and `asked` of the same value where it
 * stands by itself, among what was asked for. A tick has no choices.
 */
export const facetWords = words({
  en: {
    treatment: { title: "Treatment", any: "Any treatment" },
    level: {
      title: "Evidence level",
      any: "Any or none",
      choice: (value: string) => `${value} of 100 or more`,
      asked: (value: string) => `evidence level ${value} or more`,
    },
    hours: {
      title: "Training verified",
      any: "Any or none",
      choice: (value: string) => (value === "1" ? "Some" : `${value} h or more`),
      asked: (value: string) => (value === "1" ? "some verified training" : `${value} h of verified training`),
    },
    years: {
      title: "Practice evidenced",
      any: "Any or none",
      choice: (value: string) => `${years(value)} or more`,
      asked: (value: string) => (value === "1" ? "a year evidenced" : `${years(value)} evidenced`),
    },
    healed: { title: "Healed photos", asked: "healed photos" },
    verified: { title: "Verified reviews", asked: "verified reviews" },
    correction: { title: "Healed correction work", asked: "healed correction work" },
    warnings: { title: "Leave out clinics with warnings", asked: "no warnings" },
    price: { title: "Price from", any: "Any, stated or not", asked: (band: string) => `price ${band}` },
    priceBand: {
      any: "any price stated",
      from: (money: string) => `from ${money}`,
      under: (money: string) => `under ${money}`,
      between: (from: string, below: string) => `${from} to ${below}`,
    },
    language: { title: "Language spoken", any: "Any", asked: (language: string) => `${language} spoken` },
    grade: { title: "Hair loss shown healed", any: "Any grade", asked: (grade: string) => `${grade} shown healed` },
    skin: {
      title: "Skin type shown healed",
      any: "Any type",
      choice: (type: string) => `Fitzpatrick ${type}`,
      asked: (type: string) => `skin type ${type} shown healed`,
    },
  },
});
