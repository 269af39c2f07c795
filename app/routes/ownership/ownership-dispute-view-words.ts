import { words } from "#app/platform/words.ts";

/** What is said by ownership-dispute-view.server.ts. */
export const ownershipDisputeViewWords = words({
  en: {
    aClinic: "a clinic",
  },
});
