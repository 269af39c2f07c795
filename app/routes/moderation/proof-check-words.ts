import { words } from "#app/platform/words.ts";

/** What is said at /proofs/:id, by all its parts. */
export const proofCheckWords = words({
  en: {
    documentTitle: "Proof of treatment – Scalpmark",
    outcomeMissing: "Choose whether it proves a treatment.",
    chooseTheReason: "Choose the reason.",
    aClinic: "a clinic",
    reasonMissing: "Choose the reason: the author is told it in these words.",
    moderation: "Moderation",
    title: (kind: string, clinicName: string) => `${kind} for a review of ${clinicName}`,
    lede: "Does it show that this treatment took place at this clinic? Whether the review is good or bad plays no part.",
    noFileCame: "No file came with it.",
    downloadPdf: "Download the PDF",
    proofAlt: "The proof as its sender wants it seen",
    whatWasSent: "What was sent",
    privateSentOn: (sentOn: string) => `Private. Only whoever checks it sees it, and each look is recorded. Sent ${sentOn}.`,
    nothingWasRead: "Nothing was read from this file",
    whatItSaysOfItself: "What it says of itself",
    claimsNote: (doesNotProve: string) =>
      `${doesNotProve} What a file says of its making is a claim, and what its sender covered is theirs to cover.`,
    review: "The review",
    doesItProveTheTreatment: "Does it prove the treatment?",
    accepted: "Yes, it is accepted",
    notAccepted: "No, it is not accepted",
    ifNotWhy: "If not, why",
    authorIsTold: "The author is told in these words.",
    chooseAReason: "Choose a reason",
    saveTheAnswer: "Save the answer",
    checkedAs: (state: string) => `This piece has been checked: ${state.toLowerCase()}.`,
    yourAnswer: "Your answer",

    // correction-shown.tsx
    authorHoldsACase: "The author holds a case of a correction, confirmed it, and says that it mended work of the clinic they review.",
    correctedBy: "Corrected by",
    caseNotShown: "The author does not want the case shown.",
    sessions: "Sessions",
    confirmedByTheAuthor: "Confirmed by the author",

    // correction-shown-view.server.ts
    goneClinic: "A clinic that is gone",
  },
});
