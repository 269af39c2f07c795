import { words } from "#app/platform/words.ts";

/** What is said by dispute-parts.tsx. */
export const disputePartsWords = words({
  en: {
    photosNotShown: "These photos can no longer be shown.",
    whatMatched: "What matched",
    whatMatchedNote: "Software finds likeness. It cannot tell who took a photo, or who may use it: that is for people to say.",
    whosePhoto: "Whose photo",
    firstSeenHere: "First seen here",
    saidToBeTaken: "Said to be taken",
    readsNow: "Reads now",
    photo: (number: number) => `Photo ${number}, `,
    steps: "Steps",
    stepsAgainst: (clinic: string) => `Steps against ${clinic}`,
    notProvided: "Not provided",
    firstSeenCaption: "When each photo was first seen",
    firstSeenTitle: "When each was first seen",
    firstSeenNote: "Uploaded here first is the weakest proof of all: whoever takes a photo can be quick.",
    noStatementYet: "No statement yet.",
    whatPartiesSay: "What the parties say",
    history: "History",
  },
});
