import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by clinic-view.ts. */
export const clinicViewWords = words({
  en: {
    yearsOfPractice: "Years of practice",
    treatmentsDone: "Treatments done",
    hoursOfTraining: "Hours of training",
    hoursDocumented: (most: string) => `${most} h are documented.`,
    yearsDated: (most: string) => `${most} years are dated.`,
    lapsedItCountsForNothing: ", lapsed: it counts for nothing now",
    howChecked: ({
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
    sessionsNotProvided: "Sessions included: not provided",
    oneSessionOnly: "One session only. The usual is 2 to 4.",
    sessionsIncluded: (sessions: number) => `${printCount(sessions, "session")} included`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    neverChecked: "never checked",
    hoursAccepted: (acceptedHours: string) => `${acceptedHours} h accepted`,
    trainerNotProvided: "Trainer not provided",
    taughtByUnknown: (name: string) => `Taught by ${name}, whose practice is not known here`,
    taughtBy: (name: string, years: string) => `Taught by ${name}, with ${years} evidenced years of practice on that day`,
    shortPlaceNotProvided: "place not provided",
    placeNotProvided: "Place not provided",
    stepFromTo: (label: string, on: string, dayOf: string) => `${label}, ${on} to ${dayOf}`,
    stepLifted: (label: string, on: string) => `${label}: lifted, ${on}`,
  },
});
