import { words } from "#app/platform/words.ts";

/** What is said at /shortlist/alerts/stop. */
export const onePressStopWords = words({
  en: {
    onePressOnly: "This address takes one press of “Unsubscribe” and nothing else.",
    noFurtherMail: "You get no further mail about your shortlist.",
  },
});
