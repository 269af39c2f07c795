import { words } from "#app/platform/words.ts";

/** What is said by clinic-card.tsx. */
export const clinicCardWords = words({
  en: {
    treatmentsNotProvided: "Treatments not provided",
    scoreNotYetComputed: "Score not yet computed",
    evidenceLevel: "Evidence level",
    of100: (evidenceLevel: number) => `${evidenceLevel} of 100`,
    trainingVerified: "Training verified",
    verifiedHours: (verifiedHours: number) => `${verifiedHours} h`,
    practiceEvidenced: "Practice evidenced",
    healedPhotos: "Healed photos",
    reviews: "Reviews",
    price: "Price from",
    noHealedPhoto: "No healed photo",
    notProvided: "Not provided",
    months: (months: number) => `${months} months`,
    years: (value: string) => `${value} years`,
    noneYet: "None yet",
    verified: (verified: number) => `${verified} verified`,
    verifiedNot: (verified: number, unverified: number) => `${verified} verified, ${unverified} not`,
  },
});
