import { rich, words } from "#app/platform/words.ts";

/** What is said at /data. */
export const dataDumpsWords = words({
  en: {
    allScoresAsData: "All scores as data",
    everyInputOfEvery: "Every input of every clinic’s score as a file of each day, under CC BY 4.0 and without personal data.",
    howTheScoreWorks: "How the score works",
    lede: "Once a day every score is written to one file, with all inputs it was computed from. Anyone may download it, count with it and check us.",
    theFirstOneIsMade: "The first one is made on the day after the first clinic is scored.",
    noFileHasBeen: "No file has been made yet.",
    filesByDay: "Files by day",
    day: "Day",
    clinics: "Clinics",
    size: "Size",
    sha256OfTheFile: "SHA-256 of the file",
    max: (max: string) => `${max} kB`,
    files: "Files",
    keptForDaysJson: (dumpKeptDays: number) => `Kept for ${dumpKeptDays} days. JSON Lines, compressed with gzip: a clinic a line.`,
    theFilesArePublished: rich(
      "The files are published under the <by>Creative Commons Attribution 4.0 International</by> licence. Use them for anything, also for money; name Scalpmark and the day of the file.",
    ),
    licence: "Licence",
    fieldsOfALine: "Fields of a line",
    whatALineHolds: "What a line holds",
    whatChangesBetweenTwo: rich("What changes between two files is answered at once by the <api>open interface</api>."),
    forPrograms: "For programs",
    noNameOfAPractitioner:
      "No name of a practitioner or client, no mail address, no account, no word of a review and no photo. Reviews and clients are numbers that are counted anew for each clinic. A clinic is named by its address on this site alone.",
    whatItDoesNotHold: "What it does not hold",
    withACopy: "With a copy of this site’s code, every line of a file is computed again and compared:",
    npmRunScoreVerify: (origin: string) => `npm run score:verify -- ${origin}`,
    check: "Check it",
  },
});
