import type { FoundRow } from "#app/directory/search-clinics.server.ts";
import type { Sort } from "#app/directory/search-cursor.ts";
import { printDecimal } from "#app/platform/printed.ts";
import { orderReasonWords } from "#app/routes/directory/order-reason-words.ts";
import { printDistance } from "#app/routes/directory/result-card.ts";

/** What an order puts a clinic where it is by, and the same as a value to compare. */
function placedBy(row: FoundRow, sort: Sort): { words: string; value: string | number | null } {
  const say = orderReasonWords();
  switch (sort) {
    case "distance":
      return { words: say.byDistance(printDistance(row.metres ?? 0)), value: row.metres };
    case "evidence":
      return { words: say.byEvidenceLevel(printDecimal(row.evidenceLevel, 1)), value: row.evidenceLevel };
    case "reviews":
      return {
        words: say.byVerifiedReviews(row.verifiedReviewCount),
        value: row.verifiedReviewCount,
      };
    case "name":
      return { words: say.byName, value: row.name.toLowerCase() };
    default:
      return row.score === null
        ? { words: say.byEvidenceLevelAmongNew(printDecimal(row.evidenceLevel, 1)), value: row.evidenceLevel }
        : { words: say.byScore(printDecimal(row.score, 1)), value: row.score };
  }
}

/** Equal in what an order goes by, two clinics stand by score, and with equal scores by age. */
function tieBreak(row: FoundRow, previous: FoundRow): string {
  const say = orderReasonWords();
  if (row.score !== null && row.score === previous.score) return say.otherIsOlder;
  if (row.score !== null || previous.score !== null) return say.otherScoresHigher;
  return row.evidenceLevel === previous.evidenceLevel ? say.otherIsOlder : say.otherHasMoreChecked;
}

/** Why a clinic stands where it does: "Here by its score, 81.4 of 100." `previous` is the one above it on the page. */
export function orderReason(row: FoundRow, previous: FoundRow | null, sort: Sort): string {
  const say = orderReasonWords();
  const { words, value } = placedBy(row, sort);
  const sameGroup = previous !== null && (sort !== "score" || (previous.score === null) === (row.score === null));
  if (!sameGroup || previous === null || placedBy(previous, sort).value !== value) return say.hereBy(words);
  return say.hereByEqual(words, tieBreak(row, previous));
}
