import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by review-view.ts. */
export const reviewViewWords = words({
  en: {
    treatmentBy: (treatment: string, name: string) => `${treatment} by ${name}`,
    sessions: (count: number) => printCount(count, "session"),
  },
});
