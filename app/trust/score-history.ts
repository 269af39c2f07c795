import type { Day } from "#app/platform/date.ts";
import { hasHeadline, type TrustScore } from "#app/trust/trust-score.ts";
import { type Move, type ScoredFacts, whatMoved } from "#app/trust/what-moved.ts";

/** The score of one day on which it changed. */
export interface HistoryPoint extends Pick<TrustScore, "asOf" | "low" | "high" | "band"> {
  /** Null while there was not enough evidence for a headline. */
  score: number | null;
}

/** A day on which a score moved, and what moved it. */
export interface HistoryEvent {
  asOf: Day;
  /** Printed beside the day in the drawing; null: too small or too close to a larger one. */
  letter: string | null;
  /** Of the day before and of this one; null while there was not enough evidence. */
  from: number | null;
  to: number | null;
  moves: Move[];
}

/** Of the scores whose inputs are read to tell what moved them. More is slow where a clinic has thousands of reviews. */
const MOST_EVENTS = 24;
const REVIEWS_AT_ONCE = 6_000;
const LETTERS = "ABCDEF";
/** Points. Less does not show in tenths. */
const SMALLEST = 0.05;
/** Share of the drawing's width that a letter takes. */
const LETTER_WIDTH = 0.045;

export function toHistoryPoint({
  asOf,
  low,
  high,
  band,
  score,
}: Pick<TrustScore, "asOf" | "low" | "high" | "band" | "score">): HistoryPoint {
  return { asOf, low, high, band, score: hasHeadline({ band }) ? score : null };
}

/** How many of the newest changes of a clinic with so many reviews are told. */
export const eventsTold = (reviews: number): number => Math.max(1, Math.min(MOST_EVENTS, Math.floor(REVIEWS_AT_ONCE / (reviews + 1))));

type Stored = ScoredFacts & { result: TrustScore };

/** What moved each of these scores, given oldest first, from the one before it. Newest first; days on which only time passed without showing are left out. */
export function historyEvents(stored: readonly Stored[], at: (day: Day) => number): HistoryEvent[] {
  const events = stored.slice(1).flatMap((after, place): HistoryEvent[] => {
    const before = stored[place];
    if (before === undefined) return [];
    const moves = whatMoved(before, after).filter((move) => move.kind !== "time" || Math.abs(move.points) >= SMALLEST);
    if (moves.length === 0) return [];
    const shown = ({ result }: Stored) => (hasHeadline(result) ? result.score : null);
    return [
      {
        asOf: after.result.asOf,
        letter: null,
        from: shown(before),
        to: shown(after),
        moves,
      },
    ];
  });
  return withLetters(events, at).reverse();
}

/** The largest changes that people or documents made get letters, in the order of their days, as far as they do not stand on each other. */
function withLetters(events: readonly HistoryEvent[], at: (day: Day) => number): HistoryEvent[] {
  const chosen: HistoryEvent[] = [];
  const largest = events.filter((event) => largestMove(event) >= SMALLEST).sort((a, b) => largestMove(b) - largestMove(a));
  for (const event of largest) {
    if (chosen.length === LETTERS.length) break;
    if (chosen.every((other) => Math.abs(at(other.asOf) - at(event.asOf)) >= LETTER_WIDTH)) chosen.push(event);
  }
  const inOrder = events.filter((event) => chosen.includes(event));
  return events.map((event) => ({ ...event, letter: inOrder.includes(event) ? (LETTERS[inOrder.indexOf(event)] ?? null) : null }));
}

/** Points of the largest move that was not only time. */
const largestMove = ({ moves }: HistoryEvent) => Math.max(0, ...moves.map(({ kind, points }) => (kind === "time" ? 0 : Math.abs(points))));
