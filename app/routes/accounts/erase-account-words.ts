import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/erase. */
export const eraseAccountWords = words({
  en: {
    documentTitle: "Erase your account – Scalpmark",
    yourAccount: "Your account",
    title: "Erase your account",
    lede: rich(
      "It happens at once and cannot be taken back. If you want to keep anything, <exportPart>get all your data</exportPart> first.",
    ),
    unownedBody:
      "They become unowned again: their editors lose access, and anybody who can prove it may claim them. Their record stays, with its evidence, reviews and decisions. To hand one over instead, make somebody else an owner first.",
    unownedTitle: "Nobody else owns these profiles",
    lastAdminBody: "Somebody else needs the role before this account can go.",
    lastAdminTitle: "You are the only administrator",
    whatGoesBody:
      "Your address, name and password; every session, passkey, app and recovery code; the files of your proofs and your original photos; photos you protect, with their fingerprints; drafts, complaints and invitations; mails to you that we still keep.",
    whatGoes: "What goes",
    whatStaysBody:
      "Public decisions and the history of what was done keep a random id that leads to nobody. So do statements in a dispute and answers written for a clinic. A photo that people are just deciding about, and a legal notice that is not decided, wait for that decision and then go. A backup made before today holds it until it is overwritten.",
    whatStays: "What stays",
    yourReviews: "Your reviews",
    keepReviews: "Keep them, without my name",
    keepReviewsHint: "They go on counting, signed “A former member”. Photos shown with them stay; the originals go.",
    removeReviews: "Remove them",
    removeReviewsHint: "Every word and picture of them goes, and the scores are computed anew.",
    sure: "I want my account erased now",
    eraseMyAccount: "Erase my account",
    yourChoice: "Your choice",
  },
});
