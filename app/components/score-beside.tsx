import type { HeldLevel } from "#app/components/clinic-score.tsx";
import { Stat } from "#app/components/stat.tsx";
import { printCount, printNumber } from "#app/platform/printed.ts";
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
  return (
    <>
      <div className="stats">
        <Stat
          value={`${Math.round(held?.level ?? evidenceLevel)} of 100`}
          label="Evidence level"
          note={held?.words ?? "What was checked, apart from reviews"}
        />
        <Stat
          value={clientResult === null ? null : `${printNumber(clientResult)} of 100`}
          label="Client result"
          note={
            clientResult === null
              ? "No verified client has reported yet"
              : `${printCount(verifiedReviews, "verified review")}, apart from evidence`
          }
        />
      </div>
      <p className="score-say">
        The score is built from both, openly: what was checked has {percent(say.prior)} of the say, verified clients {percent(say.verified)}
        , unverified ones {percent(say.unverified)}. The more verified clients report, the more their say.
      </p>
    </>
  );
}
