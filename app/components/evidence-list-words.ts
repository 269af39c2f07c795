import { words } from "#app/platform/words.ts";

/** What is said by evidence-list.tsx. */
export const evidenceListWords = words({
  en: {
    howFarItGoes: "How far this goes",
    issuedBy: "Issued by",
    checkedBy: "Checked by",
    checkedOn: "Checked on",
    goodUntil: "Good until",
    noEndStated: "No end stated",
    doesNotProve: "Does not prove",
    valuesTitle: "What it was said to show, and what was accepted",
    notProvided: "Not provided",
  },
});
