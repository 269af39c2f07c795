import { words } from "#app/platform/words.ts";

/** What is said at /claims/:id, by all its parts. */
export const claimCaseWords = words({
  en: {
    unknownClinic: "a clinic",
    documentTitle: (name: string) => `A claim of ${name} – Scalpmark`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    proposalWaits: "Your proposal waits for a second person.",
    clinicIsHeard: "The clinic is told by mail and can answer. Nothing changes before both.",
    decisionPublished: "The decision is published.",
    scoreWorkedOutAgain: "The clinic is told by mail and its score is worked out again.",
    claimWaitsAgain: "The claim waits for a moderator again.",
    colleaguesSeeReasons: "Your colleagues see your reasons below.",
    moderation: "Moderation",
    clinicsPage: "The clinic’s page",
    stepsAgainst: "steps against it",
    title: (name: string) => `A claim of ${name}`,
    lede: "Software only does the sum. Whether a claim is refuted two people say, after the clinic could answer.",
    claimWithdrawn: "The clinic has withdrawn this claim. It is on no page any more.",
    claimSumAndAnswer: "The claim, the sum and the answer",
    claimRefuted: "This claim is refuted.",
    readTheDecision: "Read the decision",
    decided: "Decided",
    proposal: "The proposal",
    whatDoYouFind: "What do you find?",

    // finding-forms.tsx
    claimStands: "The claim stands",
    waitsForSecondPerson: "Waits for a second person",
    proposedAsRefuted: (answer: string) => `Proposed as refuted, ${answer}`,
    nothingLeftToFind: "Nothing is left to find.",
    moderatorsFind: "What is to be found is proposed by moderators. Administrators can be the second person.",
    howDoesItStand: "How does it stand, and why?",
    refuted: "Refuted",
    itStands: "It stands",
    factsHint:
      "If it is refuted this is published word for word. Write what can be seen and checked. No name of a person, nothing private.",
    recordFinding: "Record what you find",
    proposedRefuted: (rule: string) => `Proposed: refuted. ${rule}`,
    afterDecline: "The claim waits for one of them again afterwards.",
    declined: (reasons: string) => `Declined: ${reasons}`,
    foundBefore: "What was found before",
  },
});
