import { words } from "#app/platform/words.ts";

/** What is said by state-mark.tsx. */
export const stateMarkWords = words({
  en: {
    evidenced: "Evidenced",
    plausible: "Plausible, no evidence",
    noEvidence: "No evidence",
    contradicted: "Contradicted",
    notPossible: "Not possible",
  },
});
