import { words } from "#app/platform/words.ts";

/** What is said by shortlist-page.ts. */
export const shortlistPageWords = words({
  en: {
    keptHereAlone:
      "This list is kept in this browser alone. Notes are too: nobody else sees them. For the time without a connection its names and figures are kept here for at most seven days.",
    keepList: "Keep this list in this browser",
    addToList: "Add these to the list in this browser",
    forgetList: "Forget this list",
    yourNote: "Your note",
    yourNoteNotKept: "Your note (this browser cannot keep it)",
  },
});
