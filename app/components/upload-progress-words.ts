import { words } from "#app/platform/words.ts";

/** What is said by upload-progress.ts. */
export const uploadProgressWords = words({
  en: {
    checking: "Checking",
    notSent: "Not sent: the connection failed",
    refusedByServer: (status: number) => `Refused by the server (${status})`,
    filesLabel: "Files being sent",
    waiting: "Waiting",
    received: "Received",
  },
});
