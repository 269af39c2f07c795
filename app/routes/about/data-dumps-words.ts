import { rich, words } from "#app/platform/words.ts";

/** What is said at /data. */
export const dataDumpsWords = words({
  en: {
    title: "All scores as data",
    description: "Every input of every clinic’s score as a file of each day, under CC BY 4.0 and without personal data.",
    howTheScoreWorks: "How the score works",
    lede: "Once a day every score is written to one file, with all inputs it was computed from. Anyone may download it, count with it and check us.",
    noFileYetNote: "The first one is made on the day after the first clinic is scored.",
    noFileYet: "No file has been made yet.",
    filesByDay: "Files by day",
    day: "Day",
    clinics: "Clinics",
    size: "Size",
    fileHash: "SHA-256 of the file",
    kilobytes: (kilobytes: string) => `${kilobytes} kB`,
    files: "Files",
    filesNote: (days: number) => `Kept for ${days} days. JSON Lines, compressed with gzip: a clinic a line.`,
    licenceText: rich(
      "The files are published under the <licence>Creative Commons Attribution 4.0 International</licence> licence. Use them for anything, also for money; name Scalpmark and the day of the file.",
    ),
    licence: "Licence",
    fieldsCaption: "Fields of a line",
    whatALineHolds: "What a line holds",
    openInterface: rich("What changes between two files is answered at once by the <api>open interface</api>."),
    forPrograms: "For programs",
    notHeldText:
      "No name of a practitioner or client, no mail address, no account, no word of a review and no photo. Reviews and clients are numbers that are counted anew for each clinic. A clinic is named by its address on this site alone.",
    notHeld: "What it does not hold",
    checkText: "With a copy of this site’s code, every line of a file is computed again and compared:",
    checkIt: "Check it",
  },
});
