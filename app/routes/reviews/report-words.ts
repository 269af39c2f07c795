import { rich, words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/report. */
export const reportWords = words({
  en: {
    documentTitle: "Report a review – Scalpmark",
    clinics: "Clinics",
    aReview: "A review",
    title: "Report this review",
    lede: "A person looks at every report. Until they decide, the review stays visible and counts. That it is negative is no reason to remove it.",
    detailHint: "Such as where it can be seen. The author does not read this.",
    whatIsWrong: "What is wrong",
    replyInstead: rich("You disagree: <reply>reply to it</reply> for {name}, once and in public."),
    clinicCanReply: "Somebody disagrees with it: the clinic can reply to it, once and in public.",
    legalNoticeInstead: rich("Its words unlawfully harm your name: send a <legalNotice>legal notice</legalNotice>. No account is needed."),
    otherWays: "What else there is",
    review: "The review",
  },
});
