import { rich, words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/legal-notice, by all its parts. */
export const legalNoticeWords = words({
  en: {
    documentTitle: "A legal notice about a review – Scalpmark",
    clinics: "Clinics",
    aReview: "A review",
    title: "A legal notice about this review",
    lede: "For somebody whose name the words of a review harm unlawfully, under section 5 of the Defamation Act 2013 of England and Wales. No account is needed.",
    noticeFollows:
      "We have written to you. The author is told now, and you hear how it goes on by mail. Until it is decided the review stays.",
    noticeArrived: "Your notice has arrived.",
    noticeIncompleteBecause:
      "It says that you know enough about the author to bring proceedings. The law then leaves it to you and them, and no time runs here. We have written to you what a complete notice needs.",
    noticeIncomplete: "Your notice is not complete.",
    reportInstead: rich(
      "A review that breaks a rule of this site can be <report>reported</report>. That is simpler, and a moderator looks at it as well.",
    ),
    clinicCanReply: "A clinic can answer every review in public. That you disagree does not make words defamatory.",
    authorHasFiveDays:
      "The author is told of your notice. They have five days to withdraw the review, or to stand by it with name and address. If they do not answer, a moderator decides within 48 hours, weekends and bank holidays left out.",
    noticesAreCounted: "How many notices there were about a clinic’s reviews and how they ended is shown on its page, without any name.",
    noLegalAdvice: "This page is no legal advice. A solicitor or a law centre can tell you where you stand.",
    beforeYouSend: "Before you send it",
    yourNotice: "Your notice",
    everythingIsNeeded: "Everything is needed. What is missing makes a notice incomplete.",
    review: "The review",

    // legal-notice-fields.tsx
    yourName: "Your name",
    yourEmail: "Your e-mail address",
    yourEmailHint: "Where we write to you about the notice.",
    statement: "The words you complain of",
    statementHint: "Copied from the review below, in one piece.",
    meaning: "What do they mean, and why is that defamatory of you?",
    meaningHint: "Say how readers understand them, how they are about you or your business, and what serious harm they do.",
    untrue: "What about them is untrue?",
    untrueHint: "Which facts are wrong, or which opinions no fact supports. Say how it was instead.",
    knowsAuthor: "Do you know enough about the author to bring proceedings against them?",
    knowsAuthorHint: "Such as a full name and an address. To believe you know who it is may not be enough.",
    knowsAuthorNo: "No, I confirm that I do not",
    knowsAuthorYes: "Yes, I do",
    mayWeNameYou: "May we give the author your name and e-mail address?",
    yesBoth: "Yes, both",
    noNeither: "No, neither",
    notNamedHint: "The author then gets your notice without them.",
    sendNotice: "Send the notice",
  },
});
