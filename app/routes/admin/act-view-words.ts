import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by act-view.ts. */
export const actViewWords = words({
  en: {
    account: "An account",
    listOfClinics: "A list of clinics",
    jobs: "The jobs",
    method: "The method",
    dispute: "A dispute",
    photo: "A photo",
    document: "A document",
    review: "A review",
    secondLooksDiffered: "too many second looks differed",
    byAdministrator: "by an administrator",
    jobCount: (count: number) => printCount(count, "job"),
    fromRole: (role: string) => `from ${role}`,
    toRole: (role: string) => `to ${role}`,
    commandLine: "The command line or the site itself",
    clinicNumbered: (id: string) => `clinic ${id}`,
    asPicture: "as a picture",
  },
});
