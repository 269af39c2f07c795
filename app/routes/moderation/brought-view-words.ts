import { words } from "#app/platform/words.ts";

/** What is said by brought-view.server.ts. */
export const broughtViewWords = words({
  en: {
    uploadedHereFirst: "Uploaded here first",
    uploadedHereLater: "Uploaded here later",
    firstHereWeightOfMax: (firstHereWeight: number, max: number) => `${firstHereWeight} of ${max}`,
    provesNothingByItself: "Proves nothing by itself",
    strongEvidenceAccepted: "Strong evidence accepted",
    onlyWeakEvidenceAccepted: "Only weak evidence accepted",
    noEvidenceAccepted: "No evidence accepted",
  },
});
