import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/erase. */
export const eraseAccountWords = words({
  en: {
    documentTitle: "Erase your account – Scalpmark",
    yourAccount: "Your account",
    title: "Erase your account",
    itHappensAtOnce: rich(
      "It happens at once and cannot be taken back. If you want to keep anything, <exportPart>get all your data</exportPart> first.",
    ),
    theyBecomeUnownedAgain:
      "They become unowned again: their editors lose access, and anybody who can prove it may claim them. Their record stays, with its evidence, reviews and decisions. To hand one over instead, make somebody else an owner first.",
    nobodyElseOwnsTheseProfiles: "Nobody else owns these profiles",
    somebodyElseNeedsTheRole: "Somebody else needs the role before this account can go.",
    youAreTheOnlyAdministrator: "You are the only administrator",
    yourAddressNameAndPassword:
      "Your address, name and password; every session, passkey, app and recovery code; the files of your proofs and your original photos; photos you protect, with their fingerprints; drafts, complaints and invitations; mails to you that we still keep.",
    whatGoes: "What goes",
    publicDecisionsAndTheHistory:
      "Public decisions and the history of what was done keep a random id that leads to nobody. So do statements in a dispute and answers written for a clinic. A photo that people are just deciding about, and a legal notice that is not decided, wait for that decision and then go. A backup made before today holds it until it is overwritten.",
    whatStays: "What stays",
    yourReviews: "Your reviews",
    keepThemWithoutMyName: "Keep them, without my name",
    theyGoOnCounting: "They go on counting, signed “A former member”. Photos shown with them stay; the originals go.",
    removeThem: "Remove them",
    everyWordAndPicture: "Every word and picture of them goes, and the scores are computed anew.",
    iWantMyAccount: "I want my account erased now",
    eraseMyAccount: "Erase my account",
    yourChoice: "Your choice",
  },
});
