import { words } from "#app/platform/words.ts";

/** What is said at /appeals/:id. */
export const appealAnswerWords = words({
  en: {
    documentTitle: "An appeal – Scalpmark",
    unknownClinic: "a clinic",
    anotherLook: (clinic: string) => `Another look at a decision about ${clinic}`,
    appealByAuthor: (clinic: string) => `Appeal by the author of a review of ${clinic}`,
    appealByClinic: (clinic: string) => `Appeal by ${clinic}`,
    moderation: "Moderation",
    lede: "Whoever took part in the decision cannot answer. Look at everything again, as if nothing had been decided.",
    whyColleagueAsks: "Why a colleague asks",
    why: "Why",
    inPublicLog: "In the public log",
    decision: "The decision",
    review: "The review",
    alreadyAnswered: (upheld: boolean) => `This appeal has been answered: the decision ${upheld ? "stands" : "is overturned"}.`,
    somebodyElseAnswers: "Somebody who did not has to answer the appeal.",
    youTookPart: "You took part in this decision",
    doesDecisionStand: "Does the decision stand?",
    itStands: "It stands",
    isOverturned: "It is overturned",
    isOverturnedHint: "What it took is given back: photos read as before, a review is published again, a deduction is gone.",
    factsHint: "This is published word for word. No name of a person, nothing private.",
    publishAnswer: "Publish the answer",
    yourAnswer: "Your answer",
    yourAnswerNote: "It becomes a new line in the public log. Overturned, the score comes back exactly as it was.",
  },
});
