import { rich, words } from "#app/platform/words.ts";

/** What is said at /moderation, by all its parts. */
export const matterFrameWords = words({
  en: {
    colleagueWasQuicker: "A colleague was a moment quicker and has taken this. You can read it, and answer once it is free.",
    nextMatter: (title: string, more: string) => `Next: ${title}, ${more} more.`,
    lookAgain: "Look at your answer again, or take it back",
    queueLink: "The queue",
    yourTies: "Your ties to clinics",

    // matter-bar.tsx
    queue: "Queue",
    waiting: (kind: string, waited: string) => `${kind}, waiting ${waited}`,
    wasDue: (by: string) => `Was due ${by}`,
    due: (by: string) => `Due ${by}`,
    othersAnswerThese: "An administrator has arranged that others answer matters of this kind.",
    nobodyHasIt: "Nobody has taken it.",
    takeIt: "Take it",
    yoursUntil: (until: string) => `It is yours until ${until} UTC.`,
    letGo: "Let go",
    heldUntil: rich("<strong>{by}</strong> has it until {until} UTC. You can read it, and answer once it is free."),
    nextOpens: "After your answer the next one opens.",
    noOtherOpens: "After your answer no other opens.",
    backToQueue: "Go back to the queue instead",
    openNextInstead: "Open the next one instead",
    thisMatter: "This matter in the queue",
  },
});
