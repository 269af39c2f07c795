import { words } from "#app/platform/words.ts";

/** What is said by report-form.tsx. */
export const reportFormWords = words({
  en: {
    reason: "Reason",
    whatShouldTheModeratorKnow: "What should the moderator know?",
    sendTheReport: "Send the report",
  },
});
