import { printDay, printList } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** What is said of proof of treatment: its kinds, what became of a piece, and how a review was checked. */
export const proofWords = words({
  en: {
    // proof.ts
    kinds: {
      receipt: "Receipt",
      booking: "Booking confirmation",
      dated_photo: "Dated photo",
      correction: "Proof of a correction elsewhere",
    },
    states: {
      submitted: "Waiting to be checked",
      accepted: "Accepted",
      refused: "Not accepted",
    },
    classes: {
      V2: "Treatment proven",
      V1: "Treatment partly proven",
      V0: "Treatment not proven",
    },
    /** A piece of each kind in the middle of a sentence. */
    seenAs: {
      receipt: "a receipt",
      booking: "a booking confirmation",
      dated_photo: "a dated photo",
      correction: "proof of a correction elsewhere",
    },
    /** What each kind has to show, and what it does not prove even then: for its sender and for the moderator alike. */
    meanings: {
      receipt: {
        shows: "The clinic’s name, the date and the amount: an invoice, a till receipt or the line of a bank statement.",
        doesNotProve: "It does not prove who was treated, or how the result looks.",
      },
      booking: {
        shows: "The clinic’s name and the date: a confirmation, or messages that arranged a session.",
        doesNotProve: "It does not prove that the session took place.",
      },
      dated_photo: {
        shows:
          "The treated head, with the day it was taken in the file itself. Only the photo as the camera made it has one: messengers remove it.",
        doesNotProve: "It does not prove where the treatment was, and anybody can write any date into a file.",
      },
      correction: {
        shows: "Another clinic’s invoice or treatment plan for correcting or removing this work.",
        doesNotProve: "It does not prove why the work was corrected.",
      },
    },
    /** Why a piece was not accepted, to its author. */
    refusals: {
      unreadable: "It could not be read. A sharper picture, or the original file, would help.",
      other_clinic: "It does not name this clinic.",
      not_treatment: "It does not show that a treatment was booked, paid for or carried out.",
      no_date: "It bears no date.",
      contradicts: "It does not agree with what the review says.",
      altered: "It appears to have been altered.",
    },
    emailConfirmed: "The author’s e-mail address was confirmed.",
    checkedOn: (piece: string, day: string) => `${piece} (checked on ${printDay(day)})`,
    moderatorSaw: (pieces: readonly string[]) =>
      `A moderator saw ${pieces.length < 2 ? pieces.join("") : `${pieces.slice(0, -1).join(", ")} and ${pieces.at(-1)}`}.`,
    confirmedByLink: "The author confirmed the treatment by a one-time link.",
    invited: "Invited by Scalpmark after the treated person confirmed the case.",
    proofWaits: "Proof of treatment was sent and waits to be checked.",
    noProof: "No proof of treatment was seen.",
    datedWhenSent: (day: string) => `It is dated ${printDay(day)} because it was sent on that day.`,

    // chapter-check.ts
    acceptedOn: (piece: string, day: string) => `${piece} (${printDay(day)})`,
    sawAndAccepted: (pieces: readonly string[]) => `With it a moderator saw and accepted ${printList(pieces)}.`,
    cameWithIt: (pieces: readonly string[]) => `${capital(printList(pieces))} came with it and waits to be checked.`,
    noProofWithChapter: "No proof came with it.",
    noFurtherProof: "No further proof came with it. That the treatment took place was checked as the review says.",

    // add-review-proof.server.ts
    mostPieces: (pieces: number) => `A review can have ${pieces} pieces of proof, and this one has them.`,
    manyPictures: "You have sent many pictures. Please wait an hour.",

    // check-review-proof.server.ts
    moderatorsOnly: "Proof is checked by moderators.",
    hasPart: "You have a part in this review or this clinic, so somebody else has to check it.",
    noFileCame: "No file came with this piece, so there is nothing to accept yet.",
    checkedMeanwhile: "Somebody else has checked this piece in the meantime.",

    // proof-file.server.ts
    fileSentBefore: "You have already sent this file. A second piece of proof has to be another one.",
    manyAreRead: "Too many pictures are being read just now. Please send this one again in a minute.",
    couldNotBeRead: "This picture could not be read. Take a screenshot of it and send that.",

    // proof-form.ts
    chooseWhatItShows: "Choose what the file shows.",

    // prove-correction.server.ts
    hasCorrectionProof: "Your review has proof of a correction already.",

    // mask.ts
    chooseParts: "Choose parts of the picture.",
    eachPartOnce: "Choose each part once.",
    partOutside: "A part lies outside the picture.",
    mostParts: (parts: number) => `Cover at most ${parts} parts beside the grid.`,
    nothingCovered: "Nothing",
    covered: (percent: number) => `About ${percent} % of the picture`,
  },
});
