import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by evidence-list-view.server.ts. */
export const evidenceListViewWords = words({
  en: {
    withdrawnOn: (dayOf: string) => `Withdrawn on ${dayOf}`,
    replaced: "A newer document took its place",
    neverChecked: "Never checked.",
    notCheckedYet: (ageWords: string) => `Sent ${ageWords}, not checked yet.`,
    checked: (ageWords: string, checkMethod: string) => `Checked ${ageWords}${checkMethod}.`,
    lapsed: (dueOn: string) => `Was good through ${dueOn}. It counts for nothing now.`,
    goodThrough: (dueOn: string) => `Good through ${dueOn}.`,
    whichIsToday: "which is today",
    daysFromNow: (left: number) => `${printCount(left, "day")} from now`,
    good: (dueOn: string, left: string) => `Good through ${dueOn}, ${left}.`,
  },
});
