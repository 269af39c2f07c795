import { type NoticeTimes, noticeState, operatorClockStart, operatorDue } from "#app/moderation/legal-notice.ts";
import {
  addWorkingHours,
  isWorkingDay,
  londonDay,
  londonMidnight,
  OPERATOR_HOURS,
  timeLeftWords,
  workingTimeBetween,
} from "#app/moderation/working-time.ts";
import { addDays, type Day } from "#app/platform/date.ts";

/** A day, or the part of one, on a clock's line: its ends as shares of the line. */
export interface ClockDay {
  day: Day;
  from: number;
  to: number;
  /** Whether its hours count. */
  counts: boolean;
}

export interface NoticeClock {
  whose: "operator" | "author";
  startsAt: Date;
  endsAt: Date;
  days: ClockDay[];
  /** Where the present is on the line, 0 to 1; null: what the clock waited for has happened. */
  now: number | null;
  /** Where what it waited for happened, 0 to 1; null: it has not. */
  doneAt: number | null;
  /** Null: it is over, or what it waited for has happened. */
  left: string | null;
}

/** The days between two moments in London, with whether each counts. */
export function clockDays(startsAt: Date, endsAt: Date, counts: (day: Day) => boolean): ClockDay[] {
  const [first, length] = [startsAt.getTime(), endsAt.getTime() - startsAt.getTime()];
  const days: ClockDay[] = [];
  for (let day = londonDay(startsAt), at = first; at < endsAt.getTime(); day = addDays(day, 1)) {
    const end = Math.min(londonMidnight(addDays(day, 1)).getTime(), endsAt.getTime());
    days.push({ day, from: (at - first) / length, to: (end - first) / length, counts: counts(day) });
    at = end;
  }
  return days;
}

const share = (at: Date, startsAt: Date, endsAt: Date): number =>
  Math.min(1, Math.max(0, (at.getTime() - startsAt.getTime()) / (endsAt.getTime() - startsAt.getTime())));

/** Both clocks of a complete notice, in the order in which they run. The author's is there once they were told. */
export function noticeClocks(notice: NoticeTimes, now: Date): NoticeClock[] {
  const state = noticeState(notice);
  if (state === "defective") return [];
  const { authorToldAt, authorDueAt, authorAnswer, authorAnsweredAt, decidedAt } = notice;
  const startsAt = operatorClockStart(notice);
  const operator: NoticeClock[] = [];
  if (state !== "author_told") {
    const endsAt = operatorDue(notice) ?? addWorkingHours(startsAt, OPERATOR_HOURS);
    operator.push({
      whose: "operator",
      startsAt,
      endsAt,
      days: clockDays(startsAt, endsAt, isWorkingDay),
      now: decidedAt === null ? share(now, startsAt, endsAt) : null,
      doneAt: decidedAt === null ? null : share(decidedAt, startsAt, endsAt),
      left: decidedAt === null ? timeLeftWords(workingTimeBetween(now, endsAt)) : null,
    });
  }
  if (authorToldAt === null || authorDueAt === null) return operator;
  const answered = authorAnswer === null || authorAnswer === "no_answer" ? null : authorAnsweredAt;
  const waits = state === "author_told";
  const author: NoticeClock = {
    whose: "author",
    startsAt: authorToldAt,
    endsAt: authorDueAt,
    days: clockDays(authorToldAt, authorDueAt, () => true),
    now: waits ? share(now, authorToldAt, authorDueAt) : null,
    doneAt: answered === null ? null : share(answered, authorToldAt, authorDueAt),
    left: waits ? timeLeftWords(authorDueAt.getTime() - now.getTime()) : null,
  };
  return [author, ...operator];
}
