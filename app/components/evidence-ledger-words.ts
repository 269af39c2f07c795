import { words } from "#app/platform/words.ts";

/** What is said by evidence-ledger.tsx, by all its parts. */
export const evidenceLedgerWords = words({
  en: {
    clinicSays: "The clinic says",
    evidenceShows: "Evidence shows",
    refuted: "Two moderators called this claim refuted.",
    readTheDecision: "Read the decision",
    clinicsAnswer: "The clinic’s answer",
    pointsAt: (evidence: string) => `It points at: ${evidence}.`,
    noDocumentNamed: "No document was named.",
    notProvided: "Not provided",
    howCheckedTimes: (checks: number) => `How this was checked (${checks} checks)`,
    howChecked: "How this was checked",
    nothingSubmitted: "Nothing was submitted, so nothing was checked.",
    how: "How",
    byWhom: "By whom",
    when: "When",
    neverChecked: "Never checked",
    goodUntil: "Good until",
    noEndStated: "No end stated",
    doesNotProve: "Does not prove",

    // dot-measure.tsx
    fullDots: (unit: string) => `One dot: ${unit}. Full is evidenced.`,
    fullDotsAndRings: (unit: string) => `One dot: ${unit}. Full is evidenced, a ring is only claimed.`,
  },
});
