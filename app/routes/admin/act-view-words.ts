import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by act-view.ts. */
export const actViewWords = words({
  en: {
    anAccount: "An account",
    aListOfClinics: "A list of clinics",
    theJobs: "The jobs",
    theMethod: "The method",
    aDispute: "A dispute",
    aPhoto: "A photo",
    aDocument: "A document",
    aReview: "A review",
    tooManySecondLooksDiffered: "too many second looks differed",
    byAnAdministrator: "by an administrator",
    jobs: (value: number) => printCount(value, "job"),
    from: (roleWords: string) => `from ${roleWords}`,
    to: (roleWords: string) => `to ${roleWords}`,
    theCommandLine: "The command line or the site itself",
    clinic: (value: string) => `clinic ${value}`,
    asAPicture: "as a picture",
  },
});
