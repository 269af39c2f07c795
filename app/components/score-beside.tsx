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
          value={words.ofHundred(Math.round(held?.level ?? evidenceLevel))}
          label={words.evidenceLevel}
          note={held?.words ?? words.evidenceLevelNote}
        />
        <Stat
          value={clientResult === null ? null : words.ofHundred(printNumber(clientResult))}
          label={words.clientResult}
          note={clientResult === null ? words.noVerifiedClientYet : words.fromVerifiedReviews(verifiedReviews)}
        />
      </div>
      <p className="score-say">{words.builtFromBoth(percent(say.prior), percent(say.verified), percent(say.unverified))}</p>
    </>
  );
}
