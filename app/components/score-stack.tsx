import type { ScorePart } from "#app/components/parts-table.tsx";

/** Points from which a part is wide enough for its number. */
const NUMBERED_FROM = 1.6;

/**
 * The parts laid end to end on the scale of 0 to 100, numbered as in the table below: what raises the score is filled, what lowers it is taken off the end, and
 * what is left is the score.
 */
export function ScoreStack({ parts, showSum }: { parts: readonly ScorePart[]; showSum: boolean }) {
  let raised = 0;
  const filled = parts.flatMap((part, place) => {
    if (part.tenths <= 0) return [];
    const from = raised;
    raised += part.tenths;
    return [{ part, number: place + 1, from: from / 10, points: part.tenths / 10 }];
  });
  let left = raised;
  const taken = parts.flatMap((part, place) => {
    if (part.tenths >= 0) return [];
    left += part.tenths;
    return [{ part, number: place + 1, from: left / 10, points: -part.tenths / 10 }];
  });
  return (
    <svg className="score-stack" width="100%" height="52" aria-hidden="true" focusable="false">
      <line className="stack-ground" x1="0" x2="100%" y1="50" y2="50" />
      {filled.map(({ part, number, from, points }) => (
        <g key={part.id}>
          <rect className={`stack-part stack-${part.id}`} x={`${from}%`} width={`${points}%`} y="20" height="30" />
          {points >= NUMBERED_FROM && (
            <text x={`${from + points / 2}%`} y="14" textAnchor="middle">
              {number}
            </text>
          )}
        </g>
      ))}
      {taken.map(({ part, number, from, points }) => (
        <g key={part.id} className={part.byDecision ? "stack-decided" : undefined}>
          <rect className="stack-taken" x={`${from}%`} width={`${points}%`} y="20" height="30" />
          {points >= NUMBERED_FROM && (
            <text x={`${from + points / 2}%`} y="40" textAnchor="middle">
              −{number}
            </text>
          )}
        </g>
      ))}
      {showSum && <line className="stack-score" x1={`${left / 10}%`} x2={`${left / 10}%`} y1="14" y2="52" />}
    </svg>
  );
}
