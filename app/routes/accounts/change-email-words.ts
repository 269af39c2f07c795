import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/email. */
export const changeEmailWords = words({
  en: {
    documentTitle: "Change your e-mail address – Scalpmark",
    yourAccount: "Your account",
    title: "Change your e-mail address",
    linkSent:
      "If that address can be used, a link is on its way to it. Open it within 24 hours, in a browser where you are signed in. Until then nothing changes; your present address was told.",
    presentAddress: rich(
      "Your present address is <strong>{present}</strong>. You sign in with it, and mails go there; it is never shown to anybody.",
    ),
    newEmail: "New e-mail address",
    sendLink: "Send a link to the new address",
    askForNewLink: "Ask for a new one",
    deadLinkTitle: "This link changes nothing here",
    deadLinkLede:
      "It has been used, has expired after 24 hours, was replaced by a newer one, or belongs to another account than the one signed in here.",
    confirmTitle: "Confirm your new e-mail address",
    confirmLede: (present: string) => `It takes the place of ${present}, and every other session is signed out.`,
    newAddress: rich("New address: <strong>{email}</strong>"),
    useThisAddress: "Use this address from now on",
  },
});
