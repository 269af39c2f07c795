import type { HeldLevel } from "#app/components/clinic-score.tsx";
import { scoreBesideWords } from "#app/components/score-beside-words.ts";
import { Stat } from "#app/components/stat.tsx";
import { printNumber } from "#app/platform/printed.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";

interface ScoreBesideProps {
  score: Pick<TrustScore, "evidenceLevel" | "clientResult" | "say">;
  verifiedReviews: number;
  /** Null: the level is as it was computed. */
  held: HeldLevel | null;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** The two numbers a score is built from, each by itself, and how much say each has in it. */
export function ScoreBeside({ score: { evidenceLevel, clientResult, say }, verifiedReviews, held }: ScoreBesideProps) {
  const words = scoreBesideWords();
  return (
    <>
      <div className="stats">
        <Stat
          value={words.of100(Math.round(held?.level ?? evidenceLevel))}
          label={words.evidenceLevel}
          note={held?.words ?? words.whatWasCheckedApart}
        />
        <Stat
          value={clientResult === null ? null : words.of100(printNumber(clientResult))}
          label={words.clientResult}
          note={clientResult === null ? words.noVerifiedClientHasReported : words.verifiedReviewsApartFromEvidence(verifiedReviews)}
        />
      </div>
      <p className="score-say">{words.theScoreIsBuilt(percent(say.prior), percent(say.verified), percent(say.unverified))}</p>
    </>
  );
}
