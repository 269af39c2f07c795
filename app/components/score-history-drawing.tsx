import { type Day, daysBetween } from "#app/platform/date.ts";
import { printMonth } from "#app/platform/printed.ts";
import type { HistoryEvent, HistoryPoint } from "#app/trust/score-history.ts";
import { INTEGRITY_WARNING } from "#app/trust/trust-score.ts";

interface ScoreHistoryDrawingProps {
  points: readonly HistoryPoint[];
  events: readonly HistoryEvent[];
  until: Day;
}

/** Pixels of the plot and of the line of years below it. */
const PLOT = 220;
const FOOT = 26;
/** A year is named unless it is so far from the middle that it would stand on the month at either end of a narrow or of any drawing. */
const NAMED_WITHIN = { narrow: 0.17, wide: 0.4 };
/** Units of the plot's own width, whatever its pixels. */
const WIDE = 1000;

/** Where a day stands between the first one drawn and the last, 0 to 1. */
export function dayPlace(first: Day, until: Day): (day: Day) => number {
  const all = Math.max(1, daysBetween(first, until));
  return (day) => Math.min(1, Math.max(0, daysBetween(first, day) / all));
}

/**
 * The score over time as steps, for it holds until the next is stored, with its 90 % interval. Where there was no number, only the interval is drawn. Places are
 * shares of the width, so that text keeps its size on a telephone. The list and table beside it say the same.
 */
export function ScoreHistoryDrawing({ points, events, until }: ScoreHistoryDrawingProps) {
  const [first] = points;
  if (first === undefined) return null;
  const at = dayPlace(first.asOf, until);
  const bottom = Math.max(0, Math.floor(Math.min(...points.map((point) => point.low)) / 10) * 10);
  const height = (value: number) => 10 + ((100 - value) / (100 - bottom)) * (PLOT - 20);
  const steps = points.map((point, place) => ({
    ...point,
    from: at(point.asOf) * WIDE,
    to: at(points[place + 1]?.asOf ?? until) * WIDE,
  }));
  const edges = (end: "low" | "high") => steps.flatMap((step) => [`${step.from} ${height(step[end])}`, `${step.to} ${height(step[end])}`]);
  const interval = `M${[...edges("high"), ...edges("low").reverse()].join("L")}Z`;
  const grid = [100, 80, 60, 40, 20, 0].filter((value) => value >= bottom);
  return (
    <svg className="history-drawing" width="100%" height={PLOT + FOOT} aria-hidden="true" focusable="false">
      {grid.map((value) => (
        <g key={value}>
          <line className="history-grid" x1="0" x2="100%" y1={height(value)} y2={height(value)} />
          <text x="0" y={height(value) + 13}>
            {value}
          </text>
        </g>
      ))}
      <text x="0" y={PLOT + 19}>
        {printMonth(first.asOf)}
      </text>
      <text x="100%" y={PLOT + 19} textAnchor="end">
        {printMonth(until)}
      </text>
      {yearsBetweenDays(first.asOf, until).map((year) => (
        <g key={year}>
          <line className="history-year" x1={percent(at(`${year}-01-01`))} x2={percent(at(`${year}-01-01`))} y1="10" y2={PLOT + 4} />
          {Math.abs(at(`${year}-01-01`) - 0.5) < NAMED_WITHIN.wide && (
            <text
              className={Math.abs(at(`${year}-01-01`) - 0.5) < NAMED_WITHIN.narrow ? undefined : "history-far"}
              x={percent(at(`${year}-01-01`))}
              y={PLOT + 19}
              textAnchor="middle"
            >
              {year}
            </text>
          )}
        </g>
      ))}
      <svg width="100%" height={PLOT} viewBox={`0 0 ${WIDE} ${PLOT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path className="history-interval" d={interval} />
        {steps.map((step, place) => {
          if (step.score === null) return null;
          const before = steps[place - 1]?.score ?? null;
          const rise = before === null ? "" : `M${step.from} ${height(before)}V${height(step.score)}`;
          return (
            <path
              key={step.asOf}
              className={step.band === INTEGRITY_WARNING ? "history-line history-warned" : "history-line"}
              d={`${rise}M${step.from} ${height(step.score)}H${step.to}`}
            />
          );
        })}
      </svg>
      {events.map((event) => {
        if (event.letter === null) return null;
        const point = points.find(({ asOf }) => asOf === event.asOf);
        if (point === undefined) return null;
        // Where there was no number the mark stands on the ground: a place inside the interval would look like one.
        const y = point.score === null ? PLOT - 6 : height(point.score);
        const x = percent(Math.min(0.985, Math.max(0.015, at(event.asOf))));
        return (
          <g key={event.asOf} className="history-mark">
            <circle cx={x} cy={y} r="4" />
            <text x={x} y={y > 40 ? y - 10 : y + 22} textAnchor="middle">
              {event.letter}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** The years that began after `first`, at most eight of them. */
function yearsBetweenDays(first: Day, until: Day): number[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(until.slice(0, 4))];
  const every = Math.ceil((to - from + 1) / 8);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place).filter(
    (year) => (year - from) % Math.max(1, every) === 0,
  );
}
