import { LinesTable } from "#app/components/lines-table.tsx";
import { ScoreHistoryDrawing } from "#app/components/score-history-drawing.tsx";
import type { Day } from "#app/platform/date.ts";
import { printDay, printDecimal, printPoints } from "#app/platform/printed.ts";
import { BAND_LABELS } from "#app/trust/contribution.ts";
import type { HistoryEvent, HistoryPoint } from "#app/trust/score-history.ts";

interface ScoreHistoryProps {
  /** Oldest first, at least one. */
  points: readonly HistoryPoint[];
  /** Newest first. */
  events: readonly HistoryEvent[];
  /** The last day drawn. */
  until: Day;
}

/** Changes that are told at once, besides those with a letter in the drawing. */
const NEWEST = 3;

const NO_NUMBER = "no number yet";
const tenths = (points: number) => Math.round(points * 10);
const shown = (score: number | null) => (score === null ? NO_NUMBER : printPoints(tenths(score), false));

/** How the score came to be what it is: drawn over time, with what moved it, and every stored day as a table. */
export function ScoreHistory({ points, events, until }: ScoreHistoryProps) {
  const main = events.filter((event, place) => event.letter !== null || place < NEWEST);
  const others = events.filter((event) => !main.includes(event));
  return (
    <>
      <ScoreHistoryDrawing points={points} events={events} until={until} />
      {main.length > 0 && <Events events={main} />}
      {others.length > 0 && (
        <details>
          <summary>Smaller and earlier changes ({others.length})</summary>
          <Events events={others} />
        </details>
      )}
      <details>
        <summary>Every stored day in figures ({points.length})</summary>
        <LinesTable
          label="Stored scores"
          columns={[
            { label: "Since" },
            { label: "Score", number: true },
            { label: "90 % interval", number: true },
            { label: "Band or state" },
          ]}
          rows={[...points].reverse().map((point) => ({
            key: point.asOf,
            cells: [
              printDay(point.asOf),
              point.score === null ? "–" : printPoints(tenths(point.score), false),
              `${Math.round(point.low)} to ${Math.round(point.high)}`,
              BAND_LABELS[point.band].label,
            ],
          }))}
        />
      </details>
    </>
  );
}

function Events({ events }: { events: readonly HistoryEvent[] }) {
  return (
    <ol className="history-events">
      {events.map((event) => (
        <li key={event.asOf} className="history-event">
          <p className="history-day">
            {event.letter && <span className="history-letter">{event.letter}</span>}
            <time dateTime={event.asOf}>{printDay(event.asOf)}</time>
          </p>
          <p className="history-change figures">
            {event.from === null && event.to === null ? NO_NUMBER : `${shown(event.from)} → ${shown(event.to)}`}
          </p>
          <ul className="history-moves">
            {event.moves.map((move) => (
              <li key={move.kind + move.sentence}>
                <span>{move.sentence}</span> <span className="figures history-points">{movePoints(move.points)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function movePoints(points: number): string {
  const rounded = tenths(points);
  return rounded === 0 ? `< ${printDecimal(0.1, 1)}` : printPoints(rounded);
}
