import { type Day, dayOf } from "#app/platform/date.ts";
import { printCount, printDay, printList, printNumber } from "#app/platform/printed.ts";

/** How a clinic uses reports of its own reviews, and what legal notices there were about them, whoever sent those. Counts only: nobody is named. */
export interface ReportingBehaviour {
  /** Since when somebody speaks for the clinic; null: nobody does. */
  claimedAt: Date | null;
  /** Reviews of it that were ever published, those taken down since included. */
  reviews: number;
  /** Of these, reviews that somebody who was its member at that moment has reported at least once. */
  reported: number;
  /** Reports by its members, by what became of each: a moderator found it right, found nothing wrong, or has not answered yet. */
  upheld: number;
  dismissed: number;
  open: number;
  /** Complete legal notices about its reviews, by how they ended; one that was given back as incomplete is none. */
  notices: { removed: number; kept: number; withdrawn: number; open: number };
}

/** What the clinic's page and desk say of it, a sentence each; none where there is no review to report. */
export function reportingSentences(behaviour: ReportingBehaviour): string[] {
  if (behaviour.reviews === 0) return [];
  return [reportsSentence(behaviour), noticesSentence(behaviour)];
}

function reportsSentence({ claimedAt, reviews, reported, upheld, dismissed, open }: ReportingBehaviour): string {
  const all = reviews === 1 ? "its one review" : `its ${printNumber(reviews)} reviews`;
  if (claimedAt === null && reported === 0) return "Nobody speaks for this clinic here, so it has reported no review.";
  const since = claimedAt === null ? "" : sinceWords(dayOf(claimedAt));
  if (reported === 0) return `${since}The clinic has ${reviews === 1 ? "not reported its one review" : `reported none of ${all}`}.`;
  const results = [
    upheld > 0 && `${printNumber(upheld)} upheld`,
    dismissed > 0 && `${printNumber(dismissed)} in which nothing was found wrong`,
    open > 0 && `${printNumber(open)} open`,
  ].filter((words) => words !== false);
  return `${since}The clinic has reported ${printNumber(reported)} of ${all}. Reports: ${printList(results)}.`;
}

const sinceWords = (day: Day) => `Profile claimed on ${printDay(day)}. `;

function noticesSentence({ notices: { removed, kept, withdrawn, open } }: ReportingBehaviour): string {
  const total = removed + kept + withdrawn + open;
  if (total === 0) return "No legal notice was sent about any of them.";
  const results = [
    removed > 0 && `${printNumber(removed)} ended with the review taken down`,
    kept > 0 && `${printNumber(kept)} ended with the review kept`,
    withdrawn > 0 && `${printNumber(withdrawn)} taken back`,
    open > 0 && `${printNumber(open)} open`,
  ].filter((words) => words !== false);
  return `${printCount(total, "legal notice")} about its reviews: ${printList(results)}.`;
}
