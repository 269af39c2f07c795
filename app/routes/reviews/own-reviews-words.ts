import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/reviews, by all its parts. */
export const ownReviewsWords = words({
  en: {
    documentTitle: "Your reviews – Scalpmark",
    yourAccount: "Your account",
    title: "Your reviews",
    lede: "What you have published, how it has fared since, and how far the proof that came with it has been checked.",
    saidDefamatory: (clinicName: string) => `Somebody says that words of your review of ${clinicName} are defamatory.`,
    readAndAnswer: "Read it and answer",
    legalNoticeWaits: "A legal notice waits for your answer",
    findYourClinic: "Find the clinic that treated you, and tell others how it healed.",
    findClinic: "Find a clinic",
    noReviewYet: "No review yet",

    // own-review-entry.tsx
    readAsOthersDo: "Read it as others do",
    itsProof: "Its proof, and add more",
    clinicPage: "The clinic’s page",
    clinicReplied: "The clinic has replied",
    reviewRemoved: rich(
      "This review was removed by a decision, and no longer counts. Decisions stand in the <decisions>public log</decisions>.",
    ),
    oneMoreProof: rich(
      "You can add one more proof, and your review has more weight. <proof>Add a proof</proof><part>. You need not: it is published and stays so. Only you see this line.</part>",
    ),
    noProofSent: "No proof sent. The review counts among those whose treatment is not proven.",
    proofSentWith: (clinicName: string) => `Proof sent with your review of ${clinicName}`,
    proof: "Proof",
    resultOfTheCheck: "Result of the check",
    addChapterOn: rich("Add a chapter<part> on {clinicName}</part>"),
    addChapter: "Add a chapter:",

    // own-review-view.ts
    aboutReview: (treatment: string, timeAfterSession: string, writtenOn: string) =>
      `${treatment}, ${timeAfterSession}. Written ${writtenOn}.`,
    chapterLine: (chapter: string, overall: number, writtenOn: string) => `${chapter}: ${overall} of 5, ${writtenOn}`,
    noFileYet: "No file yet",
    nextLookOn: (milestone: string, on: string) => `The look at ${milestone} comes on ${on}.`,
    lookIsDue: (milestone: string) => `The look at ${milestone} is due.`,
    possibleFrom: (from: string) => `Possible from ${from}.`,
  },
});
