import { rich, words } from "#app/platform/words.ts";

/** What is said at /ownership/disputes/:id. */
export const ownershipDisputeWords = words({
  en: {
    documentTitle: "Whose profile is it? – Scalpmark",
    changeObjectedTo: (name: string) => `A change of ${name} was objected to`,
    twoClaims: (name: string) => `Two claims to ${name}`,
    decidedLede: "A moderator has decided.",
    openLede: "Nothing changes until a moderator has decided. Both sides are heard, and both read this.",
    readBeforeDeciding: "The moderator reads it before anything is decided.",
    statementArrived: "Your statement has arrived.",
    bringProof: rich("<ownership>Bring a proof</ownership>: without one a moderator cannot decide for you."),
    whyIsItYours: "Why is this profile yours?",
    whyIsItYoursHint: "Who founded the clinic, who runs it, since when? What shows it? The moderator and the other side read this.",
    sendStatement: "Send the statement",
    yourCase: "Your case",
  },
});
