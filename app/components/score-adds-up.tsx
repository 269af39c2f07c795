import { IntervalLine } from "#app/components/interval-line.tsx";
import { PartsTable, type ScorePart } from "#app/components/parts-table.tsx";
import { scoreAddsUpWords } from "#app/components/score-adds-up-words.ts";
import { ScoreStack } from "#app/components/score-stack.tsx";
import { printNumber } from "#app/platform/printed.ts";
import { NOT_ENOUGH_EVIDENCE, type TrustScore } from "#app/trust/trust-score.ts";

interface ScoreAddsUpProps {
  score: TrustScore;
  parts: readonly ScorePart[];
  /** The least score of each band, as the ruleset has them. */
  limits: { band: string; from: number }[];
}

/** The eight parts as a drawn stack over the interval on one scale, and the same as a table. */
export function ScoreAddsUp({ score, parts, limits }: ScoreAddsUpProps) {
  const say = scoreAddsUpWords();
  const enough = score.band !== NOT_ENOUGH_EVIDENCE;
  return (
    <>
      <div className={score.band === "integrity warning" ? "adds-up score-warned" : "adds-up"}>
        <ScoreStack parts={parts} showSum={enough} />
        <IntervalLine score={score} limits={limits} />
      </div>
      <PartsTable parts={parts} scoreInTenths={score.scoreInTenths} showSum={enough} numbered />
      <p>{enough ? say.withoutDeductions(printNumber(score.theta), printNumber(score.deduction)) : say.partsAreNoScore}</p>
    </>
  );
}
