import { words } from "#app/platform/words.ts";

/** What is said at /review-invitation/stop. */
export const stopInvitationsWords = words({
  en: {
    onePressOnly: "This address takes one press of “Unsubscribe” and nothing else.",
    noFurtherMail: "You get no further mail about this treatment.",
  },
});
