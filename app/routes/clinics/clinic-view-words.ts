import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by clinic-view.ts. */
export const clinicViewWords = words({
  en: {
    yearsOfPractice: "Years of practice",
    treatmentsDone: "Treatments done",
    hoursOfTraining: "Hours of training",
    hAreDocumented: (most: string) => `${most} h are documented.`,
    yearsAreDated: (most: string) => `${most} years are dated.`,
    lapsedItCountsForNothing: ", lapsed: it counts for nothing now",
    of: ({
      label,
      title,
      datedOn,
      outcome,
      method,
      lapsed,
      note,
    }: {
      label: string;
      title: string;
      datedOn: string;
      outcome: string;
      method: string;
      lapsed: string;
      note: string;
    }) => `${label} “${title}” of ${datedOn}, ${outcome}${method}${lapsed}.${note}`,
    nobodyYet: "Nobody yet",
    anAdministrator: "An administrator",
    aModerator: "A moderator",
    machine: "Machine",
    needles: "Needles",
    pigment: "Pigment",
    batchInUse: (pigmentBatch: string) => `Batch in use: ${pigmentBatch}`,
    languagesSpoken: "Languages spoken",
    sessionsIncludedNotProvided: "Sessions included: not provided",
    oneSessionOnlyTheUsual: "One session only. The usual is 2 to 4.",
    sessionsIncluded: (sessions: number) => `${printCount(sessions, "session")} included`,
    to: (from: string, to: string) => `${from} to ${to}`,
    neverChecked: "never checked",
    hAccepted: (acceptedHours: string) => `${acceptedHours} h accepted`,
    trainerNotProvided: "Trainer not provided",
    taughtByWhosePractice: (name: string) => `Taught by ${name}, whose practice is not known here`,
    taughtByWithEvidenced: (name: string, years: string) => `Taught by ${name}, with ${years} evidenced years of practice on that day`,
    placeNotProvided: "place not provided",
    place: "Place not provided",
    to2: (label: string, on: string, dayOf: string) => `${label}, ${on} to ${dayOf}`,
    lifted: (label: string, on: string) => `${label}: lifted, ${on}`,
  },
});
