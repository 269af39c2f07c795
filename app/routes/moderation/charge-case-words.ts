import { rich, words } from "#app/platform/words.ts";

/** What is said at /charges/:id. */
export const chargeCaseWords = words({
  en: {
    documentTitle: "A charge against a clinic – Scalpmark",
    document: "The document",
    review: "The review",
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    moderation: "Moderation",
    openLede: "Nothing counts until the clinic could answer and a second person has confirmed it.",
    saveFile: rich("<link>Save its file</link>, which is private: each look is recorded"),
    proposedOn: (on: string) => `Proposed ${on}`,
    nothingSoFar: "Nothing so far",
    clinicSays: "What the clinic says",
    afterDecline: "Nothing is decided then.",
    decisionInLog: "The decision in the public log",
    confirmed: "A second person has confirmed it.",
    declined: rich("A second person did not agree: {reasons}"),
    yourAnswer: "Your answer",
  },
});
