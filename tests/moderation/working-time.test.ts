import fc from "fast-check";
import { expect, test } from "vitest";
import { bankHolidays, easterSunday, weekdayOf } from "#app/moderation/bank-holiday.ts";
import {
  addWorkingHours,
  authorDue,
  isWorkingDay,
  londonDay,
  londonMidnight,
  timeLeftWords,
  workingTimeBetween,
} from "#app/moderation/working-time.ts";

test("Easter falls where the tables of the church have it", () => {
  const table: [number, string][] = [
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [2000, "2000-04-23"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ];
  for (const [year, date] of table) expect(easterSunday(year)).toBe(date);
});

test("bank holidays of England and Wales are those the government published, substitute days with them", () => {
  // Published for 2023 to 2027; Christmas Day and Boxing Day stand in the list on weekends too, where they take nothing away.
  const table: [number, string[]][] = [
    [2023, ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"]],
    [2024, ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"]],
    [2025, ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"]],
    [2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-26", "12-28"]],
    [2027, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-25", "12-26", "12-27", "12-28"]],
    [2028, ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"]],
    [2033, ["01-03", "04-15", "04-18", "05-02", "05-30", "08-29", "12-25", "12-26", "12-27"]],
  ];
  for (const [year, dates] of table) expect(bankHolidays(year)).toEqual(dates.map((date) => `${year}-${date}`));
});

test("every year has eight bank holidays on working days, whatever they fall on", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2199 }), (year) => {
      const onWeekdays = bankHolidays(year).filter((date) => weekdayOf(date) !== 0 && weekdayOf(date) !== 6);
      expect(new Set(onWeekdays).size).toBe(8);
    }),
  );
});

test("48 hours leave out Saturdays, Sundays and bank holidays, and know London's summer time", () => {
  const table: [string, string][] = [
    // Monday noon to Wednesday noon.
    ["2026-11-23T12:00:00.000Z", "2026-11-25T12:00:00.000Z"],
    // Thursday 15:00 to Monday 15:00.
    ["2026-11-26T15:00:00.000Z", "2026-11-30T15:00:00.000Z"],
    // Friday 15:00 to Tuesday 15:00.
    ["2026-11-27T15:00:00.000Z", "2026-12-01T15:00:00.000Z"],
    // A Saturday's notice begins to count on Monday.
    ["2026-11-28T09:30:00.000Z", "2026-12-02T00:00:00.000Z"],
    // Maundy Thursday 17:00 in London to the Wednesday after Easter.
    ["2026-04-02T16:00:00.000Z", "2026-04-08T16:00:00.000Z"],
    // Christmas Eve: the 25th is a holiday, the 26th a Saturday, the 28th a substitute.
    ["2026-12-24T12:00:00.000Z", "2026-12-30T12:00:00.000Z"],
    // Just before midnight on a summer Friday in London, which is 22:59 UTC.
    ["2026-07-03T22:59:00.000Z", "2026-07-07T22:59:00.000Z"],
    // Saturday 00:01 in London, still Friday in UTC.
    ["2026-07-03T23:01:00.000Z", "2026-07-07T23:00:00.000Z"],
  ];
  for (const [from, to] of table) expect(addWorkingHours(new Date(from), 48).toISOString(), from).toBe(to);
});

test("the author has until midnight in London at the end of the fifth day after they were told", () => {
  const table: [string, string][] = [
    ["2026-11-23T12:00:00.000Z", "2026-11-29T00:00:00.000Z"],
    ["2026-11-23T00:00:00.000Z", "2026-11-29T00:00:00.000Z"],
    ["2026-11-23T23:59:59.999Z", "2026-11-29T00:00:00.000Z"],
    // 23:30 UTC in July is the next day in London, and its midnight is 23:00 UTC.
    ["2026-07-01T23:30:00.000Z", "2026-07-07T23:00:00.000Z"],
    // Over the end of summer time: told on 23 October, until the end of 28 October.
    ["2026-10-23T12:00:00.000Z", "2026-10-29T00:00:00.000Z"],
  ];
  for (const [told, due] of table) expect(authorDue(new Date(told)).toISOString(), told).toBe(due);
});

test("London's days begin at its own midnight on both sides of a change of clocks", () => {
  expect(londonMidnight("2026-03-29").toISOString()).toBe("2026-03-29T00:00:00.000Z");
  expect(londonMidnight("2026-03-30").toISOString()).toBe("2026-03-29T23:00:00.000Z");
  expect(londonMidnight("2026-10-25").toISOString()).toBe("2026-10-24T23:00:00.000Z");
  expect(londonMidnight("2026-10-26").toISOString()).toBe("2026-10-26T00:00:00.000Z");
  expect(londonDay(new Date("2026-06-30T23:15:00.000Z"))).toBe("2026-07-01");
});

test("working time runs as a clock does: what was added is what has passed, it ends in working time, and more never ends earlier", () => {
  const moment = fc.date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2040-12-31T00:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 50 }), (from, hours, more) => {
      const due = addWorkingHours(from, hours);
      expect(workingTimeBetween(from, due)).toBe(hours * 3_600_000);
      expect(addWorkingHours(from, hours + more).getTime()).toBeGreaterThanOrEqual(due.getTime());
      expect(isWorkingDay(londonDay(new Date(due.getTime() - 1)))).toBe(true);
      expect(workingTimeBetween(due, from)).toBe(0);
    }),
  );
});

test("what is left is said in days and hours", () => {
  const table: [number, string | null][] = [
    [0, null],
    [-1, null],
    [59 * 60_000, "less than an hour"],
    [3_600_000, "1 hour"],
    [26 * 3_600_000, "1 day and 2 hours"],
    [48 * 3_600_000, "2 days"],
  ];
  for (const [left, words] of table) expect(timeLeftWords(left)).toBe(words);
});
