import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/charges/:id. */
export const ownChargeWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `A charge against ${name} – Scalpmark`,
    statementArrived: "Your words are with the moderators.",
    whatItIsAbout: "What it is about",
    proposedOn: (on: string) => `Proposed ${on}`,
    whatYouSay: "What you say",
    declined: "A second person did not agree. Nothing was decided, and nothing counts against your clinic.",
    decisionInLog: "The decision stands in the public log, where you can appeal.",
    confirmed: "A second person has confirmed it.",
    howItStands: "How it stands",
    openLede: "A moderator proposes this. Nothing is decided yet, and you are heard first.",
  },
});
