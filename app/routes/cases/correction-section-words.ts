import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by correction-section.tsx. */
export const correctionSectionWords = words({
  en: {
    found: "Found",
    laserSessionsBefore: "Laser sessions before",
    sessions: (laserSessions: number) => printCount(laserSessions, "session"),
    costOfMending: "Cost of mending",
    said: (on: string) => `(said on ${on})`,
    aClientSaysThisCorrection: rich(
      "A client says this correction follows work at {name}{on}. Nobody here has checked that, and no score changes by it.",
    ),
    reply: (name: string, on: string) => `Reply by ${name}, ${on}`,
    whatWasCorrected: "What was corrected",
    asTheCorrectingClinic: "As the correcting clinic found it. It did not do the earlier work.",
  },
});
