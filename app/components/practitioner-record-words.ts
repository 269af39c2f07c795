import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by practitioner-record.tsx. */
export const practitionerRecordWords = words({
  en: {
    hereAs: "Here as",
    workBeforeSmp: "Work before SMP",
    evidencedPractice: "Evidenced practice",
    years: (years: number) => printCount(years, "year"),
    evidencedPracticeNote: "From the earliest dated licence, checked photo or verified review.",
    trainingNotProvided: rich("Training: <absent>Not provided</absent>"),
    courseLine: ({
      title,
      when,
      claimedHours,
      accepted,
      trainer,
    }: {
      title: string;
      when: string;
      claimedHours: string;
      accepted: string;
      trainer: string;
    }) => `${title}, ${when}: ${claimedHours} h claimed, ${accepted}. ${trainer}.`,
    whoTaughtWhom: "Who taught whom",
    sinceNotProvided: "Since when: not provided",
    untilDay: (until: string) => `Until ${until}`,
    sinceDay: (since: string) => `Since ${since}`,
    fromTo: (since: string, until: string) => `${since} to ${until}`,
  },
});
