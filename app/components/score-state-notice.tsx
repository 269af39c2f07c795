import { Notice } from "#app/components/notice.tsx";
import { Say } from "#app/components/say.tsx";
import { scoreStateNoticeWords } from "#app/components/score-state-notice-words.ts";
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
  const say = scoreStateNoticeWords();
  if (score.band === NOT_ENOUGH_EVIDENCE) {
    const { verifiedWeight } = TS1.enoughEvidence;
    return (
      <Notice kind="info" title={say.whyNoNumber}>
        <p>
          {say.numberTooSure(verifiedWeight, printNumber(score.verifiedWeight))}{" "}
          {missingReviews !== null && say.moreClientsNeeded(missingReviews)}
        </p>
        <p>{say.whatIsKnown}</p>
      </Notice>
    );
  }
  if (score.band !== INTEGRITY_WARNING) return null;
  return (
    <Notice kind="warning" title={say.warningTitle}>
      <p>
        <Say
          it={say.warningMeaning}
          decisions={<a href={`/decisions?clinic=${slug}`} />}
          deduction={printNumber(score.deduction)}
          theta={printNumber(score.theta)}
        />
      </p>
      {warningEnds && (
        <p>
          <Say it={say.warningEnds} warningEnds={<time dateTime={warningEnds}>{printDay(warningEnds)}</time>} />
        </p>
      )}
    </Notice>
  );
}
