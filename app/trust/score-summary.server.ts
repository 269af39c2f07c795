import { currentLocale } from "#app/platform/locale.ts";
import { type Db, hotQuery } from "#app/platform/store.server.ts";
import { type NotedPart, notedParts } from "#app/trust/part-notes.ts";
import { type Reason, scoreReasons } from "#app/trust/reasons.ts";
import { findInputs, type ScoreResult } from "#app/trust/score-repository.server.ts";

/** What a clinic's page prints of a stored score besides the score itself. */
export interface ScoreSummary {
  parts: NotedPart[];
  reasons: Reason[];
  verifiedReviews: number;
  unverifiedReviews: number;
}

/** Summaries that are kept: some kilobytes each. */
const MOST = 1_000;
const known = hotQuery(() => new Map<string, ScoreSummary>());

/** Worked out once for each stored score and locale, since a stored score never changes; with thousands of reviews it takes as long as the rest of the page. */
export async function summariseScore(db: Db, score: ScoreResult): Promise<ScoreSummary> {
  const summaries = known(db);
  const key = `${currentLocale()} ${score.id}`;
  const kept = summaries.get(key);
  if (kept !== undefined) return kept;
  const { result } = score;
  const inputs = await findInputs(db, score.id);
  const verifiedReviews = inputs.reviews.filter((review) => review.proof !== "V0").length;
  const summary = {
    parts: notedParts(result, inputs),
    reasons: scoreReasons(inputs, result, result.asOf),
    verifiedReviews,
    unverifiedReviews: inputs.reviews.length - verifiedReviews,
  };
  const [oldest] = summaries.keys();
  if (oldest !== undefined && summaries.size >= MOST) summaries.delete(oldest);
  summaries.set(key, summary);
  return summary;
}
