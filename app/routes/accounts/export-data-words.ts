import { words } from "#app/platform/words.ts";

/** What is said at /account/export. */
export const exportDataWords = words({
  en: {
    documentTitle: "All your data – Scalpmark",
    megabytes: (size: string) => `${size} MB`,
    yourAccount: "Your account",
    title: "All your data",
    lede: "Everything we keep about you in one zip file: one JSON file per table, and the photos, documents and proofs you sent.",
    fileAskedFor: (asked: string) =>
      `Your file was asked for on ${asked} and is being made. You get a mail when it is ready, most often within a few minutes.`,
    fileReady: (size: string, asked: string, until: string) =>
      `Your file is ready: ${size}, as of ${asked}. It can be fetched until ${until}, by you alone; after that it is deleted.`,
    fetchFile: "Fetch the file",
    makeItAnew: "Make it anew",
    askForFile: "Ask for the file",
    file: "The file",
    whatIsIn:
      "In it are your account, sessions, reviews with every chapter and proof, photos with what their files said of themselves, reports, statements, memberships, and the history of what you did here. Where you only had a part in something that is not yours, such as a document you checked, it says so and no more.",
    whatIsNotIn:
      "Not in it are secrets that open something, what software makes of the genuineness of reviews, and what others wrote in confidence. Keep the file as you would keep the photos in it.",
    contents: "What is in it, and what is not",
  },
});
