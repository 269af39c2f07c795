import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/export. */
export const exportWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Export of ${name} – Scalpmark`,
    archiveHolds: (files: number, megabytes: string) => `${printCount(files, "file")}, about ${megabytes} MB, and all the data.`,
    downloadWhole: "Download the archive",
    downloadPart: (number: number, parts: number) => `Download archive ${number} of ${parts}`,
    oneArchive: "One archive",
    archives: (parts: number) => printCount(parts, "archive"),
    archiveNote: "Each export is recorded. It holds people’s photos and papers: keep it as you keep those.",
    leftOut:
      "What belongs to your clients: their addresses, their proofs of treatment, photos they sent with reviews, and every photo whose person has withdrawn their agreement.",
    leftOutTitle: "What is not in it",
    title: (name: string) => `Export of ${name}`,
    lede: "All that the clinic has here, to keep or to take elsewhere: the data as JSON and as CSV, your original photos and the documents you submitted.",
  },
});
