import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/steps. */
export const ownStepsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Steps against ${name} – Scalpmark`,
    nothingNow: "Nothing is proposed, and nothing is in force.",
    proposedOrInForce: "Proposed or in force",
    nothingBefore: "None.",
    earlier: "Before",
    earlierNote: (days: number) => `A decision can be appealed against within ${days} days, on its page in the public log.`,
    title: "Steps against your clinic",
    lede: rich(
      "What moderators proposed or decided, until when it holds, and what you can do. Every step ends by itself, and <steps>the method</steps> says which can follow from what.",
    ),
  },
});
