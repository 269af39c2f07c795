import { words } from "#app/platform/words.ts";

/** What is said at /moderation/decisions/:id. */
export const decisionAgainWords = words({
  en: {
    documentTitle: "Ask for another look – Scalpmark",
    nothingToUndo: "This decision takes nothing from anybody, so there is nothing to undo.",
    alreadyOverturned: "This decision is overturned.",
    alreadyAsked: "Another look at this decision has been asked for. Somebody who had no part in it answers.",
    youTookPart: "You took part in this decision. Somebody who did not has to ask.",
    moderation: "Moderation",
    decision: "The decision",
    title: "Ask for another look",
    lede: (days: number) =>
      `Nothing in the log is ever changed: an undo is a new decision. Somebody who had no part in this one answers within ${days} days, as with an appeal, and the appeal of whoever it concerns stays theirs.`,
    why: "Why?",
    whatToLookAt: "What should be looked at?",
    yourReasons: "Your reasons",
    yourReasonsNote: "Moderators read them. Once for each decision.",
  },
});
