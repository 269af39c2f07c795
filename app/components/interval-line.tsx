import type { ScoreView } from "#app/components/score-view.ts";
import { hasHeadline } from "#app/trust/trust-score.ts";

interface IntervalLineProps {
  score: ScoreView;
  /** The least score of each band, as the ruleset has them. */
  limits: { band: string; from: number }[];
}

/** The 90 % interval on the scale of 0 to 100, one dot a point, with the limits of the bands. The words beside it say the same. */
export function IntervalLine({ score, limits }: IntervalLineProps) {
  const low = Math.round(score.low);
  const high = Math.round(score.high);
  const scored = hasHeadline(score);
  return (
    <svg className="interval-line" width="100%" height="46" aria-hidden="true" focusable="false">
      <line className="interval-scale" x1="0" x2="100%" y1="14" y2="14" />
      {limits
        .filter((limit) => limit.from > 0)
        .map((limit) => (
          <g key={limit.band}>
            <line className="interval-limit" x1={`${limit.from}%`} x2={`${limit.from}%`} y1="7" y2="21" />
            <text x={`${limit.from}%`} y="36">
              {limit.from}
              <tspan className="interval-band"> {limit.band}</tspan>
            </text>
          </g>
        ))}
      <line className="interval-dots" x1={`${low}%`} x2={`${high}%`} y1="14" y2="14" pathLength={Math.max(1, high - low)} />
      {scored && <circle className="interval-score" cx={`${score.scoreInTenths / 10}%`} cy="14" r="7" />}
      <text x="0" y="36">
        0
      </text>
      <text x="100%" y="36" textAnchor="end" className="interval-end">
        100
      </text>
    </svg>
  );
}
