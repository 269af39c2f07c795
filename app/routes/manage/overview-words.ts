import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug, by all its parts. */
export const overviewWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Desk of ${name} – Scalpmark`,
    of100: (value: string) => `${value} of 100`,
    publicPage: "The page clients see",
    scoreLineByLine: "The score, line by line",
    protectedPhotos: "Photos you only protect, so that copies are found",
    stepsAgainstYourClinic: (inForce: string | null) => `Steps against your clinic${inForce === null ? "" : `: ${inForce} in force`}`,
    nothingWaits: "Nothing waits.",
    waitingForYou: "Waiting for you",
    score: "Score",
    evidenceLevel: "Evidence level",
    evidenceLevelNote: "What was checked, apart from reviews",
    clientResult: "Client result",
    clientResultNote: "What verified clients report, apart from evidence",
    asItStandsToday: "As it stands today",
    whatRaisesItCaption: "What would raise score and level",
    whatRaisesIt: "What would raise it",
    whatRaisesItNote:
      "Each line is the score worked out again with that one thing done. Lines do not add up: the first of anything earns most.",
    whatEndsSoonCaption: "Documents that end soon, and what their end takes away",
    whatEndsSoon: "What ends soon",
    whatEndsSoonNote: "The day after, it counts for nothing until a newer document is accepted.",
    everythingIsTold: "Everything is told.",
    notProvided: "Not provided",
    notProvidedNote: "Printed as “Not provided” on your page, as large as what is told. Filling it in moves no points.",
    lede: "What waits for you, what is not told yet, and what would raise score and level most. Nothing here can be bought.",
    tooFewVerifiedClients: "Too few verified clients have reported for a number",
    numberNeedsReviews: (missingReviews: number) => `A number needs about ${printCount(missingReviews, "more verified review")}`,

    // help-table.tsx
    nothingRaisesIt: "Nothing that is known of would raise it by a tenth of a point.",
    measure: "What",
    level: "Level",

    // overview-view.server.ts
    prices: "Prices",
    whoHoldsTheNeedle: "Who holds the needle",
    workBeforeOf: (name: string) => `What ${name} did before SMP`,
    trainingOf: (name: string) => `Where ${name} learned it`,
  },
});
