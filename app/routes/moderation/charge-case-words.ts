import { rich, words } from "#app/platform/words.ts";

/** What is said at /charges/:id. */
export const chargeCaseWords = words({
  en: {
    documentTitle: "A charge against a clinic – Scalpmark",
    theDocument: "The document",
    theReview: "The review",
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    moderation: "Moderation",
    nothingCountsUntilTheClinic: "Nothing counts until the clinic could answer and a second person has confirmed it.",
    saveItsFile: rich("<link>Save its file</link>, which is private: each look is recorded"),
    proposed: (on: string) => `Proposed ${on}`,
    nothingSoFar: "Nothing so far",
    whatTheClinicSays: "What the clinic says",
    nothingIsDecidedThen: "Nothing is decided then.",
    theDecisionInThePublic: "The decision in the public log",
    aSecondPersonHasConfirmed: "A second person has confirmed it.",
    aSecondPersonDid: "A second person did not agree:",
    yourAnswer: "Your answer",
  },
});
