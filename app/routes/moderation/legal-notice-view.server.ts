import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { DeadlineView } from "#app/components/deadline-line.tsx";
import { findDecisionAboutReview } from "#app/moderation/decision-repository.server.ts";
import { defectSentences, NEXT_STEPS, noticeState, operatorDue } from "#app/moderation/legal-notice.ts";
import { lastAnswerDay } from "#app/moderation/legal-notice-mail.ts";
import type { LegalNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { type NoticeClock, noticeClocks } from "#app/moderation/notice-clock.ts";
import { dayOf } from "#app/platform/date.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printDay, printList, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { listReviewPhotoViews } from "#app/routes/reviews/review-photo-views.server.ts";
import { toReviewCard } from "#app/routes/reviews/review-view.ts";

/** A legal notice as the moderator who deals with it reads it. */
export async function readNotice(db: Db, notice: LegalNotice, clinicId: number, now: Date) {
  const state = noticeState(notice);
  const clinic = await findClinicById(db, clinicId);
  const review = await findReviewToShow(db, notice.reviewId);
  const decision = state === "ended" && notice.outcome !== "withdrawn" ? await findDecisionAboutReview(db, notice.reviewId) : null;
  return {
    clinic: clinic && { name: clinic.name, href: `/clinics/${clinic.slug}` },
    state,
    nextStep: NEXT_STEPS[state],
    due: operatorDue(notice) !== null,
    receivedOn: printTime(notice.receivedAt),
    complainant:
      notice.complainantEmail === ""
        ? null
        : { name: notice.complainantName, email: notice.complainantEmail, withheld: notice.withholdIdentity },
    statement: notice.statement,
    meaning: notice.meaning,
    untrue: notice.untrue,
    missing: notice.defect === null ? [] : defectSentences(notice.defect),
    deadlines: noticeClocks(notice, now).map(toDeadline),
    answer: answerOf(notice),
    outcome: outcomeWords(notice),
    decisionHref: decision && `/decisions/${decision.id}`,
    review: review && toReviewCard(review, { clinicName: review.clinicName, photos: await listReviewPhotoViews(db, review) }),
    history: (await listEvents(db, "legal_notice", notice.id)).map((event) => ({
      on: printTime(event.at),
      words: HAPPENED[event.action] ?? event.action,
    })),
  };
}

export type NoticeView = Awaited<ReturnType<typeof readNotice>>;

const HAPPENED: Record<string, string | undefined> = {
  "legal_notice.received": "The notice arrived.",
  "legal_notice.author_told": "The author was sent it.",
  "legal_notice.author_unreachable": "The author cannot be reached.",
  "legal_notice.timed_out": "The author’s time ended without an answer.",
  "legal_notice.answered": "The author stands by the review.",
  "legal_notice.given_back": "It was given back as incomplete.",
  "legal_notice.decided": "It ended.",
};

/** Null: nothing has been said, and nothing has to be yet. */
function answerOf(notice: LegalNotice) {
  if (notice.authorAnswer === null) return null;
  const late = notice.authorDueAt !== null && notice.authorAnsweredAt !== null && notice.authorAnsweredAt > notice.authorDueAt;
  return {
    words: ANSWERS[notice.authorAnswer],
    late,
    reasons: notice.authorReasons,
    name: notice.authorName,
    address: notice.authorAddress,
    consents: notice.authorConsents,
  };
}

const ANSWERS = {
  stands: "Stands by the review.",
  withdraws: "Has withdrawn the review.",
  no_answer: "Has not answered, or could not be reached.",
} as const;

function outcomeWords({ outcome, decidedAt, defect }: LegalNotice): string | null {
  if (decidedAt === null) return null;
  const on = printDay(dayOf(decidedAt));
  if (defect !== null) return `Given back as incomplete on ${on}.`;
  if (outcome === "removed") return `The review was taken down on ${on}.`;
  return outcome === "kept" ? `Decided on ${on}: the review stays.` : `Taken back by the complainant on ${on}.`;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const weekdayName = (day: string) => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";

function toDeadline(clock: NoticeClock): DeadlineView {
  const author = clock.whose === "author";
  const idle = clock.days.filter((one) => !one.counts).map(({ day }) => printDay(day));
  const ends = author ? `at the end of ${printDay(lastAnswerDay(clock.endsAt))} (midnight in London)` : printTime(clock.endsAt);
  const notCounted = idle.length === 0 ? "" : ` ${printList(idle)} ${idle.length === 1 ? "does" : "do"} not count.`;
  const late = clock.now !== null && clock.left === null;
  return {
    id: clock.whose,
    title: author ? "The author’s five days" : "Our 48 working hours",
    sentence: `From ${printTime(clock.startsAt)}; ends ${ends}.${author ? " All days count." : notCounted}`,
    standing: standingWords(clock, late),
    late,
    days: clock.days.map(({ day, ...line }) => ({ ...line, label: `${weekdayName(day)} ${Number(day.slice(8))}` })),
    now: clock.now,
    doneAt: clock.doneAt,
  };
}

function standingWords({ left, doneAt, whose }: NoticeClock, late: boolean): string {
  if (left !== null) return whose === "author" ? `${capital(left)} left.` : `${capital(left)} of working time left.`;
  if (late) return "The time is over.";
  if (doneAt === null) return "The time ended without an answer.";
  return whose === "author" ? "Answered." : "Done.";
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
