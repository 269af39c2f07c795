import { rich, words } from "#app/platform/words.ts";

/** What is said at /ownership/disputes/:id. */
export const ownershipDisputeWords = words({
  en: {
    documentTitle: "Whose profile is it? – Scalpmark",
    aChangeOfWasObjected: (name: string) => `A change of ${name} was objected to`,
    twoClaims: (name: string) => `Two claims to ${name}`,
    aModeratorHasDecided: "A moderator has decided.",
    nothingChangesUntilAModerator: "Nothing changes until a moderator has decided. Both sides are heard, and both read this.",
    theModeratorReadsItBefore: "The moderator reads it before anything is decided.",
    yourStatementHasArrived: "Your statement has arrived.",
    bringAProofWithout: rich("<ownership>Bring a proof</ownership>: without one a moderator cannot decide for you."),
    whyIsThisProfileYours: "Why is this profile yours?",
    whoFoundedTheClinic: "Who founded the clinic, who runs it, since when? What shows it? The moderator and the other side read this.",
    sendTheStatement: "Send the statement",
    yourCase: "Your case",
  },
});
