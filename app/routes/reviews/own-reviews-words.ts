import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/reviews, by all its parts. */
export const ownReviewsWords = words({
  en: {
    documentTitle: "Your reviews – Scalpmark",
    yourAccount: "Your account",
    title: "Your reviews",
    lede: "What you have published, how it has fared since, and how far the proof that came with it has been checked.",
    somebodySaysThatWords: (clinicName: string) => `Somebody says that words of your review of ${clinicName} are defamatory.`,
    readItAndAnswer: "Read it and answer",
    aLegalNoticeWaits: "A legal notice waits for your answer",
    findTheClinicThatTreated: "Find the clinic that treated you, and tell others how it healed.",
    findAClinic: "Find a clinic",
    noReviewYet: "No review yet",

    // own-review-entry.tsx
    readItAsOthersDo: "Read it as others do",
    itsProofAndAddMore: "Its proof, and add more",
    theClinicsPage: "The clinic’s page",
    theClinicHasReplied: "The clinic has replied",
    thisReviewWasRemoved: rich(
      "This review was removed by a decision, and no longer counts. Decisions stand in the <decisions>public log</decisions>.",
    ),
    youCanAddOne: rich(
      "You can add one more proof, and your review has more weight. <proof>Add a proof</proof><part>. You need not: it is published and stays so. Only you see this line.</part>",
    ),
    noProofSentTheReview: "No proof sent. The review counts among those whose treatment is not proven.",
    proofSentWithYourReview: (clinicName: string) => `Proof sent with your review of ${clinicName}`,
    proof: "Proof",
    resultOfTheCheck: "Result of the check",
    addAChapter: rich("Add a chapter<part> on {clinicName}</part>"),
    add: "Add a chapter:",

    // own-review-view.ts
    written: (treatment: string, timeAfterSession: string, writtenOn: string) => `${treatment}, ${timeAfterSession}. Written ${writtenOn}.`,
    of5: (names: string, overall: number, writtenOn: string) => `${names}: ${overall} of 5, ${writtenOn}`,
    noFileYet: "No file yet",
    theLookAtComes: (milestone: string, on: string) => `The look at ${milestone} comes on ${on}.`,
    theLookAtIsDue: (milestone: string) => `The look at ${milestone} is due.`,
    possible: (from: string) => `Possible from ${from}.`,
  },
});
