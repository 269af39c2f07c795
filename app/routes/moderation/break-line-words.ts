import { words } from "#app/platform/words.ts";

/** What is said by break-line.tsx. */
export const breakLineWords = words({
  en: {
    workedWithoutPause: (minutes: number) =>
      `You have worked for more than ${minutes} minutes without a pause. A break of ten would do no harm: nothing here runs away.`,
    whenSuggested: "When this is suggested",
  },
});
