import { words } from "#app/platform/words.ts";

/** What is said by clinic-next.tsx. */
export const clinicNextWords = words({
  en: {
    questionsToAsk: "Questions to ask",
    compare: "Compare",
    unhappy: "Treated here and unhappy?",
  },
});
