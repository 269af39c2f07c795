import { words } from "#app/platform/words.ts";

/** What is said by steps-view.server.ts. */
export const stepsViewWords = words({
  en: {
    heldAtUntil: (level: number, until: string) => `Held at ${level} until ${until}, by a decision`,
    decidedAgainst: (rule: string) => `Decided against this clinic: ${rule}`,
    noAppeal: "No appeal was made.",
    appealWaits: "An appeal waits for its answer.",
    appealFailed: "An appeal was made, and the decision stands.",
  },
});
