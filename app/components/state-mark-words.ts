import { words } from "#app/platform/words.ts";

/** What is said by state-mark.tsx. */
export const stateMarkWords = words({
  en: {
    evidenced: "Evidenced",
    plausible: "Plausible, no evidence",
    noEvidence: "No evidence",
    contradicted: "Contradicted",
    notPossible: "Not possible",
    m1414h0m1452h0m21: "M14 14h0M14 5.2h0M21.6 9.6h0M21.6 18.4h0M14 22.8h0M6.4 18.4h0M6.4 9.6h0",
  },
});
