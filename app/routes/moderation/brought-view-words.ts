import { words } from "#app/platform/words.ts";

/** What is said by brought-view.server.ts. */
export const broughtViewWords = words({
  en: {
    uploadedHereFirst: "Uploaded here first",
    uploadedHereLater: "Uploaded here later",
    weightOf: (firstHereWeight: number, max: number) => `${firstHereWeight} of ${max}`,
    provesNothing: "Proves nothing by itself",
    strongAccepted: "Strong evidence accepted",
    onlyWeakAccepted: "Only weak evidence accepted",
    noneAccepted: "No evidence accepted",
  },
});
