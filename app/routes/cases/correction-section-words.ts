import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by correction-section.tsx. */
export const correctionSectionWords = words({
  en: {
    found: "Found",
    laserSessionsBefore: "Laser sessions before",
    sessions: (count: number) => (count === 0 ? "None" : printCount(count, "session")),
    costOfMending: "Cost of mending",
    earlierWork: rich("A client says this correction follows work at {name}. Nobody here has checked that, and no score changes by it."),
    earlierWorkSaidOn: rich(
      "A client says this correction follows work at {name}<said> (said on {on})</said>. Nobody here has checked that, and no score changes by it.",
    ),
    replyBy: (name: string, on: string) => `Reply by ${name}, ${on}`,
    whatWasCorrected: "What was corrected",
    whatWasCorrectedNote: "As the correcting clinic found it. It did not do the earlier work.",
  },
});
