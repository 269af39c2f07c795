import { reasonListWords } from "#app/components/reason-list-words.ts";
import { printPoints } from "#app/platform/printed.ts";

export interface ReasonItem {
  code: string;
  sentence: string;
  pointsLost: number;
  change: { sentence: string; points: number };
}

/** Why a score is not higher, the costliest reason first, each with what would change it. */
export function ReasonList({ reasons }: { reasons: readonly ReasonItem[] }) {
  const say = reasonListWords();
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <li key={reason.code} className="reason">
          <p className="reason-sentence">{reason.sentence}</p>
          <p className="reason-points figures">{say.points(printPoints(-Math.round(reason.pointsLost * 10)))}</p>
          <p className="reason-change">{reason.change.sentence}</p>
        </li>
      ))}
    </ol>
  );
}
