import { words } from "#app/platform/words.ts";

/** The signs that a review may not be a client's own, as moderators read them. */
export const signalWords = words({
  en: {
    labels: {
      burst: "Many reviews in a few days",
      new_accounts: "Almost all of their accounts were new",
      deviation: "More than a star from what proven clients say",
      device: "Written in the same browser as another client’s",
      payment: "The same receipt as another client’s",
      reciprocal: "People of two clinics praise each other’s clinic",
      near_duplicate: "Text of an earlier review",
    },
  },
});
