import { words } from "#app/platform/words.ts";

/** What is said by training-hours.tsx. */
export const trainingHoursWords = words({
  en: {
    liveSupervised: "Live, supervised",
    liveTheory: "Live theory",
    online: "Online",
    atHome: "At home",
    trainingHoursByMode: "Training hours by mode, claimed and accepted",
    claimed: "Claimed",
    hours: "Hours",
    notProvided: "Not provided",
    allClaimed: "All claimed",
    acceptedOnEvidence: "Accepted on evidence",
    neverChecked: "Never checked",
    h: (name: string, hours: number) => `${name}: ${hours} h`,
    liveModelsTreatedInTraining: "Live models treated in training:",
    oneDotHours: (dotHours: number) => `One dot: ${dotHours} hours`,
    n0H: "0 h",
    h2: (hours: string | number) => `${hours} h`,
  },
});
