import { PartsTable } from "#app/components/parts-table.tsx";
import { ReasonList } from "#app/components/reason-list.tsx";
import { ScoreDial } from "#app/components/score-dial.tsx";
import { Stat } from "#app/components/stat.tsx";
import { printCount, printDay, printNumber } from "#app/platform/printed.ts";
import type { NotedPart } from "#app/trust/part-notes.ts";
import type { Reason } from "#app/trust/reasons.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { NOT_ENOUGH_EVIDENCE, type TrustScore } from "#app/trust/trust-score.ts";

export interface ClinicScoreView {
  result: TrustScore;
  parts: NotedPart[];
  reasons: Reason[];
  verifiedReviews: number;
  unverifiedReviews: number;
}

/** The evidence level in place of what was computed, while a decision holds it. */
export interface HeldLevel {
  level: number;
  words: string;
}

interface ClinicScoreProps {
  /** Null: nothing about this clinic was ever scored. */
  score: ClinicScoreView | null;
  /** Null: the level is as it was computed. */
  held: HeldLevel | null;
  /** The page that explains it line by line. */
  href: string;
}

/** The score with its interval, the two numbers it is built from shown by themselves, its parts and its reasons. */
export function ClinicScore({ score, held, href }: ClinicScoreProps) {
  if (!score) {
    return (
      <p className="prose">
        <strong>Not enough evidence yet.</strong> Nothing about this clinic has been checked and nobody has reported. This says nothing bad
        and nothing good about it.
      </p>
    );
  }
  const { result, parts, reasons } = score;
  return (
    <>
      <ScoreDial
        score={result}
        limits={TS1.bands.filter((band) => band.score > 0).map(({ band, score: from }) => ({ band, from }))}
        asOf={result.asOf}
        asOfLabel={printDay(result.asOf)}
        method={result.version}
        href={href}
      />
      <div className="stats">
        <Stat
          value={`${Math.round(held?.level ?? result.evidenceLevel)} of 100`}
          label="Evidence level"
          note={held?.words ?? "What was checked, apart from reviews"}
        />
        <Stat
          value={result.clientResult === null ? null : `${printNumber(result.clientResult)} of 100`}
          label="Client result"
          note={
            result.clientResult === null
              ? "No verified client has reported yet"
              : `${printCount(score.verifiedReviews, "verified review")}, apart from evidence`
          }
        />
        <Stat value={String(score.unverifiedReviews)} label="Unverified reviews" note="Shown, and moving the score little" />
      </div>
      <div className="stack-tight">
        <h3>What the score is made of</h3>
        <PartsTable
          parts={parts.map((part) => ({ ...part, byDecision: part.id === "integrity" }))}
          scoreInTenths={result.scoreInTenths}
          showSum={result.band !== NOT_ENOUGH_EVIDENCE}
        />
        <p className="soft">
          Result to be expected by an average verified client: {printNumber(result.theta)}. Taken off by upheld decisions:{" "}
          {printNumber(result.deduction)}.
        </p>
      </div>
      {reasons.length > 0 && (
        <div className="stack-tight">
          <h3>What holds it back, and what would change it</h3>
          <ReasonList reasons={reasons} />
        </div>
      )}
    </>
  );
}
