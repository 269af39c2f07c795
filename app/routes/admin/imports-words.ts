import { words } from "#app/platform/words.ts";

/** What is said at /admin/imports. */
export const importsWords = words({
  en: {
    documentTitle: "Lists of clinics – Scalpmark",
    formerMember: "A former member",
    chooseFile: "Choose the file.",
    sent: "Sent",
    sender: "By",
    state: "State",
    records: "Records",
    file: "File",
    fileToSend: "The file",
    fileHint:
      "CSV with a line of column names, or an Overpass answer as JSON. At most 10 MB and 20,000 records; longer ones go by npm run clinics:import.",
    listName: "Name of the list",
    listNameHint: "Keeps the numbers of one list apart from another’s. The same list has the same name each time.",
    tryList: "Try the list",
    sendList: "Send a list",
    sendListNote: "Nothing a clinic said of itself is overwritten, and what a list leaves out is never erased.",
    noListsYet: "None yet.",
    title: "Lists of clinics",
    lists: "lists",
    listsSoFar: "Lists so far",
    lede: "A list is tried first: the trial says what each record would do and changes nothing. It is imported when you say so.",
  },
});
