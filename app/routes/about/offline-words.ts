import { rich, words } from "#app/platform/words.ts";

/** What is said at /offline. */
export const offlineWords = words({
  en: {
    documentTitle: "No connection – Scalpmark",
    description: "What this site shows for the time without a connection.",
    title: "There is no connection",
    lede: "This page could not be asked for. What clinics claim and what is shown for it changes, so no page that you read is kept on this device.",
    nothingSent: rich(
      "Nothing you typed was sent. When you are connected again, reload the page you wanted, or begin at the <link>start page</link>.",
    ),
    keptShortlist: rich(
      "If you keep a <shortlist>shortlist</shortlist> in this browser without an account, its names and figures can be read now.",
    ),
    shortlistTitle: "Your shortlist, as it was",
    shortlistLede: "There is no connection. Scores, levels and reviews may have changed since, and clinics may have gone.",
    asOf: rich("As of {time}. You are offline."),
    noScoreYet: "Score not yet computed",
    copyKept:
      "This copy is kept in this browser alone, without photos, for at most seven days. It is replaced at the next page you open with a connection, and goes when you empty the list or sign in.",
  },
});
