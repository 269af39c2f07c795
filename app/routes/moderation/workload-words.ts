import { words } from "#app/platform/words.ts";

/** What is said at /moderation/workload, by all its parts. */
export const workloadWords = words({
  en: {
    documentTitle: "Your work – Scalpmark",
    otherMatters: "Other matters",
    withPicturesThatMay: "With pictures that may show an injury",
    kind: "Kind",
    today: "Today",
    medianTime: "Median time",
    answered: "Answered",
    which: "Which",
    yourAnswer: "Your answer",
    yourColleagues: "Your colleague’s",
    result: "Result",
    today2: "today",
    inTheLast7Days: "in the last 7 days",
    inTheLast28Days: "in the last 28 days",
    ofThemWithPictures: "of them with pictures that may show an injury",
    fromTakingAMatter: "from taking a matter to answering it, as a median",
    nothingWasTakenBefore: "Nothing was taken before it was answered.",
    judgementsByKind: "Judgements by kind",
    judgements: "Judgements",
    daysAreThoseOfUtc: "Days are those of UTC.",
    ofJudgementsInTheLast: (judgements: number, mostJudgements: number) =>
      `${judgements} of ${mostJudgements} judgements in the last hour.`,
    ofProposalsInTheLast: (proposals: number, mostProposals: number) =>
      `${proposals} of ${mostProposals} proposals in the last 24 hours to call a photo stolen.`,
    yourLimits: "Your limits",
    whoeverDecidesFaster: "Whoever decides faster is not looking.",
    noneYet: "None yet.",
    secondLooks: "Second looks",
    theSame: "The same",
    differed: "Differed",
    oneInTwentyJudgements:
      "One in twenty judgements is made again by somebody who knows nothing of the first. That two people differ is no fault of either: a third decides.",
    title: "Your work",
    lede: "Your own judgements, for you. Administrators see how many there were, so that work can be shared out; nobody is ranked by them.",

    // workload-view.server.ts
    yoursWasLookedAtAgain: "Yours was looked at again",
    youLookedAgain: "You looked again",
  },
});
