import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /admin/method, by all its parts. */
export const methodTrialWords = words({
  en: {
    documentTitle: "Versions in trial – Scalpmark",
    sayWhichVersion: "Say which version to try.",
    noSuchDraft: "There is no draft of that name.",
    administration: "Administration",
    title: "Versions in trial",
    lede: (inForce: string) =>
      `Beside ${inForce}, which is in force, a drafted version scores every clinic on the same inputs and for the same day. Nothing here is public, and no clinic’s score moves by it.`,
    runAskedFor: "The run is asked for. A thousand clinics take some seconds; reload this page to see it.",
    whatDraftsAre: rich("A draft is a set of constants in <code>app/trust/method-drafts.ts</code>."),
    noDrafts: "No version is drafted",
    lastRun: (asOf: string) => `Last run: ${asOf}.`,
    notTriedYet: "It has not been tried yet.",
    scoreNow: (version: string) => `Score every clinic by ${version} now`,
    beside: (version: string, inForce: string) => `${version} beside ${inForce}`,
    triedEveryDay: rich("Tried every day. Constants {hash}"),
    triedWhenAsked: rich("Tried when asked for. Constants {hash}"),
    howScoresWouldMove: "How scores would move",
    movesNote: "Under this version less in force.",
    bandsCrossed: "Bands crossed",
    largestMoves: "The largest moves",
    largestMovesNote: "At most twenty, in either direction.",

    // method-trial-parts.tsx
    wouldRise: (clinics: number) => `of ${printCount(clinics, "clinic")} would rise`,
    wouldFall: "would fall",
    wouldStay: "would stay",
    wouldStayNote: "They move by less than a page shows.",
    pointsOnAverage: "points on average",
    quantilesOfTheMoves: "Quantiles of the moves",
    ofAllMoves: "Of all moves",
    points: "Points",
    largestFall: "The largest fall",
    largestRise: "The largest rise",
    middleMove: "The middle one",
    lieBelow: (share: string) => `${share} % lie below`,
    noCrossings: "No clinic would change its band or state.",
    bandsCrossedCaption: "Clinics by the band they leave and enter",
    inForce: "In force",
    underThisVersion: "Under this version",
    clinics: "Clinics",
    clinicsThatMoveMost: "Clinics that move most",
    clinic: "Clinic",
    move: "Move",
    bandOrState: "Band or state",
    bandThen: (before: string, after: string) => `${before}, then ${after}`,
  },
});
