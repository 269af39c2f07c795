import { words } from "#app/platform/words.ts";

/** What is said at /claims/:id, by all its parts. */
export const claimCaseWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `A claim of ${name} – Scalpmark`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    yourProposalWaits: "Your proposal waits for a second person.",
    theClinicIsTold: "The clinic is told by mail and can answer. Nothing changes before both.",
    theDecisionIsPublished: "The decision is published.",
    theClinicIsToldByMail: "The clinic is told by mail and its score is worked out again.",
    theClaimWaits: "The claim waits for a moderator again.",
    yourColleaguesSeeYourReasons: "Your colleagues see your reasons below.",
    moderation: "Moderation",
    theClinicsPage: "The clinic’s page",
    stepsAgainst: "steps against it",
    title: (name: string) => `A claim of ${name}`,
    lede: "Software only does the sum. Whether a claim is refuted two people say, after the clinic could answer.",
    theClinicHasWithdrawn: "The clinic has withdrawn this claim. It is on no page any more.",
    theClaimTheSum: "The claim, the sum and the answer",
    thisClaimIsRefuted: "This claim is refuted.",
    readTheDecision: "Read the decision",
    decided: "Decided",
    theProposal: "The proposal",
    whatDoYouFind: "What do you find?",

    // finding-forms.tsx
    theClaimStands: "The claim stands",
    waitsForASecondPerson: "Waits for a second person",
    proposedAsRefuted: (answer: string) => `Proposed as refuted, ${answer}`,
    nothingIsLeftToFind: "Nothing is left to find.",
    whatIsToBeFound: "What is to be found is proposed by moderators. Administrators can be the second person.",
    howDoesItStand: "How does it stand, and why?",
    refuted: "Refuted",
    itStands: "It stands",
    ifItIsRefuted:
      "If it is refuted this is published word for word. Write what can be seen and checked. No name of a person, nothing private.",
    recordWhatYouFind: "Record what you find",
    proposedRefuted: (rule: string) => `Proposed: refuted. ${rule}`,
    theClaimWaitsForOne: "The claim waits for one of them again afterwards.",
    declined: (reasons: string) => `Declined: ${reasons}`,
    whatWasFoundBefore: "What was found before",
  },
});
