import { rich, words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/proof, by all its parts. */
export const reviewProofWords = words({
  en: {
    documentTitle: "Proof of your treatment – Scalpmark",
    chooseFile: "Choose the file to send.",
    proofArrived: "Your proof has arrived. A moderator will check it, and the result stands on this page.",
    pictureDeleted: "The picture is deleted. Nothing of it was kept.",
    noPictureWaits: "No picture waits to be covered any more. It was sent, or its time was over and it was deleted.",
    yourAccount: "Your account",
    yourReviews: "Your reviews",
    title: (clinicName: string) => `Proof of your treatment at ${clinicName}`,
    lede: "Your review stands without any. Proof gives it more weight, and is seen by nobody but you and the moderator who checks it.",
    pictureNotSent: rich(
      "It has not been sent yet. <cover>Cover what nobody needs to see, and send it</cover>. After {heldMinutes} minutes it is deleted.",
    ),
    pictureWaits: "A picture waits for you.",
    printedOnIt: (howChecked: string) => `Printed on it: ${howChecked}`,
    howYourReviewStands: "How your review stands",

    // review-proof-parts.tsx
    proof: "Proof",
    resultOfTheCheck: "Result of the check",
    sent: (on: string, covered: string | undefined) => (covered ? `Sent ${on}. Covered: ${covered}` : `Sent ${on}`),
    checkedOn: (on: string) => `Checked ${on}`,
    sendAnother: "Send another",
    proofSent: "Proof you have sent",
    whatYouHaveSent: "What you have sent",
    ifThisIsAccepted: "If this is accepted",
    yourReviewReads: "your review reads",
    sentAndWaits: "Sent, and waits to be checked.",
    onYourReview: "What one more piece would make of your review",
    onePieceMore: "What one more piece would make of it",
    fullWeightNeeds:
      "Full weight needs a receipt or a confirmed case, and a second piece of another kind. Two of one kind prove nothing new.",
    whatDoesItShow: "What does it show?",
    file: "File",
    fileHint:
      "JPEG, PNG, WebP or PDF, up to 12 MB. A PDF cannot be covered here: send a screenshot of the page instead if it shows more than it needs to.",
    goOn: "Go on",
    addPiece: "Add a piece",
    addPieceNote: "On the next page you can cover parts of a picture before anybody sees it: card numbers, your address, other people.",

    // review-proof-view.ts
    fullWeight: (weight: number) => `It counts with its full weight of ${weight}.`,
    partWeight: (weight: number, full: number) => `It counts with a weight of ${weight} where a fully proven one has ${full}.`,
    unprovenWeight:
      "It counts among the reviews without proof, which together can move a score by a few points only, however many there are.",
    staysAs: (proofClass: string) => `Stays: ${proofClass}`,
    noFileYet: "No file yet",
  },
});
