import { words } from "#app/platform/words.ts";

/** What is said by ownership-dispute-parts.tsx. */
export const ownershipDisputePartsWords = words({
  en: {
    inControl: "In control",
    otherSide: "On the other side",
    claimedBy: (name: string, position: string) =>
      `${name} (${position}) claims this profile. Somebody else held it first and stays in control until a moderator has decided.`,
    asItIs: "As it is",
    askedFor: "Asked for",
    holderProofs: "Proofs of whoever is in control",
    claimantProofs: "Proofs of the claimant",
    whatItIsAbout: "What it is about",
    openedOn: (day: string) => `Opened ${day}.`,
    none: "None",
    noStatements: "Nobody has stated their case yet.",
    whatBothSidesSay: "What both sides say",
    decided: "Decided",
  },
});
