import { words } from "#app/platform/words.ts";

/** What is said by report-form.tsx. */
export const reportFormWords = words({
  en: {
    reason: "Reason",
    details: "What should the moderator know?",
    send: "Send the report",
  },
});
