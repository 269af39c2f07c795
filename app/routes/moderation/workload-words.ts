import { words } from "#app/platform/words.ts";

/** What is said at /moderation/workload, by all its parts. */
export const workloadWords = words({
  en: {
    documentTitle: "Your work – Scalpmark",
    otherMatters: "Other matters",
    withHardPictures: "With pictures that may show an injury",
    kind: "Kind",
    today: "Today",
    week: "7 days",
    month: "28 days",
    medianTime: "Median time",
    answered: "Answered",
    which: "Which",
    yourAnswer: "Your answer",
    colleaguesAnswer: "Your colleague’s",
    result: "Result",
    stats: {
      today: "today",
      week: "in the last 7 days",
      month: "in the last 28 days",
      hard: "of them with pictures that may show an injury",
      time: "from taking a matter to answering it, as a median",
    },
    nothingTaken: "Nothing was taken before it was answered.",
    judgementsByKind: "Judgements by kind",
    judgements: "Judgements",
    daysAreThoseOfUtc: "Days are those of UTC.",
    judgementsUsed: (used: number, most: number) => `${used} of ${most} judgements in the last hour.`,
    proposalsUsed: (used: number, most: number) => `${used} of ${most} proposals in the last 24 hours to call a photo stolen.`,
    yourLimits: "Your limits",
    limitsNote: "Whoever decides faster is not looking.",
    noneYet: "None yet.",
    secondLooks: "Second looks",
    theSame: "The same",
    differed: "Differed",
    secondLooksNote:
      "One in twenty judgements is made again by somebody who knows nothing of the first. That two people differ is no fault of either: a third decides.",
    title: "Your work",
    lede: "Your own judgements, for you. Administrators see how many there were, so that work can be shared out; nobody is ranked by them.",

    // workload-view.server.ts
    yoursWasLookedAtAgain: "Yours was looked at again",
    youLookedAgain: "You looked again",
  },
});
