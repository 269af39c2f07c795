import { words } from "#app/platform/words.ts";

/** What is said by job-view.ts. */
export const jobViewWords = words({
  en: {
    dueLater: "due later",
    leaseUntil: (lapsed: boolean, time: string) => `${lapsed ? "Ran out" : "Held until"} ${time} UTC`,
  },
});
