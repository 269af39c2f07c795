import { words } from "#app/platform/words.ts";

/** What is said at /appeals/:id. */
export const appealAnswerWords = words({
  en: {
    documentTitle: "An appeal – Scalpmark",
    aClinic: "a clinic",
    anotherLookAtADecision: (clinic: string) => `Another look at a decision about ${clinic}`,
    appealByTheAuthor: (clinic: string) => `Appeal by the author of a review of ${clinic}`,
    appeal: (clinic: string) => `Appeal by ${clinic}`,
    moderation: "Moderation",
    lede: "Whoever took part in the decision cannot answer. Look at everything again, as if nothing had been decided.",
    whyAColleagueAsks: "Why a colleague asks",
    why: "Why",
    inThePublicLog: "In the public log",
    theDecision: "The decision",
    theReview: "The review",
    thisAppealHasBeen: (upheld: boolean) => `This appeal has been answered: the decision ${upheld ? "stands" : "is overturned"}.`,
    somebodyWhoDid: "Somebody who did not has to answer the appeal.",
    youTookPart: "You took part in this decision",
    doesTheDecisionStand: "Does the decision stand?",
    itStands: "It stands",
    itIsOverturned: "It is overturned",
    whatItTookIsGiven: "What it took is given back: photos read as before, a review is published again, a deduction is gone.",
    thisIsPublishedWord: "This is published word for word. No name of a person, nothing private.",
    publishTheAnswer: "Publish the answer",
    yourAnswer: "Your answer",
    itBecomesANew: "It becomes a new line in the public log. Overturned, the score comes back exactly as it was.",
  },
});
