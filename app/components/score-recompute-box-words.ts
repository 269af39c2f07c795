import { words } from "#app/platform/words.ts";

/** What is said by score-recompute-box.tsx. */
export const scoreRecomputeBoxWords = words({
  en: {
    recomputeHere: "Recompute it in this browser",
    onACommandLine: "On a command line, from a copy of this site’s code:",
  },
});
