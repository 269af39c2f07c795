import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/ownership. */
export const ownershipWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Ownership of ${name} – Scalpmark`,
    disputeOpened: (openedOn: string) => `Opened ${openedOn}: state your case`,
    somebodyDisputesThis: "Somebody disputes this",
    addProof: "Add a proof, or see what has to stay published",
    yourRole: "What are you at this clinic?",
    yourRoleHint: "Such as owner or manager. It begins the place your own proofs are kept in, and is not published.",
    beginProofs: "Begin your own proofs",
    proofs: "Proofs",
    proofsNote: "As clients read them on the profile.",
    tooFewProofs: "Too few proofs stand. Add one first.",
    askedForSoFar: "Asked for so far",
    waitingUntil: (until: string) => `waiting until ${until}`,
    changeTitle: "Change name, address or owner",
    changeNote: (proofsForChange: number, changeDays: number) =>
      `Each needs ${proofsForChange} proofs of different kinds and waits ${changeDays} days, in which whoever holds or held the profile is told and can object.`,
    title: (name: string) => `Ownership of ${name}`,
    lede: "How this profile was shown to be yours, and what needs more than one proof. Editing anything else never touches these proofs.",
  },
});
