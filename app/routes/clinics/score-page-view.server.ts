import { dayPlace } from "#app/components/score-history-drawing.tsx";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { warningEnds } from "#app/trust/deductions.ts";
import { explainScore, type ReviewLine } from "#app/trust/explain-score.ts";
import { notedParts } from "#app/trust/part-notes.ts";
import { scoreReasons } from "#app/trust/reasons.ts";
import { eventsTold, historyEvents, toHistoryPoint } from "#app/trust/score-history.ts";
import { findStoredScore, listScoreDays, listScoresById } from "#app/trust/score-repository.server.ts";
import { hasHeadline, INTEGRITY_WARNING } from "#app/trust/trust-score.ts";
import { reviewsToHeadline } from "#app/trust/what-would-help.ts";

/** Days of the past that are drawn: two a week for five years. */
const MOST_DAYS = 500;

/** Lines of a table that somebody may still read. */
const MOST_REVIEWS = 60;

/** Everything the page that explains a score shows; null: the clinic was never scored. */
export async function scorePageView(db: Db, clinicId: number, today: Day) {
  const stored = await findStoredScore(db, clinicId);
  if (!stored) return null;
  const { inputs, result, inputsDigest } = stored;
  const explanation = explainScore(inputs, result.asOf);
  const days = await listScoreDays(db, clinicId, MOST_DAYS);
  const told = days.slice(-1 - eventsTold(inputs.reviews.length));
  const newest = await listScoresById(
    db,
    told.map(({ id }) => id),
  );
  return {
    explanation: { ...explanation, reviews: mostMoving(explanation.reviews) },
    allReviews: inputs.reviews.length,
    parts: notedParts(result, inputs).map((part) => ({ ...part, byDecision: part.id === "integrity" })),
    reasons: scoreReasons(inputs, result, result.asOf),
    verifiedReviews: inputs.reviews.filter((review) => review.proof !== "V0").length,
    /** Strongly proven healed reviews that are missing for a number; null: many, or none is missing. */
    missingReviews: hasHeadline(result) ? null : reviewsToHeadline(inputs, result.asOf),
    warningEnds: result.band === INTEGRITY_WARNING ? warningEnds(inputs.decisions, result.asOf) : null,
    inputsDigest,
    history: {
      points: days.map(toHistoryPoint),
      events: historyEvents(newest, dayPlace(days[0]?.asOf ?? today, today)),
      until: today,
      earlierLeftOut: days.length > told.length,
    },
  };
}

function mostMoving(lines: readonly ReviewLine[]): ReviewLine[] {
  if (lines.length <= MOST_REVIEWS) return [...lines];
  return [...lines].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, MOST_REVIEWS);
}
