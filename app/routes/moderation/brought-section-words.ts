import { words } from "#app/platform/words.ts";

/** What is said by brought-section.tsx. */
export const broughtSectionWords = words({
  en: {
    whatEachSideBrought: "What each side has brought",
    whatEachSideBroughtNote:
      "The strongest accepted piece counts, and only when a moderator has accepted it. Any number of weak pieces weighs less than one strong one.",
    whosePhoto: "Whose photo",
    whatWasBrought: "What was brought",
    weight: "Weight",
    result: "Result",
    bringEvidence: "Bring evidence",
  },
});
