import { rich, words } from "#app/platform/words.ts";

/** What is said at /reviews/:id/legal-notice, by all its parts. */
export const legalNoticeWords = words({
  en: {
    documentTitle: "A legal notice about a review – Scalpmark",
    clinics: "Clinics",
    aReview: "A review",
    title: "A legal notice about this review",
    lede: "For somebody whose name the words of a review harm unlawfully, under section 5 of the Defamation Act 2013 of England and Wales. No account is needed.",
    weHaveWritten:
      "We have written to you. The author is told now, and you hear how it goes on by mail. Until it is decided the review stays.",
    yourNoticeHasArrived: "Your notice has arrived.",
    itSaysThatYouKnow:
      "It says that you know enough about the author to bring proceedings. The law then leaves it to you and them, and no time runs here. We have written to you what a complete notice needs.",
    yourNoticeIsNotComplete: "Your notice is not complete.",
    aReviewThatBreaks: rich(
      "A review that breaks a rule of this site can be <report>reported</report>. That is simpler, and a moderator looks at it as well.",
    ),
    aClinicCanAnswer: "A clinic can answer every review in public. That you disagree does not make words defamatory.",
    theAuthorIsTold:
      "The author is told of your notice. They have five days to withdraw the review, or to stand by it with name and address. If they do not answer, a moderator decides within 48 hours, weekends and bank holidays left out.",
    howManyNoticesThere: "How many notices there were about a clinic’s reviews and how they ended is shown on its page, without any name.",
    thisPageIsNoLegal: "This page is no legal advice. A solicitor or a law centre can tell you where you stand.",
    beforeYouSend: "Before you send it",
    yourNotice: "Your notice",
    everythingIsNeededWhat: "Everything is needed. What is missing makes a notice incomplete.",
    theReview: "The review",

    // legal-notice-fields.tsx
    yourName: "Your name",
    yourEMailAddress: "Your e-mail address",
    whereWeWrite: "Where we write to you about the notice.",
    theWordsYouComplain: "The words you complain of",
    copiedFromTheReview: "Copied from the review below, in one piece.",
    whatDoTheyMean: "What do they mean, and why is that defamatory of you?",
    sayHowReadersUnderstand: "Say how readers understand them, how they are about you or your business, and what serious harm they do.",
    whatAboutThemIsUntrue: "What about them is untrue?",
    whichFactsAreWrong: "Which facts are wrong, or which opinions no fact supports. Say how it was instead.",
    doYouKnowEnough: "Do you know enough about the author to bring proceedings against them?",
    suchAsAFull: "Such as a full name and an address. To believe you know who it is may not be enough.",
    noIConfirmThatI: "No, I confirm that I do not",
    yesIDo: "Yes, I do",
    mayWeGiveTheAuthor: "May we give the author your name and e-mail address?",
    yesBoth: "Yes, both",
    noNeither: "No, neither",
    theAuthorThenGets: "The author then gets your notice without them.",
    sendTheNotice: "Send the notice",
  },
});
