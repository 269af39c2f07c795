import { bankHolidays, weekdayOf } from "#app/moderation/bank-holiday.ts";
import { noticeStateWords } from "#app/moderation/notice-state-words.ts";
import { addDays, type Day, dayOf, toTime } from "#app/platform/date.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The hours in which the operator of a website has to act (Defamation (Operators of Websites) Regulations 2013, regulation 1(3) and the Schedule). */
export const OPERATOR_HOURS = 48;

/** The days its author has to answer in, counted after the day on which they were told (Schedule, paragraph 2). All days count. */
export const AUTHOR_DAYS = 5;

/** 01:00 UTC of the last Sunday of a month of 31 days, when the clocks of the United Kingdom change. */
function clockChange(year: number, month: "03" | "10"): number {
  const last: Day = `${year}-${month}-31`;
  return toTime(addDays(last, -weekdayOf(last))).getTime() + HOUR_MS;
}

/** Milliseconds by which London's clocks are ahead of UTC: summer time from the last Sunday of March to the last of October. */
export function londonAhead(time: Date): number {
  const year = time.getUTCFullYear();
  return time.getTime() >= clockChange(year, "03") && time.getTime() < clockChange(year, "10") ? HOUR_MS : 0;
}

/** The calendar day in London. */
export const londonDay = (time: Date): Day => dayOf(new Date(time.getTime() + londonAhead(time)));

/** Midnight in London at which a day begins. */
export function londonMidnight(date: Day): Date {
  const utc = toTime(date);
  return new Date(utc.getTime() - londonAhead(utc));
}

/** False on Saturdays, Sundays and the bank holidays of England and Wales: time of these days does not count. */
export function isWorkingDay(date: Day): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !bankHolidays(Number(date.slice(0, 4))).includes(date);
}

/** The time at which so many hours have run since `from`, the hours of days that are no working days left out. All 24 hours of a working day count. */
export function addWorkingHours(from: Date, hours: number): Date {
  let at = from.getTime();
  let left = hours * HOUR_MS;
  for (let date = londonDay(from); ; date = addDays(date, 1)) {
    const end = londonMidnight(addDays(date, 1)).getTime();
    const within = isWorkingDay(date) ? end - at : 0;
    if (left <= within) return new Date(at + left);
    left -= within;
    at = end;
  }
}

/** Working time between two moments, in milliseconds; 0 when `to` is not later. */
export function workingTimeBetween(from: Date, to: Date): number {
  let sum = 0;
  let at = from.getTime();
  for (let date = londonDay(from); at < to.getTime(); date = addDays(date, 1)) {
    const end = Math.min(londonMidnight(addDays(date, 1)).getTime(), to.getTime());
    if (isWorkingDay(date)) sum += end - at;
    at = end;
  }
  return sum;
}

/** Until when the author can answer: midnight in London at the end of the fifth day after the day on which they were told. */
export const authorDue = (toldAt: Date): Date => londonMidnight(addDays(londonDay(toldAt), AUTHOR_DAYS + 1));

/** Whole days and hours left, in words for a page; null: the time is over. */
export function timeLeftWords(leftMs: number): string | null {
  if (leftMs <= 0) return null;
  const [days, hours] = [Math.floor(leftMs / DAY_MS), Math.floor((leftMs % DAY_MS) / HOUR_MS)];
  const { timeLeft: say } = noticeStateWords();
  if (days > 0 && hours > 0) return say.both(say.days(days), say.hours(hours));
  if (days > 0) return say.days(days);
  return hours > 0 ? say.hours(hours) : say.lessThanAnHour;
}
