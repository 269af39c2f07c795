import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by compare-view.server.ts, by all its parts. */
export const compareViewWords = words({
  en: {
    // clinic-rows.ts
    prices: "Prices",
    pricesNote: "As stated by each clinic, in its own currency. Nothing is converted.",
    notOffered: "Not offered",
    priceNotProvided: "Price not provided",
    claims: "What it says, what is shown",
    claimsNote: "Claims weigh nothing in the score. Evidence does.",
    saysNothing: "Says nothing",
    decisionsAndSteps: "Decisions and steps in force",
    decisionsThatStand: "Decisions that stand",
    none: "None",
    stepsInForce: "Steps in force",
    stepUntil: (step: string, day: string) => `${step}, until ${day}`,
    contradictedClaims: "Claims that evidence contradicts",
    noClaimMade: "No claim made",

    // people-rows.ts
    trainingLiveAndSupervised: "Training, live and supervised",
    trainingLiveTheory: "Training, live theory",
    trainingOnline: "Training, online",
    trainingAtHome: "Training, at home",
    nobodyIsNamed: "Nobody is named",
    whoHoldsTheNeedle: "Who holds the needle",
    teamNote: "Training hours are as claimed, course by course; what a checker accepted of them stands below.",
    people: "People",
    hours: (hours: string) => `${hours} h`,
    trainingAcceptedOnEvidence: "Training accepted on evidence",
    neverChecked: "Never checked",
    liveModelsTreatedInTraining: "Live models treated in training",
    yearsOfPracticeEvidenced: "Years of practice evidenced",
    noDatedEvidence: "No dated evidence",
    taughtBy: "Taught by",
    trainerUnknown: (name: string) => `${name}, practice not known here`,
    trainerEvidenced: (name: string, years: string) => `${name}, ${years} evidenced by then`,
    months: (count: number) => printCount(count, "month"),
    years: (years: string) => `${years} years`,
    documentsChecked: "Documents checked",
    accepted: "Accepted",
    acceptedUntil: (day: string) => `Accepted, until ${day}`,
    lapsedOn: (day: string) => `Lapsed on ${day}`,
    waitingToBeChecked: "Waiting to be checked",
    refused: "Refused",

    // photo-groups.ts
    resultsNote: "Healed results of like heads beside each other, the longest after the last session first.",
    noResultNote: "These show no result: before treatment, less than 28 days after it, or nobody said when.",
    treatmentNotStated: "Treatment not stated",
    gradeNotStated: "Grade not stated",
    morePhotos: (count: number) => `${printCount(count, "count photo")} like these`,
    notProvided: "Not provided",

    // said-rows.ts
    noReviewYet: "No review yet",
    meanOfVerified: (mean: string, outOf: number, reviews: number) => `${mean} of ${outOf}, ${reviews} verified`,
    meanOfUnverified: (mean: string, outOf: number, reviews: number) => `${mean} of ${outOf}, ${reviews} not verified`,
    whatClientsReport: "What clients report",
    reviewsNote:
      "One voice for each client, the newest chapter of their review. What was proven and what was not are never mixed into one number.",
    reviews: "Reviews",
    reviewCount: (count: number) => printCount(count, "review"),
    countOfAll: (count: string | number, all: string | number) => `${count} of ${all}`,
    resultAsAWhole: "Result as a whole",
    tickedBy: (tick: string, clients: number, answered: number) => `${tick}: ${clients} of ${answered}`,
    nobodyHasSaid: "Nobody has said",
    nobodyOf: (answered: number) => `Nobody of ${answered}`,
    whatClientsTicked: "What clients ticked",
    ticksNote: "The newest answer of each client who gave one. Who ticked nothing is not counted as content.",

    // score-rows.ts
    neverScored: "Never scored",
    scoreAndParts: "The score and its eight parts",
    scoreNote:
      "In points. The parts of a clinic add up to its score; where there is not enough evidence for one, the parts are shown all the same.",
    score: "Score",
    of100: (score: string | number) => `${score} of 100`,
    interval: "90 % interval",
    intervalNote: "Narrow: much is known. Wide: little.",
    levelAndMakeup: "Evidence level, and what it is made of",
    levelNote: "What was checked, apart from reviews.",
    evidenceLevel: "Evidence level",
    nothingCheckedYet: "Nothing checked yet",
    heldByStep: (day: string) => `Held there by a step until ${day}`,
    nothingVerified: "Nothing verified",
  },
});
