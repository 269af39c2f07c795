import { words } from "#app/platform/words.ts";

/** The mails that ask a client: for a review, its next chapter, or one more proof. */
export const reviewLetterWords = words({
  en: {
    // invitation.ts
    asked: {
      first: "how it went",
      six_weeks: "how it looks six weeks after your last session",
      one_year: "how it looks a year after your last session",
      three_years: "how it looks three years after your last session",
    },
    subjects: {
      first: { once: "How did your treatment go?", again: "A reminder: How did your treatment go?" },
      chapter: { once: "The next chapter of your review", again: "A reminder: The next chapter of your review" },
    },
    whyChapter: (clinic: string) =>
      `You have reviewed ${clinic} at Scalpmark. Results change as they age, so we ask everybody again at six weeks, a year and three years.`,
    whyFirst: (clinic: string) =>
      `You confirmed a treatment by ${clinic} at Scalpmark. We ask everybody who did, content or not. The clinic does not choose whom we ask, and learns of it only by what you publish.`,
    remindsOnce: "If you do nothing, we remind you once.",
    remindsNoMore: "We will not remind you again.",
    invitation: (why: string, asked: string, url: string, days: number, ending: string) => `${why}

We would like to know ${asked}. Good or bad, it is published at once:

${url}

The same page ends these mails with one press. The link works for ${days} days. ${ending}

Scalpmark
We never ask for your password by mail.`,

    // mail-proof-request.server.ts
    proofSubject: "You can add one more proof to your review",
    proof: (clinic: string, url: string) => `Thank you for your review of ${clinic}. It is published and stays so.

If you have one more piece of proof of your treatment, you can add it: a receipt, a booking confirmation or a dated photo. You may cover whatever is nobody's business. Only you and the moderator who checks it see the file, and with it your review has more weight.

${url}

You need not do anything. We ask this once for a review and not again.

Scalpmark
We never ask for your password by mail.`,
  },
});
