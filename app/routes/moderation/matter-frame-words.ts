import { rich, words } from "#app/platform/words.ts";

/** What is said at /moderation, by all its parts. */
export const matterFrameWords = words({
  en: {
    aColleagueWasAMoment: "A colleague was a moment quicker and has taken this. You can read it, and answer once it is free.",
    nextMore: (title: string, more: string) => ` Next: ${title}, ${more} more.`,
    lookAtYourAnswer: "Look at your answer again, or take it back",
    theQueue: "The queue",
    yourTiesToClinics: "Your ties to clinics",

    // matter-bar.tsx
    queue: "Queue",
    waiting: (kind: string, waited: string) => `${kind}, waiting ${waited}`,
    wasDue: (by: string) => `Was due ${by}`,
    due: (by: string) => `Due ${by}`,
    anAdministratorHasArranged: "An administrator has arranged that others answer matters of this kind.",
    nobodyHasTaken: "Nobody has taken it.",
    take: "Take it",
    itIsYoursUntilUtc: (until: string) => `It is yours until ${until} UTC.`,
    letGo: "Let go",
    hasItUntilUtc: rich("<strong>{by}</strong> has it until {until} UTC. You can read it, and answer once it is free."),
    afterYourAnswerTheNext: "After your answer the next one opens.",
    afterYourAnswerNoOther: "After your answer no other opens.",
    goBackToTheQueue: "Go back to the queue instead",
    openTheNextOneInstead: "Open the next one instead",
    thisMatterInTheQueue: "This matter in the queue",
  },
});
