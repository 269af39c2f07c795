import { rich, words } from "#app/platform/words.ts";

/** What is said at /ownership/:id, by all its parts. */
export const ownershipCaseWords = words({
  en: {
    documentTitle: "A claim to a profile – Scalpmark",
    aClinic: "a clinic",
    somebody: "Somebody",
    reasonMissing: "Choose the reason: the claimant is told it in these words.",
    noteTooShort: "Write at least 20 characters: what you saw, or which number you called, who answered and what they said.",
    moderation: "Moderation",
    title: (name: string) => `A claim to ${name}`,
    lede: "Does it show that this person speaks for this clinic? Whether the clinic is good plays no part.",
    claimant: "Claimant",
    statedPosition: "Position, as stated",
    numberOnTheProfile: "Number on the profile",
    websiteOnTheProfile: "Website on the profile",
    shownSoFar: "Shown so far",
    nothing: "Nothing",
    profile: "The profile",
    claim: "The claim",
    begun: (state: string, openedOn: string) => `${state}. Begun ${openedOn}.`,
    nothingWaits: "Nothing waits for a moderator.",
    toCheck: "To check",

    // ownership-check.tsx
    phoneUnknown: "the number on the profile",
    callTheProfile: rich(
      "Call <strong>{phone}</strong>, never a number the claimant gave. Ask whether they know of this person and agree that they run the profile.",
    ),
    documentAlt: "The document as it was photographed",
    fileAsItWasSent: "file as it was sent",
    saveTheFile: rich("<file>Save the {format}</file>. Private; each look is recorded."),
    didTheyKnow: "Did they know of the claimant?",
    doesItNameTheClinic: "Does it name the clinic and the claimant?",
    accepted: "Yes, it is accepted",
    notAccepted: "No, it is not accepted",
    ifNotWhy: "If not, why",
    claimantIsTold: "The claimant is told in these words.",
    chooseAReason: "Choose a reason",
    callNote: "If yes: which number, who answered, what they said",
    documentNote: "If yes: what it is, and what it shows",
    onlyModeratorsRead: "Only moderators read this.",
    saveTheAnswer: "Save the answer",
    askedForOn: (time: string) => `Asked for ${time}.`,
    sentOn: (time: string) => `Sent ${time}.`,
  },
});
