import { rich, words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/report. */
export const reportWords = words({
  en: {
    documentTitle: "Report a review – Scalpmark",
    clinics: "Clinics",
    aReview: "A review",
    title: "Report this review",
    lede: "A person looks at every report. Until they decide, the review stays visible and counts. That it is negative is no reason to remove it.",
    suchAsWhere: "Such as where it can be seen. The author does not read this.",
    whatIsWrong: "What is wrong",
    youDisagreeReply: rich("You disagree: <reply>reply to it</reply> for {name}, once and in public."),
    somebodyDisagreesWithItTheClinic: "Somebody disagrees with it: the clinic can reply to it, once and in public.",
    itsWordsUnlawfullyHarm: rich(
      "Its words unlawfully harm your name: send a <legalNotice>legal notice</legalNotice>. No account is needed.",
    ),
    whatElseThere: "What else there is",
    theReview: "The review",
  },
});
