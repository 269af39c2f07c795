import { words } from "#app/platform/words.ts";

/** What is said at /ownership-disputes/:id. */
export const ownershipDisputeCaseWords = words({
  en: {
    documentTitle: "Whose profile is it? – Scalpmark",
    moderation: "Moderation",
    changeObjected: (name: string) => `A change of ${name} was objected to`,
    twoClaims: (name: string) => `Two claims to ${name}`,
    lede: "Who can show that the profile is theirs? Whoever held it first stays in control until you decide.",
    claimWithDocuments: "The claim, with documents and calls that wait",
    howDoesItEnd: "How does it end?",
    factsLabel: "The facts this rests on",
    factsHint: "Both sides read this. Name what was shown, by whom, and what outweighs what.",
    decide: "Decide",
    yourDecision: "Your decision",
    bothSidesAreTold: "Both sides are told, with the facts you write.",
    holderIsHeardFirst: (hours: number) =>
      `Whoever is in control is heard first: for ${hours} hours only “the holder stays” can be decided.`,
  },
});
