import { Notice } from "#app/components/notice.tsx";
import type { Day } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { INTEGRITY_WARNING, NOT_ENOUGH_EVIDENCE, type TrustScore } from "#app/trust/trust-score.ts";

interface ScoreStateNoticeProps {
  score: Pick<TrustScore, "band" | "deduction" | "verifiedWeight" | "theta">;
  /** Strongly proven healed reviews missing for a number; null: more than ten. */
  missingReviews: number | null;
  warningEnds: Day | null;
  slug: string;
}

/** What a state means that is no band: too little is known, or people's decisions weigh on the clinic. Nothing for the others. */
export function ScoreStateNotice({ score, missingReviews, warningEnds, slug }: ScoreStateNoticeProps) {
  if (score.band === NOT_ENOUGH_EVIDENCE) {
    const { verifiedWeight } = TS1.enoughEvidence;
    return (
      <Notice kind="info" title="Why there is no number yet">
        <p>
          A number would look surer than it is. It needs verified reviews that together weigh {verifiedWeight}; here they weigh{" "}
          {printNumber(score.verifiedWeight)}.{" "}
          {missingReviews !== null &&
            `${missingReviews === 1 ? "One more client" : `${missingReviews} more clients`} with strong proof and a healed result would be enough, whatever they rate.`}
        </p>
        <p>What is known stands below, part by part. An honest newcomer begins here, and so does a clinic whose clients never report.</p>
      </Notice>
    );
  }
  if (score.band !== INTEGRITY_WARNING) return null;
  return (
    <Notice kind="warning" title="What the warning means">
      <p>
        People decided and upheld that something here was not as the clinic said. <a href={`/decisions?clinic=${slug}`}>The decisions</a>{" "}
        name the rule and the facts, and each could be appealed. They take off {printNumber(score.deduction)} points; without them the score
        would be {printNumber(score.theta)}. The warning speaks of these decisions alone.
      </p>
      {warningEnds && (
        <p>
          Decisions fade by half in two years. If nothing is added or overturned, the warning ends on{" "}
          <time dateTime={warningEnds}>{printDay(warningEnds)}</time>.
        </p>
      )}
    </Notice>
  );
}
