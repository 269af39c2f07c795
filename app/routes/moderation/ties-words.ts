import { rich, words } from "#app/platform/words.ts";

/** What is said at /moderation/ties, by all its parts. */
export const tiesWords = words({
  en: {
    documentTitle: "Your ties to clinics – Scalpmark",
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    noClinicHere: "No clinic here has this in its name. Its page’s address finds it too.",
    manyClinicsHaveThisInTheirName: "Many clinics have this in their name. Give more of it, or the address of its page.",
    moreThanOneClinic: "More than one clinic has this in its name. Choose which you mean.",
    theTieIsDeclared: "The tie is declared. Matters of this clinic are hidden from you from now on; colleagues deal with them.",
    anAdministratorIsAsked: "An administrator is asked. The tie counts until they agree, and then for 30 days more.",
    declareATie: "Declare a tie",
    employersOfThePast: "Employers of the past count too. Nobody but administrators sees what you declare.",
    declared: "Declared by you",
    aTieEndsOnly: "A tie ends only when an administrator agrees, and 30 days after that.",
    foundByTheSite: "Found by the site",
    byMembershipPastReviews:
      "By membership, past reviews, mail domains, and networks of the last 90 days. An office or a VPN that many use can tie you to a clinic you do not know: tell an administrator.",
    title: "Your ties to clinics",
    lede: "Nobody judges a clinic they have something to do with. Its matters are hidden from you, and a colleague answers them.",

    // tie-parts.tsx
    theClinic: "The clinic",
    itsNameOrTheAddress: "Its name, or the address of its page here.",
    whichOfThese: "Which of these",
    whatTies: "What ties you to it",
    declareTheTie: "Declare the tie",
    youHaveDeclaredNone: "You have declared none.",
    declared2: (nature: string, since: string) => `${nature}. Declared ${since}.`,
    askForItToEnd: rich("Ask for it to end<part>: {clinic}</part>"),
    whyItIsOver: "Why it is over",
    anAdministratorReads: "An administrator reads this and agrees or declines.",
    askAnAdministrator: "Ask an administrator",
    none: "None.",

    // ties-view.server.ts
    countsUntil: (dayOf: string) => `Counts until ${dayOf}`,
    counts: "Counts",
    countsYouAsked: (dayOf: string) => `Counts. You asked on ${dayOf} for it to end; an administrator will answer`,
    countsAnAdministratorDeclined: (dayOf: string) => `Counts. An administrator declined on ${dayOf} to end it`,
  },
});
