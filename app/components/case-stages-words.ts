import { words } from "#app/platform/words.ts";

/** What is said by case-stages.tsx. */
export const caseStagesWords = words({
  en: {
    before: "Before",
    noPhoto: "No photo",
  },
});
