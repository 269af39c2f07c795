import { rich, words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/score. */
export const scoreWords = words({
  en: {
    documentTitle: "A clinic’s score – Scalpmark",
    lineByLine: (name: string) => `The score of ${name}, line by line`,
    description: (name: string) => `How the score of ${name} adds up, what moved it and when, and every input to compute it again.`,
    clinics: "Clinics",
    nothingChecked:
      "Nothing has been checked and nobody has reported yet, so there is nothing to add up. This says nothing bad and nothing good about the clinic.",
    title: (name: string) => `The score of ${name}`,
    lede: rich(
      "Every number on this page comes from <inputs>these inputs</inputs> by the published method <method>{version}</method>. Anyone can add it up again.",
    ),
    parts: "The eight parts",
    partsNote:
      "Laid end to end they are the score; what lowers it is taken off the end. In the table each starts where the one above it ended.",
    whatWouldChange: "What would change it",
    whatWouldChangeNote: "At most four, the costliest first. The points are worked out by scoring the clinic with that change.",
    howItMoved: "How it moved",
    howItMovedNote: (earlierLeftOut: boolean) =>
      `Stored scores are never changed, only added. The shaded part is the 90 % interval.${earlierLeftOut ? " What moved it is told for the newest changes." : ""}`,
    practitioners: "Practitioners",
    practitionersNote: "Points of what was verified about each person, by their share of the treatments.",
    reviews: "Reviews",
    reviewsNote: "Weight is in witnesses: a healed review with strong proof is one.",
    quarters: "Quarters",
    quartersNote: "Many reviews in one quarter count less each; old quarters fade by half in three years.",
    upheldDecisions: "Upheld decisions",
    upheldDecisionsNote: "They halve every two years and vanish when overturned on appeal.",
    allInputs: rich(
      "<inputs>score.json</inputs> holds all inputs. Their fingerprint (SHA-256) is {inputsDigest}; the constants of {version} have the fingerprint {constantsHash}. <data>All scores</data> are published once a day as one file.",
    ),
    recompute: "Recompute it",
  },
});
