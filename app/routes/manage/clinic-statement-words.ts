import { words } from "#app/platform/words.ts";

/** What is said by clinic-statement.tsx. */
export const clinicStatementWords = words({
  en: {
    whatDoYouSay: "What do you say to it?",
    saidNothing: "Your clinic said nothing to it.",
    sayItOnce: (hearingHours: number | null) =>
      `You can say it once, and moderators read it.${hearingHours === null ? "" : ` Without it, people may decide after ${hearingHours} hours.`}`,
    send: "Send it to the moderators",
  },
});
