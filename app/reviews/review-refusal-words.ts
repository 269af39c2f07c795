import { printDay } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** Why a review, a chapter or a reply is not taken. */
export const reviewRefusalWords = words({
  en: {
    // staff-tie.ts
    /** To whoever is one of the clinic's own people, with the way on where there is one. */
    staff: {
      member: "Reviews are written by clients. An account that speaks for this clinic cannot review it.",
      former_member: "This address belonged to somebody who spoke for this clinic, so it cannot be used to review the clinic.",
      claimant: "This account has held this clinic’s profile as its own, so it cannot review the clinic.",
      mail_domain:
        "Your e-mail address is at this clinic’s own domain, so this account cannot review it. If you were a client there, please sign up with a private address.",
    },

    // write-review.server.ts
    personListed: "Choose one of the people listed.",
    caseNotFree: "This case is not confirmed, or has a review already.",
    caseHasReview: "This case has a review by now.",
    reviewedBefore: "You have already reviewed this clinic.",
    removedBefore: "Your review of this clinic was removed by a decision, so a second one cannot be published.",
    mostADay: (reviews: number) => `An account can publish ${reviews} reviews in 24 hours. Please send this one tomorrow.`,
    clientsOnly: "Reviews are written by clients. An account that speaks for a clinic cannot review any clinic.",

    // write-chapter.server.ts
    mostProofs: (most: number, sent: number) => `A review can have ${most} pieces of proof, and this one has ${sent}.`,
    removed: "This review was removed by a decision, so it takes no further chapter.",
    nextFrom: (writtenOn: string, from: string) =>
      `You wrote the last chapter on ${printDay(writtenOn)}. The next one is possible from ${printDay(from)}.`,
    fewerDays: (days: number) =>
      `Your last chapter was written ${days} days after the last session, and this date would make it fewer now. Leave it empty to count on from there.`,

    // take-invitation.server.ts
    anotherAccount: "This invitation belongs to another account. Sign in with that one.",
    notConfirmed: "This treatment is not confirmed any more, so no review can rest on it.",

    // tie-review-to-case.server.ts
    caseNotConfirmed: "This case is not confirmed, or has its review.",
    hasAnotherCase: "Your review has another case already.",

    // reply-to-review.server.ts
    hasReply: "This review already has your clinic’s reply.",

    // review-photos.server.ts
    agreeToPhotos: "Agree that your photos are shown, or send the review without them.",
    photoCameBefore: (photo: string) => `“${photo}” came with another review or chapter before. Choose a new photo of your own.`,

    // declare-device.server.ts
    mostTablets: (tablets: number) => `A clinic can declare ${tablets} tablets, and yours has.`,
  },
});
