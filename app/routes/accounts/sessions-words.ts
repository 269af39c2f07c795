import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/sessions. */
export const sessionsWords = words({
  en: {
    documentTitle: "Where you are signed in – Scalpmark",
    unknownBrowser: "A browser that does not say what it is",
    nothingToEnd: "There was nothing to end: it had ended already.",
    yourAccount: "Your account",
    title: "Where you are signed in",
    lede: "Each line is one browser. If there is one you do not know, end it and choose a new password: ending it alone does not keep away whoever knows the old one.",
    sessionEnded: "Ended. That browser is signed out from its next click on.",
    thisBrowser: " (this one)",
    signedInOn: (begun: string, confirmed: string, secondFactor: boolean) =>
      `Signed in on ${begun}. You last showed who you are on ${confirmed}${secondFactor ? ", with a second factor." : "."}`,
    endSession: rich("End<part> the session of {device} begun on {begun}</part>"),
    endAllOthers: "End all but this one",
  },
});
