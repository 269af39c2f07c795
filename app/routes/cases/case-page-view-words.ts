import { words } from "#app/platform/words.ts";

/** What is said by case-page-view.server.ts. */
export const casePageViewWords = words({
  en: {
    batch: (number: string) => `batch ${number}`,
    sessionAfter: (on: string, days: number) => `${on}, ${days} ${days === 1 ? "day" : "days"} after the one before`,
    askedByMail: "Asked by a link that Scalpmark mailed, each question by itself.",
    askedByHand: "Asked by a link that the clinic handed over, each question by itself.",
  },
});
