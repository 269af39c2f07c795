import { rich, words } from "#app/platform/words.ts";

/** What is said at /moderation/ties, by all its parts. */
export const tiesWords = words({
  en: {
    documentTitle: "Your ties to clinics – Scalpmark",
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    noSuchClinic: "No clinic here has this in its name. Its page’s address finds it too.",
    tooManyClinics: "Many clinics have this in their name. Give more of it, or the address of its page.",
    severalClinics: "More than one clinic has this in its name. Choose which you mean.",
    done: {
      declared: "The tie is declared. Matters of this clinic are hidden from you from now on; colleagues deal with them.",
      asked: "An administrator is asked. The tie counts until they agree, and then for 30 days more.",
    },
    declareATie: "Declare a tie",
    declareNote: "Employers of the past count too. Nobody but administrators sees what you declare.",
    declaredByYou: "Declared by you",
    declaredNote: "A tie ends only when an administrator agrees, and 30 days after that.",
    foundByTheSite: "Found by the site",
    foundNote:
      "By membership, past reviews, mail domains, and networks of the last 90 days. An office or a VPN that many use can tie you to a clinic you do not know: tell an administrator.",
    title: "Your ties to clinics",
    lede: "Nobody judges a clinic they have something to do with. Its matters are hidden from you, and a colleague answers them.",

    // tie-parts.tsx
    clinic: "The clinic",
    clinicHint: "Its name, or the address of its page here.",
    whichOfThese: "Which of these",
    whatTiesYou: "What ties you to it",
    declareTheTie: "Declare the tie",
    noneDeclared: "You have declared none.",
    declaredOn: (nature: string, since: string) => `${nature}. Declared ${since}.`,
    askForItToEnd: rich("Ask for it to end<which>: {clinic}</which>"),
    whyItIsOver: "Why it is over",
    reasonsHint: "An administrator reads this and agrees or declines.",
    askAnAdministrator: "Ask an administrator",
    noneFound: "None.",

    // ties-view.server.ts
    countsUntil: (day: string) => `Counts until ${day}`,
    counts: "Counts",
    endAsked: (day: string) => `Counts. You asked on ${day} for it to end; an administrator will answer`,
    endDeclined: (day: string) => `Counts. An administrator declined on ${day} to end it`,
  },
});
