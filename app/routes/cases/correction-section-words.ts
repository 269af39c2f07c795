import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by correction-section.tsx. */
export const correctionSectionWords = words({
  en: {
    found: "Found",
    laserSessionsBefore: "Laser sessions before",
    sessions: (laserSessions: number) => printCount(laserSessions, "session"),
    costOfMending: "Cost of mending",
    saidOn: (on: string) => `(said on ${on})`,
    earlierWork: rich(
      "A client says this correction follows work at {name}{on}. Nobody here has checked that, and no score changes by it.",
    ),
    replyBy: (name: string, on: string) => `Reply by ${name}, ${on}`,
    whatWasCorrected: "What was corrected",
    whatWasCorrectedNote: "As the correcting clinic found it. It did not do the earlier work.",
  },
});
