import { reportingBehaviourWords } from "#app/moderation/reporting-behaviour-words.ts";
import { dayOf } from "#app/platform/date.ts";

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
  const say = reportingBehaviourWords();
  if (claimedAt === null && reported === 0) return say.nobodySpeaks;
  const results = [
    ...(upheld > 0 ? [say.upheld(upheld)] : []),
    ...(dismissed > 0 ? [say.dismissed(dismissed)] : []),
    ...(open > 0 ? [say.open(open)] : []),
  ];
  const sentence = reported === 0 ? say.reportedNone(reviews) : say.reported(reported, reviews, results);
  return claimedAt === null ? sentence : `${say.claimedOn(dayOf(claimedAt))} ${sentence}`;
}

function noticesSentence({ notices: { removed, kept, withdrawn, open } }: ReportingBehaviour): string {
  const say = reportingBehaviourWords();
  const total = removed + kept + withdrawn + open;
  if (total === 0) return say.noNotice;
  const results = [
    ...(removed > 0 ? [say.removed(removed)] : []),
    ...(kept > 0 ? [say.kept(kept)] : []),
    ...(withdrawn > 0 ? [say.takenBack(withdrawn)] : []),
    ...(open > 0 ? [say.open(open)] : []),
  ];
  return say.notices(total, results);
}
