import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by evidence-list-view.server.ts. */
export const evidenceListViewWords = words({
  en: {
    withdrawnOn: (day: string) => `Withdrawn on ${day}`,
    replaced: "A newer document took its place",
    neverChecked: "Never checked.",
    notCheckedYet: (age: string) => `Sent ${age}, not checked yet.`,
    checked: (age: string, method: string | null) => (method === null ? `Checked ${age}.` : `Checked ${age}: ${method}.`),
    lapsed: (dueOn: string) => `Was good through ${dueOn}. It counts for nothing now.`,
    goodThrough: (dueOn: string) => `Good through ${dueOn}.`,
    stillGood: (dueOn: string, daysLeft: number) =>
      `Good through ${dueOn}, ${daysLeft === 0 ? "which is today" : `${printCount(daysLeft, "day")} from now`}.`,
  },
});
