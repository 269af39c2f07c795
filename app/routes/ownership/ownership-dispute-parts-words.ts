import { words } from "#app/platform/words.ts";

/** What is said by ownership-dispute-parts.tsx. */
export const ownershipDisputePartsWords = words({
  en: {
    inControl: "In control",
    onTheOtherSide: "On the other side",
    claimsThisProfileSomebody: (name: string, position: string) =>
      `${name} (${position}) claims this profile. Somebody else held it first and stays in control until a moderator has decided.`,
    asItIs: "As it is",
    asked: "Asked for",
    proofsOfWhoever: "Proofs of whoever is in control",
    proofsOfTheClaimant: "Proofs of the claimant",
    whatItIsAbout: "What it is about",
    opened: (openedOn: string) => `Opened ${openedOn}.`,
    none: "None",
    nobodyHasStatedTheirCase: "Nobody has stated their case yet.",
    whatBothSidesSay: "What both sides say",
    decided: "Decided",
  },
});
