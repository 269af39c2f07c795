import { words } from "#app/platform/words.ts";

/** What is said by check-progress.ts. */
export const checkProgressWords = words({
  en: {
    waitingForItsTurn: "Waiting for its turn",
    readingThePhoto: "Reading the photo",
    comparingItWithEvery: "Comparing it with every photo known here",
    layingMatchesOverEachOther: "Laying matches over each other",
    sending: (loaded: number) => `Sending: ${loaded} %`,
    lookingAtThePhoto: "Looking at the photo",
    theConnectionFailedAndNothing: "The connection failed and nothing was found out. Please send the photo again.",
    checkingThePhoto: "Checking the photo",
    sending2: "Sending",
  },
});
