import { printCount, printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";
import type { DecisionFacts, ReviewFacts } from "#app/trust/trust-facts.ts";

const photos = (many: number, one: string, more: string) => `${printCount(many, "photo")} ${many === 1 ? one : more}`;

/** What moved a score from one stored value to the next. */
export const movedWords = words({
  en: {
    method: "The method changed.",
    quarterBegan: (fades: boolean) =>
      `A new quarter began: earlier reviews count a little less${fades ? ", and what was taken off fades" : ""}.`,
    decisionsFade: "Time passed: what was taken off fades.",
    yearsGrew: "Time passed: evidenced years grew.",
    teamChanged: (before: number, now: string) => `The team changed: ${printCount(before, "practitioner")} before, ${now} now.`,
    credentials: {
      verifiedHours: (from: string, to: string) => `verified hours of training from ${from} to ${to}`,
      evidencedYears: (from: string, to: string) => `evidenced years from ${from} to ${to}`,
      trainerYears: (from: string, to: string) => `evidenced years of the trainer from ${from} to ${to}`,
    },
    evidenceAccepted: (list: string) => `Evidence was accepted: ${list}.`,
    evidenceLapsed: (list: string) => `Evidence lapsed or was withdrawn: ${list}.`,
    sharesChanged: "Who treats how many clients changed.",
    photos: {
      stolen: (many: number) => photos(many, "was confirmed stolen", "were confirmed stolen"),
      notStolen: (many: number) => photos(many, "is no longer held to be stolen", "are no longer held to be stolen"),
      original: (many: number) => photos(many, "was proved original", "were proved original"),
      notOriginal: (many: number) => photos(many, "no longer counts as original", "no longer count as original"),
      noMatchCame: (many: number) => photos(many, "without a match came", "without a match came"),
      noMatchLeft: (many: number) => photos(many, "without a match left", "without a match left"),
      disputed: (many: number) => photos(many, "became disputed", "became disputed"),
      notDisputed: (many: number) => photos(many, "is disputed no more", "are disputed no more"),
    },
    reviewsRemoved: (many: number) => `${printCount(many, "review")} ${many === 1 ? "was" : "were"} removed by decision.`,
    chaptersWritten: (clients: string) => `${clients} clients wrote a further chapter.`,
    chapterWritten: (stage: string, overall: number) => `A client wrote a further chapter: ${stage}, ${overall} of 5.`,
    proofChanged: (from: string, to: string) => `a review went from ${from} to ${to}`,
    correctionProven: "a correction elsewhere was proven",
    judgedAnew: (many: number) => `how independent ${many === 1 ? "a review is" : `${printNumber(many)} reviews are`} was judged anew`,
    reviewsChecked: (many: string) => `${many} reviews were checked.`,
    reviewsCame: (many: string) => `${many} reviews came.`,
    reviewCame: (stage: string, proof: string, overall: number) => `A review came: ${stage}, ${proof}, ${overall} of 5.`,
    proofs: { V2: "strong proof", V1: "one accepted proof", V0: "no proof" } satisfies Record<ReviewFacts["proof"], string>,
    stages: {
      fresh: "a fresh result",
      healed: "a healed result",
      "long-term": "a result of over a year",
    } satisfies Record<ReviewFacts["stage"], string>,
    overturned: (list: string) => `Overturned or changed: the decision about ${list}.`,
    decided: (list: string) => `Decided by people: ${list}.`,
    decisions: {
      stolen_photo: "a stolen photo",
      forged_document: "a forged document",
      fake_reviews: "procured fake reviews",
      false_claim: "a refuted claim",
      review_pressure: "pressure on a reviewer",
    } satisfies Record<DecisionFacts["kind"], string>,
  },
});
