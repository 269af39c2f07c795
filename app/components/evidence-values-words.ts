import { words } from "#app/platform/words.ts";

/** What is said by evidence-values.tsx. */
export const evidenceValuesWords = words({
  en: {
    accepted: "Accepted",
    inPart: "In part",
    refused: "Refused",
    notChecked: "Not checked",
  },
});
