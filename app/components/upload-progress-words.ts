import { words } from "#app/platform/words.ts";

/** What is said by upload-progress.ts. */
export const uploadProgressWords = words({
  en: {
    checking: "Checking",
    notSentTheConnectionFailed: "Not sent: the connection failed",
    refusedByTheServer: (status: number) => `Refused by the server (${status})`,
    filesBeingSent: "Files being sent",
    waiting: "Waiting",
    received: "Received",
  },
});
