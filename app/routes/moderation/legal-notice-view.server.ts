import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { DeadlineView } from "#app/components/deadline-line.tsx";
import { findDecisionAboutReview } from "#app/moderation/decision-repository.server.ts";
import { defectSentences, noticeState, operatorDue } from "#app/moderation/legal-notice.ts";
import { lastAnswerDay } from "#app/moderation/legal-notice-mail.ts";
import type { LegalNotice } from "#app/moderation/legal-notice-repository.server.ts";
import { type NoticeClock, noticeClocks } from "#app/moderation/notice-clock.ts";
import { noticeStateWords } from "#app/moderation/notice-state-words.ts";
import { dayOf } from "#app/platform/date.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { printDay, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findReviewToShow } from "#app/reviews/published-review-repository.server.ts";
import { legalNoticeCaseWords } from "#app/routes/moderation/legal-notice-case-words.ts";
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
    nextStep: noticeStateWords().nextSteps[state],
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
      words: happened()[event.action] ?? event.action,
    })),
  };
}

export type NoticeView = Awaited<ReturnType<typeof readNotice>>;

const happened = (): Record<string, string | undefined> => {
  const say = legalNoticeCaseWords();
  return {
    "legal_notice.received": say.noticeArrived,
    "legal_notice.author_told": say.authorTold,
    "legal_notice.author_unreachable": say.authorUnreachable,
    "legal_notice.timed_out": say.authorTimedOut,
    "legal_notice.answered": say.authorStandsByIt,
    "legal_notice.given_back": say.givenBack,
    "legal_notice.decided": say.ended,
  };
};

/** Null: nothing has been said, and nothing has to be yet. */
function answerOf(notice: LegalNotice) {
  if (notice.authorAnswer === null) return null;
  const late = notice.authorDueAt !== null && notice.authorAnsweredAt !== null && notice.authorAnsweredAt > notice.authorDueAt;
  return {
    words: answerWords()[notice.authorAnswer],
    late,
    reasons: notice.authorReasons,
    name: notice.authorName,
    address: notice.authorAddress,
    consents: notice.authorConsents,
  };
}

const answerWords = () => {
  const say = legalNoticeCaseWords();
  return {
    stands: say.standsByReview,
    withdraws: say.withdrewReview,
    no_answer: say.noAnswer,
  } as const;
};

function outcomeWords({ outcome, decidedAt, defect }: LegalNotice): string | null {
  const say = legalNoticeCaseWords();
  if (decidedAt === null) return null;
  const on = printDay(dayOf(decidedAt));
  if (defect !== null) return say.givenBackOn(on);
  if (outcome === "removed") return say.takenDownOn(on);
  return outcome === "kept" ? say.keptOn(on) : say.takenBackOn(on);
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const weekdayName = (day: string) => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";

function toDeadline(clock: NoticeClock): DeadlineView {
  const say = legalNoticeCaseWords();
  const author = clock.whose === "author";
  const idle = clock.days.filter((one) => !one.counts).map(({ day }) => printDay(day));
  const start = printTime(clock.startsAt);
  const late = clock.now !== null && clock.left === null;
  return {
    id: clock.whose,
    title: author ? say.authorsFiveDays : say.our48WorkingHours,
    sentence: author ? say.authorsClock(start, printDay(lastAnswerDay(clock.endsAt))) : say.ourClock(start, printTime(clock.endsAt), idle),
    standing: standingWords(clock, late),
    late,
    days: clock.days.map(({ day, ...line }) => ({ ...line, label: `${weekdayName(day)} ${Number(day.slice(8))}` })),
    now: clock.now,
    doneAt: clock.doneAt,
  };
}

function standingWords({ left, doneAt, whose }: NoticeClock, late: boolean): string {
  const say = legalNoticeCaseWords();
  if (left !== null) return whose === "author" ? say.timeLeft(capital(left)) : say.workingTimeLeft(capital(left));
  if (late) return say.timeIsOver;
  if (doneAt === null) return say.timeEnded;
  return whose === "author" ? say.answered : say.done;
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
