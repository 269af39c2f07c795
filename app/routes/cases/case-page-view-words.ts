import { words } from "#app/platform/words.ts";

/** What is said by case-page-view.server.ts. */
export const casePageViewWords = words({
  en: {
    batch: (pigmentBatch: string) => `batch ${pigmentBatch}`,
    dayAfterTheOneBefore: (days: number) => `, ${days} ${days === 1 ? "day" : "days"} after the one before`,
    byALinkThatScalpmark: "by a link that Scalpmark mailed",
    byALink: "by a link that the clinic handed over",
  },
});
