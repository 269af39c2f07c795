import { rich, words } from "#app/platform/words.ts";

/** What is said at /ownership/:id, by all its parts. */
export const ownershipCaseWords = words({
  en: {
    documentTitle: "A claim to a profile – Scalpmark",
    aClinic: "a clinic",
    somebody: "Somebody",
    chooseTheReasonTheClaimant: "Choose the reason: the claimant is told it in these words.",
    writeAtLeast20: "Write at least 20 characters: what you saw, or which number you called, who answered and what they said.",
    moderation: "Moderation",
    title: (name: string) => `A claim to ${name}`,
    lede: "Does it show that this person speaks for this clinic? Whether the clinic is good plays no part.",
    claimant: "Claimant",
    positionAsStated: "Position, as stated",
    numberOnTheProfile: "Number on the profile",
    websiteOnTheProfile: "Website on the profile",
    shownSoFar: "Shown so far",
    theProfile: "The profile",
    theClaim: "The claim",
    begun: (state: string, openedOn: string) => `${state}. Begun ${openedOn}.`,
    nothingWaitsForAModerator: "Nothing waits for a moderator.",
    toCheck: "To check",

    // ownership-check.tsx
    theNumberOnTheProfile: "the number on the profile",
    callNeverANumber: rich(
      "Call <strong>{phone}</strong>, never a number the claimant gave. Ask whether they know of this person and agree that they run the profile.",
    ),
    theDocumentAsItWasPhotographed: "The document as it was photographed",
    fileAsItWasSent: "file as it was sent",
    saveThePrivateEach: rich("<href>Save the {format}</href>. Private; each look is recorded."),
    didTheyKnow: "Did they know of the claimant?",
    doesItNameTheClinic: "Does it name the clinic and the claimant?",
    yesItIsAccepted: "Yes, it is accepted",
    noItIsNotAccepted: "No, it is not accepted",
    ifNotWhy: "If not, why",
    theClaimantIsTold: "The claimant is told in these words.",
    chooseAReason: "Choose a reason",
    ifYesWhichNumber: "If yes: which number, who answered, what they said",
    ifYesWhat: "If yes: what it is, and what it shows",
    onlyModeratorsRead: "Only moderators read this.",
    saveTheAnswer: "Save the answer",
    asked: "Asked for",
    sent: "Sent",
  },
});
