import { addDays, type Day, daysBetween } from "#app/platform/date.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { MILESTONES } from "#app/reviews/chapter.ts";
import { reviewLetterWords } from "#app/reviews/review-letter-words.ts";

/** A first account is asked for when the dots have settled, in days since the last session. */
export const FIRST_ACCOUNT_DAYS = 28;

/** Nobody is written to about one treatment again before so many days are over; the one reminder comes after them. */
export const QUIET_DAYS = 14;

/** How long the link in a mail works, in days. */
export const INVITATION_DAYS = 90;

const DAY_MS = 86_400_000;

/** "No further mail" and "Write it", by one visitor. */
export const INVITATION_LIMIT: RateLimit = { name: "review_invitation", points: 30, seconds: 300 };

/** In the order they fall due. */
export const INVITED_CHAPTERS = ["first", ...MILESTONES.map(({ chapter }) => chapter)] as const;
export type InvitedChapter = (typeof INVITED_CHAPTERS)[number];

export interface PlannedInvitation {
  chapter: InvitedChapter;
  dueOn: Day;
}

/** A confirmed case is asked for its first account at the confirmation or 28 days after the last session, whichever is later, and for the chapters after that. */
export function planForCase(lastSessionOn: Day, confirmedOn: Day): PlannedInvitation[] {
  const settled = addDays(lastSessionOn, FIRST_ACCOUNT_DAYS);
  const dueOn = confirmedOn > settled ? confirmedOn : settled;
  return [{ chapter: "first", dueOn }, ...laterChapters(lastSessionOn, dueOn)];
}

/** A review without a case is asked for the chapters after the one it began with. */
export const planForReview = (lastSessionOn: Day, writtenOn: Day): PlannedInvitation[] => laterChapters(lastSessionOn, writtenOn);

/** What falls due too soon after the first account says nothing new. */
function laterChapters(lastSessionOn: Day, begunOn: Day): PlannedInvitation[] {
  return MILESTONES.map(({ chapter, days }) => ({ chapter, dueOn: addDays(lastSessionOn, days) })).filter(
    ({ dueOn }) => daysBetween(begunOn, dueOn) >= QUIET_DAYS,
  );
}

/** The client has written it of their own accord: a first account at any time, a later chapter within the days that carry its name. */
export function isNeedless({ chapter, dueOn }: PlannedInvitation, writtenOn: readonly Day[]): boolean {
  const milestone = MILESTONES.find((one) => one.chapter === chapter);
  const from = milestone === undefined ? "" : addDays(dueOn, milestone.from - milestone.days);
  return writtenOn.some((day) => day >= from);
}

/** One invitation as far as the rules of sending look at it. */
export interface InvitationStanding extends PlannedInvitation {
  sentOn: Day | null;
  remindedOn: Day | null;
  answered: boolean;
  declined: boolean;
}

/**
 * The one mail that is due about a treatment on `today`: about its newest chapter that has fallen due, the invitation first, and once it is 14 days old and
 * its link still works, a reminder, never a second. Nothing within 14 days of the mail before, of a chapter that was written, or to somebody who wants none.
 */
export function mailDue(
  invitations: readonly InvitationStanding[],
  writtenOn: readonly Day[],
  today: Day,
): { chapter: InvitedChapter; reminder: boolean } | null {
  if (invitations.some(({ declined }) => declined)) return null;
  const mails = invitations.flatMap(({ sentOn, remindedOn }) => [sentOn, remindedOn].filter((day) => day !== null));
  if (mails.some((day) => daysBetween(day, today) < QUIET_DAYS)) return null;
  const newest = INVITED_CHAPTERS.flatMap((chapter) => invitations.filter((one) => one.chapter === chapter && one.dueOn <= today)).at(-1);
  if (newest === undefined || newest.answered || isNeedless(newest, writtenOn)) return null;
  const { chapter, sentOn, remindedOn } = newest;
  if (sentOn === null) return { chapter, reminder: false };
  return remindedOn === null && daysBetween(sentOn, today) < INVITATION_DAYS ? { chapter, reminder: true } : null;
}

/** When a link ends that is sent at `time`, or a plan that nobody could be written to about. */
export const invitationExpiry = (time: Date): Date => new Date(time.getTime() + INVITATION_DAYS * DAY_MS);

/** What the client is asked to tell, in words that follow "We would like to know". Who has written nothing yet is asked for that first. */
export const askedFor = (chapter: InvitedChapter, hasWritten: boolean): string => reviewLetterWords().asked[hasWritten ? chapter : "first"];

interface InvitationFacts {
  clinicName: string;
  chapter: InvitedChapter;
  hasWritten: boolean;
  reminder: boolean;
  /** Opens the page that says what is asked and ends these mails. */
  url: string;
}

/** To the treated person. Nothing that a clinic typed goes into it but its name, which stands on its public page. */
export function invitationLetter({ clinicName, chapter, hasWritten, reminder, url }: InvitationFacts): { subject: string; text: string } {
  const say = reviewLetterWords();
  const why = hasWritten ? say.whyChapter(clinicName) : say.whyFirst(clinicName);
  const ending = reminder ? say.remindsNoMore : say.remindsOnce;
  return {
    subject: say.subjects[hasWritten ? "chapter" : "first"][reminder ? "again" : "once"],
    text: say.invitation(why, askedFor(chapter, hasWritten), url, INVITATION_DAYS, ending),
  };
}

/** How many of a clinic's confirmed cases were asked, and answered. Each case is in exactly one of invited, unasked, declined, unreachable and waiting. */
export interface InvitationCoverage {
  /** Cases that the treated person confirmed. */
  confirmed: number;
  /** Of these, with a published review that rests on them. */
  reviewed: number;
  /** At least one mail went to the treated person. */
  invited: number;
  /** Of the invited, those who wrote the review or a chapter of it after a mail. */
  answered: number;
  /** Written before any mail went. */
  unasked: number;
  /** They want no mail. */
  declined: number;
  /** There is no address to write to. */
  unreachable: number;
  /** Their day has not come. */
  waiting: number;
}

/** Below this many people no rate is printed: it would say more about one of them than about the clinic. */
export const FEWEST_INVITED = 5;
