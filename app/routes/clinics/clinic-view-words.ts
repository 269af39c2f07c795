import { printCount, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by clinic-view.ts. */
export const clinicViewWords = words({
  en: {
    yearsOfPractice: "Years of practice",
    treatmentsDone: "Treatments done",
    hoursOfTraining: "Hours of training",
    hoursDocumented: (hours: string) => `${hours} h are documented.`,
    yearsDated: (years: string) => `${years} years are dated.`,
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
      method: string | null;
      lapsed: boolean;
      note: string | null;
    }) =>
      `${label} “${title}” of ${datedOn}, ${outcome}${method ? `: ${method}` : ""}${lapsed ? ", lapsed: it counts for nothing now" : ""}.${note ? ` ${note}` : ""}`,
    nobodyYet: "Nobody yet",
    administrator: "An administrator",
    moderator: "A moderator",
    machine: "Machine",
    needles: "Needles",
    pigment: "Pigment",
    batchInUse: (batch: string) => `Batch in use: ${batch}`,
    languagesSpoken: "Languages spoken",
    sessionsNotProvided: "Sessions included: not provided",
    oneSessionOnly: "One session only. The usual is 2 to 4.",
    sessionsIncluded: (sessions: number) => `${printCount(sessions, "session")} included`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    neverChecked: "never checked",
    hoursAccepted: (hours: string) => `${hours} h accepted`,
    trainerNotProvided: "Trainer not provided",
    taughtByUnknown: (name: string) => `Taught by ${name}, whose practice is not known here`,
    taughtBy: (name: string, years: number) =>
      `Taught by ${name}, with ${years === 0 ? "no" : printNumber(years)} evidenced years of practice on that day`,
    shortPlaceNotProvided: "place not provided",
    placeNotProvided: "Place not provided",
    stepFromTo: (label: string, on: string, until: string) => `${label}, ${on} to ${until}`,
    stepLifted: (label: string, on: string) => `${label}: lifted, ${on}`,
  },
});
