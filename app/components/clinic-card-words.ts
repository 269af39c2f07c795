import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by clinic-card.tsx. */
export const clinicCardWords = words({
  en: {
    treatmentsNotProvided: "Treatments not provided",
    noScoreYet: "Score not yet computed",
    evidenceLevel: "Evidence level",
    ofHundred: (level: number) => `${level} of 100`,
    trainingVerified: "Training verified",
    hours: (hours: number) => `${hours} h`,
    practiceEvidenced: "Practice evidenced",
    healedPhotos: "Healed photos",
    reviews: "Reviews",
    priceFrom: "Price from",
    noHealedPhoto: "No healed photo",
    notProvided: "Not provided",
    months: (months: number) => printCount(months, "month"),
    years: (years: string) => `${years} years`,
    noReviewsYet: "None yet",
    allVerified: (verified: number) => `${verified} verified`,
    verifiedAndNot: (verified: number, unverified: number) => `${verified} verified, ${unverified} not`,
  },
});
