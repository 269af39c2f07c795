import { words } from "#app/platform/words.ts";

/** What is said by steps-view.server.ts. */
export const stepsViewWords = words({
  en: {
    heldAtUntil: (at: number, dayOf: string) => `Held at ${at} until ${dayOf}, by a decision`,
    decidedAgainstThisClinic: (rule: string) => `Decided against this clinic: ${rule}`,
    noAppealWasMade: "No appeal was made.",
    anAppealWaits: "An appeal waits for its answer.",
    anAppealWasMade: "An appeal was made, and the decision stands.",
  },
});
