import fc from "fast-check";
import { expect, test } from "vitest";
import { reminderDue } from "#app/clinics/document-reminder.ts";
import { ageWords, evidenceCounts } from "#app/clinics/evidence.ts";
import { addDays, daysBetween } from "#app/platform/date.ts";

const DUE = "2027-03-01";

test.each<[today: string, sent: number[], expected: number | null]>([
  ["2026-12-30", [], null],
  ["2026-12-31", [], 60],
  ["2026-12-31", [60], null],
  ["2027-01-29", [60], null],
  ["2027-01-30", [60], 30],
  // A worker that was away, or a document accepted late: one mail, the one that fits.
  ["2027-02-20", [], 30],
  ["2027-02-22", [60, 30], 7],
  ["2027-03-01", [60, 30, 7], null],
  ["2027-03-02", [60, 30, 7], 0],
  ["2027-03-02", [0], null],
  ["2027-03-31", [], 0],
  ["2027-04-01", [], null],
])("on %s, with %o sent, the mail due about a document good through 1 March 2027 is %o", (today, sent, expected) => {
  expect(reminderDue(DUE, today, sent)).toBe(expected);
});

test("asked every day, each mail is sent once, in order, and the lapse on the first day that counts no more", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 5 }), (start, every) => {
      const sent: number[] = [];
      for (let day = addDays(DUE, -start); daysBetween(day, DUE) > -40; day = addDays(day, every)) {
        const step = reminderDue(DUE, day, sent);
        if (step === null) continue;
        expect(step === 0).toBe(!evidenceCounts({ state: "accepted", dueOn: DUE }, day));
        sent.push(step);
      }
      expect(sent).toEqual([...new Set(sent)].sort((a, b) => b - a));
      expect(sent.at(-1)).toBe(0);
    }),
  );
});

test.each([
  ["2026-11-23", "today"],
  ["2026-11-22", "1 day ago"],
  ["2026-09-25", "59 days ago"],
  ["2026-06-10", "5 months ago"],
  ["2024-12-10", "23 months ago"],
  ["2024-11-01", "2 years ago"],
])("a check of %s was made %s", (day, words) => {
  expect(ageWords(day, "2026-11-23")).toBe(words);
});
