import { LinesTable } from "#app/components/lines-table.tsx";
import { ScoreHistoryDrawing } from "#app/components/score-history-drawing.tsx";
import { scoreHistoryWords } from "#app/components/score-history-words.ts";
import type { Day } from "#app/platform/date.ts";
import { printDay, printDecimal, printPoints } from "#app/platform/printed.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
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

const tenths = (points: number) => Math.round(points * 10);
const shown = (score: number | null) => (score === null ? scoreHistoryWords().noNumberYet : printPoints(tenths(score), false));

/** How the score came to be what it is: drawn over time, with what moved it, and every stored day as a table. */
export function ScoreHistory({ points, events, until }: ScoreHistoryProps) {
  const say = scoreHistoryWords();
  const main = events.filter((event, place) => event.letter !== null || place < NEWEST);
  const others = events.filter((event) => !main.includes(event));
  return (
    <>
      <ScoreHistoryDrawing points={points} events={events} until={until} />
      {main.length > 0 && <Events events={main} />}
      {others.length > 0 && (
        <details>
          <summary>{say.otherChanges(others.length)}</summary>
          <Events events={others} />
        </details>
      )}
      <details>
        <summary>{say.everyDay(points.length)}</summary>
        <LinesTable
          label={say.storedScores}
          columns={[
            { label: say.since },
            { label: say.score, number: true },
            { label: "90 % interval", number: true },
            { label: say.bandOrState },
          ]}
          rows={[...points].reverse().map((point) => ({
            key: point.asOf,
            cells: [
              printDay(point.asOf),
              point.score === null ? "–" : printPoints(tenths(point.score), false),
              say.lowToHigh(Math.round(point.low), Math.round(point.high)),
              contributionWords().bands[point.band].label,
            ],
          }))}
        />
      </details>
    </>
  );
}

function Events({ events }: { events: readonly HistoryEvent[] }) {
  const say = scoreHistoryWords();
  return (
    <ol className="history-events">
      {events.map((event) => (
        <li key={event.asOf} className="history-event">
          <p className="history-day">
            {event.letter && <span className="history-letter">{event.letter}</span>}
            <time dateTime={event.asOf}>{printDay(event.asOf)}</time>
          </p>
          <p className="history-change figures">
            {event.from === null && event.to === null ? say.noNumberYet : `${shown(event.from)} → ${shown(event.to)}`}
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
