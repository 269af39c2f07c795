import { MILESTONES, milestoneLabel } from "#app/reviews/chapter.ts";

/** Pixels of the plot and of the line of days below it. */
const PLOT = 132;
const FOOT = 24;
const EDGE = 12;
/** Units of the plot's own width, whatever its pixels. */
const WIDE = 1000;
/** Shares of the width at which the first and the last day stand, so that a dot is never cut. */
const [FROM, TO] = [0.06, 0.97];

/** Where a day stands across the drawing, 0 to 1: as the square root, since weeks matter at first and years later. */
export function dayAcross(days: number, longest: number): number {
  return FROM + (TO - FROM) * Math.sqrt(Math.min(days, longest) / longest);
}

/** The result as a whole by days since the last session, a dot a chapter. The table below it says the same. */
export function ChapterDrawing({ points }: { points: readonly { days: number; rating: number }[] }) {
  const longest = Math.max(56, ...points.map(({ days }) => days));
  const across = (days: number) => dayAcross(days, longest);
  const height = (rating: number) => EDGE + ((5 - rating) / 4) * (PLOT - 2 * EDGE);
  const line = points.map(({ days, rating }) => `${Math.round(across(days) * WIDE)} ${height(rating)}`).join("L");
  const reached = MILESTONES.filter(({ days }) => days <= longest);
  return (
    <svg className="chapter-drawing" width="100%" height={PLOT + FOOT} aria-hidden="true" focusable="false">
      {[5, 4, 3, 2, 1].map((rating) => (
        <g key={rating}>
          <line className="history-grid" x1="4%" x2="100%" y1={height(rating)} y2={height(rating)} />
          <text x="0" y={height(rating) + 4}>
            {rating}
          </text>
        </g>
      ))}
      {reached.map(({ days, chapter }) => (
        <g key={chapter}>
          <line className="history-year" x1={percent(across(days))} x2={percent(across(days))} y1={EDGE} y2={PLOT} />
          <text x={percent(across(days))} y={PLOT + 18} textAnchor={across(days) > 0.9 ? "end" : "middle"}>
            {milestoneLabel(chapter)}
          </text>
        </g>
      ))}
      <svg width="100%" height={PLOT} viewBox={`0 0 ${WIDE} ${PLOT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path className="chapter-path" d={`M${line}`} />
      </svg>
      {points.map(({ days, rating }, place) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: two chapters may be of the same days, and their order never changes.
          key={place}
          className={place === points.length - 1 ? "chapter-dot" : "chapter-dot chapter-dot-earlier"}
          cx={percent(across(days))}
          cy={height(rating)}
          r={place === points.length - 1 ? 7 : 5}
        />
      ))}
    </svg>
  );
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
