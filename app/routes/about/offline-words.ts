import { rich, words } from "#app/platform/words.ts";

/** What is said at /offline. */
export const offlineWords = words({
  en: {
    documentTitle: "No connection – Scalpmark",
    whatThisSiteShows: "What this site shows for the time without a connection.",
    title: "There is no connection",
    lede: "This page could not be asked for. What clinics claim and what is shown for it changes, so no page that you read is kept on this device.",
    nothingYouTypedWasSent: rich(
      "Nothing you typed was sent. When you are connected again, reload the page you wanted, or begin at the <link>start page</link>.",
    ),
    ifYouKeepAShortlist: rich(
      "If you keep a <shortlist>shortlist</shortlist> in this browser without an account, its names and figures can be read now.",
    ),
    yourShortlist: "Your shortlist, as it was",
    thereIsNoConnection: "There is no connection. Scores, levels and reviews may have changed since, and clinics may have gone.",
    asOfYouAreOffline: rich("As of {printed}. You are offline."),
    scoreNotYetComputed: "Score not yet computed",
    thisCopyIsKept:
      "This copy is kept in this browser alone, without photos, for at most seven days. It is replaced at the next page you open with a connection, and goes when you empty the list or sign in.",
  },
});
