import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug, by all its parts. */
export const overviewWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Desk of ${name} – Scalpmark`,
    of100: (clientResult: string) => `${clientResult} of 100`,
    thePageClientsSee: "The page clients see",
    theScoreLineByLine: "The score, line by line",
    photosYouOnlyProtect: "Photos you only protect, so that copies are found",
    inForce: (inForce: string) => `: ${inForce} in force`,
    stepsAgainstYourClinic: "Steps against your clinic",
    nothingWaits: "Nothing waits.",
    waiting: "Waiting for you",
    score: "Score",
    evidenceLevel: "Evidence level",
    whatWasCheckedApart: "What was checked, apart from reviews",
    clientResult: "Client result",
    whatVerifiedClientsReport: "What verified clients report, apart from evidence",
    asItStandsToday: "As it stands today",
    whatWouldRaiseScore: "What would raise score and level",
    whatWouldRaise: "What would raise it",
    eachLineIsTheScore:
      "Each line is the score worked out again with that one thing done. Lines do not add up: the first of anything earns most.",
    documentsThatEndSoon: "Documents that end soon, and what their end takes away",
    whatEndsSoon: "What ends soon",
    theDayAfterItCounts: "The day after, it counts for nothing until a newer document is accepted.",
    everythingIsTold: "Everything is told.",
    notProvided: "Not provided",
    printedAsNotProvided: "Printed as “Not provided” on your page, as large as what is told. Filling it in moves no points.",
    lede: "What waits for you, what is not told yet, and what would raise score and level most. Nothing here can be bought.",
    tooFewVerifiedClients: "Too few verified clients have reported for a number",
    aNumberNeedsAbout: (missingReviews: number) => `A number needs about ${printCount(missingReviews, "more verified review")}`,

    // help-table.tsx
    nothingThatIsKnown: "Nothing that is known of would raise it by a tenth of a point.",
    what: "What",
    level: "Level",

    // overview-view.server.ts
    prices: "Prices",
    whoHoldsTheNeedle: "Who holds the needle",
    whatDidBeforeSmp: (name: string) => `What ${name} did before SMP`,
    whereLearned: (name: string) => `Where ${name} learned it`,
  },
});
