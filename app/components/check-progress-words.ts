import { words } from "#app/platform/words.ts";

/** What is said by check-progress.ts. */
export const checkProgressWords = words({
  en: {
    waiting: "Waiting for its turn",
    reading: "Reading the photo",
    comparing: "Comparing it with every photo known here",
    aligning: "Laying matches over each other",
    sendingPercent: (loaded: number) => `Sending: ${loaded} %`,
    looking: "Looking at the photo",
    connectionFailed: "The connection failed and nothing was found out. Please send the photo again.",
    progressLabel: "Checking the photo",
    sending: "Sending",
  },
});
