import { addDays, type Day, daysBetween } from "#app/platform/date.ts";

/**
 * Bank holidays of England and Wales made for one year only, by proclamation: none can be computed. The operator adds a line when one is proclaimed.
 */
const PROCLAIMED: readonly Day[] = ["2023-05-08"];

const day = (year: number, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/** 0 is Sunday. */
export const weekdayOf = (date: Day): number => ((daysBetween("1970-01-04", date) % 7) + 7) % 7;

const firstMonday = (year: number, month: number): Day => addDays(day(year, month, 1), (8 - weekdayOf(day(year, month, 1))) % 7);

function lastMonday(year: number, month: 5 | 8): Day {
  const last = day(year, month, 31);
  return addDays(last, -((weekdayOf(last) + 6) % 7));
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moonShift + 15) % 30;
  const weekShift = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekShift) / 451);
  const sum = epact + weekShift - 7 * late + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** New Year's Day, or the Monday after when it falls on a weekend. */
function newYear(year: number): Day {
  const first = day(year, 1, 1);
  const weekday = weekdayOf(first);
  return weekday === 6 ? addDays(first, 2) : weekday === 0 ? addDays(first, 1) : first;
}

/** Christmas and Boxing Day with the days that stand in for one that falls on a weekend: never the day of the other. */
function christmas(year: number): Day[] {
  const [first, second] = [day(year, 12, 25), day(year, 12, 26)];
  const weekday = weekdayOf(first);
  const instead = weekday === 6 ? [27, 28] : weekday === 0 ? [27] : weekday === 5 ? [28] : [];
  return [first, second, ...instead.map((date) => day(year, 12, date))];
}

/**
 * The days of a year on which no working time runs in England and Wales besides Saturdays and Sundays: bank holidays under the Banking and Financial
 * Dealings Act 1971 with their substitutes, Good Friday and Christmas Day. Right from 2023 on: earlier years moved some.
 */
export function bankHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  return [
    newYear(year),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
    ...PROCLAIMED.filter((date) => date.startsWith(`${year}-`)),
  ].sort();
}
