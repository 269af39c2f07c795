import { words } from "#app/platform/words.ts";

/** What is wrong with a value, to be read after the name of its field. */
export const clinicRowWords = words({
  en: {
    isLonger: (longest: number) => `is longer than ${longest} characters`,
    notUtf8: "has bytes that are not UTF-8; save the file as UTF-8",
    isMissing: "is missing",
    hasNoLetter: "has no letter or digit in it",
    notDegrees: (most: number) => `must be decimal degrees from -${most} to ${most}, such as 53.7997`,
    noPhone: "is not a phone number",
    noWebAddress: "must be a web address that begins with http:// or https://",
    noCountry: (text: string) => `“${text}” is no country known here; write its two-letter code, such as GB`,
    noTreatment: (given: string, known: string) => `“${given}” is not one of ${known}`,
    noLanguage: (language: string) => `“${language}” is no language known here; write its English name or its two-letter code`,
    tooManyLanguages: (mostLanguages: number) => `names more than ${mostLanguages} languages`,
    aboutTooLong: "is longer than 2,000 characters",
    bothOrNeither: "is missing: give both lat and lng or neither",
    inTheSea: "0, 0 is in the sea; leave both empty if the position is not known",
  },
});
