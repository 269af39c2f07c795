import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/ownership. */
export const ownershipWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Ownership of ${name} – Scalpmark`,
    openedStateYourCase: (openedOn: string) => `Opened ${openedOn}: state your case`,
    somebodyDisputes: "Somebody disputes this",
    addAProofOrSee: "Add a proof, or see what has to stay published",
    whatAreYouAtThisClinic: "What are you at this clinic?",
    suchAsOwnerOrManager: "Such as owner or manager. It begins the place your own proofs are kept in, and is not published.",
    beginYourOwnProofs: "Begin your own proofs",
    proofs: "Proofs",
    asClientsReadThem: "As clients read them on the profile.",
    tooFewProofsStand: "Too few proofs stand. Add one first.",
    askedForSoFar: "Asked for so far",
    waitingUntil: (until: string) => `waiting until ${until}`,
    changeNameAddressOrOwner: "Change name, address or owner",
    eachNeedsProofsOfDifferent: (proofsForChange: number, changeDays: number) =>
      `Each needs ${proofsForChange} proofs of different kinds and waits ${changeDays} days, in which whoever holds or held the profile is told and can object.`,
    title: (name: string) => `Ownership of ${name}`,
    lede: "How this profile was shown to be yours, and what needs more than one proof. Editing anything else never touches these proofs.",
  },
});
