import { words } from "#app/platform/words.ts";

/** What is said by evidence-list.tsx. */
export const evidenceListWords = words({
  en: {
    howFarThisGoes: "How far this goes",
    issued: "Issued by",
    checked: "Checked by",
    checkedOn: "Checked on",
    goodUntil: "Good until",
    noEndStated: "No end stated",
    doesNotProve: "Does not prove",
    whatItWasSaid: "What it was said to show, and what was accepted",
    notProvided: "Not provided",
  },
});
