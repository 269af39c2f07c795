import { words } from "#app/platform/words.ts";

/** What is said by training-hours.tsx. */
export const trainingHoursWords = words({
  en: {
    liveSupervised: "Live, supervised",
    liveTheory: "Live theory",
    online: "Online",
    atHome: "At home",
    caption: "Training hours by mode, claimed and accepted",
    claimed: "Claimed",
    hours: "Hours",
    notProvided: "Not provided",
    allClaimed: "All claimed",
    acceptedOnEvidence: "Accepted on evidence",
    neverChecked: "Never checked",
    normHours: (name: string, hours: number) => `${name}: ${hours} h`,
    liveModels: "Live models treated in training:",
    dotMeaning: (hours: number) => `One dot: ${hours} hours`,
    noHours: "0 h",
    hoursCount: (hours: string | number) => `${hours} h`,
  },
});
