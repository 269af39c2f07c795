import { words } from "#app/platform/words.ts";

/** What a search that finds nobody could leave out. */
export const looseningWords = words({
  en: {
    allThere: "All clinics there",
    allThatHave: (words: string) => `All that have “${words}”`,
    anywhereSameEvidence: "Anywhere, with the same evidence",
    warningsToo: "Show clinics with warnings too",
    anySkin: "With any skin type shown",
    anyGrade: "With any grade of hair loss shown",
    anyPrice: "At any price, stated or not",
    notOnlyLanguage: (language: string) => `Not only where ${language} is spoken`,
    withoutCorrectionWork: "Without healed correction work",
    withoutVerifiedReviews: "Without verified reviews",
    withoutHealedPhotos: "Without healed photos",
    anyHours: "With any hours of training",
    anyYears: "With any years of practice",
    anyLevel: "With any level of evidence",
    whereYouAre: "where you are",
    within: (km: number, place: string) => `Within ${km} km of ${place}`,
    notOnly: (treatment: string) => `Not only ${treatment}`,
    withoutWords: (words: string) => `Without the words “${words}”`,
    beyondThisPart: "Beyond this part of the map",
    anywhere: "Anywhere",
  },
});
