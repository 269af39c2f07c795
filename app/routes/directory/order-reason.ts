import type { FoundRow } from "#app/directory/search-clinics.server.ts";
import type { Sort } from "#app/directory/search-cursor.ts";
import { printCount, printDecimal } from "#app/platform/printed.ts";
import { printDistance } from "#app/routes/directory/result-card.ts";

/** What an order puts a clinic where it is by, and the same as a value to compare. */
function placedBy(row: FoundRow, sort: Sort): { words: string; value: string | number | null } {
  switch (sort) {
    case "distance":
      return { words: `its distance, ${printDistance(row.metres ?? 0)}`, value: row.metres };
    case "evidence":
      return { words: `its evidence level, ${printDecimal(row.evidenceLevel, 1)} of 100`, value: row.evidenceLevel };
    case "reviews":
      return {
        words: printCount(row.verifiedReviewCount, "review with accepted proof", "reviews with accepted proof"),
        value: row.verifiedReviewCount,
      };
    case "name":
      return { words: "its name", value: row.name.toLowerCase() };
    default:
      return row.score === null
        ? { words: `its evidence level among the new ones, ${printDecimal(row.evidenceLevel, 1)} of 100`, value: row.evidenceLevel }
        : { words: `its score, ${printDecimal(row.score, 1)} of 100`, value: row.score };
  }
}

/** Equal in what an order goes by, two clinics stand by score, and with equal scores by age. */
function tieBreak(row: FoundRow, previous: FoundRow): string {
  if (row.score !== null && row.score === previous.score) return "the one above is the older entry";
  if (row.score !== null || previous.score !== null) return "the one above has the higher score";
  return row.evidenceLevel === previous.evidenceLevel
    ? "the one above is the older entry"
    : "more of the evidence of the one above was checked";
}

/** Why a clinic stands where it does: "Here by its score, 81.4 of 100." `previous` is the one above it on the page. */
export function orderReason(row: FoundRow, previous: FoundRow | null, sort: Sort): string {
  const { words, value } = placedBy(row, sort);
  const sameGroup = previous !== null && (sort !== "score" || (previous.score === null) === (row.score === null));
  if (!sameGroup || previous === null || placedBy(previous, sort).value !== value) return `Here by ${words}.`;
  return `Here by ${words}: equal, and ${tieBreak(row, previous)}.`;
}
