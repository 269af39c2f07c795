import { words } from "#app/platform/words.ts";

/** What is said at /admin/imports. */
export const importsWords = words({
  en: {
    documentTitle: "Lists of clinics – Scalpmark",
    aFormerMember: "A former member",
    chooseTheFile: "Choose the file.",
    sent: "Sent",
    by: "By",
    state: "State",
    records: "Records",
    file: "File",
    theFile: "The file",
    csvWithALine:
      "CSV with a line of column names, or an Overpass answer as JSON. At most 10 MB and 20,000 records; longer ones go by npm run clinics:import.",
    nameOfTheList: "Name of the list",
    keepsTheNumbersOfOne: "Keeps the numbers of one list apart from another’s. The same list has the same name each time.",
    tryTheList: "Try the list",
    sendAList: "Send a list",
    nothingAClinicSaid: "Nothing a clinic said of itself is overwritten, and what a list leaves out is never erased.",
    noneYet: "None yet.",
    listsOfClinics: "Lists of clinics",
    lists: "lists",
    listsSoFar: "Lists so far",
    lede: "A list is tried first: the trial says what each record would do and changes nothing. It is imported when you say so.",
  },
});
