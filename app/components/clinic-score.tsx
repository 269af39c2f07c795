import { clinicScoreWords } from "#app/components/clinic-score-words.ts";
import { PartsTable } from "#app/components/parts-table.tsx";
import { ReasonList } from "#app/components/reason-list.tsx";
import { Say } from "#app/components/say.tsx";
import { ScoreDial } from "#app/components/score-dial.tsx";
import { Stat } from "#app/components/stat.tsx";
import { printDay, printNumber } from "#app/platform/printed.ts";
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
  const say = clinicScoreWords();
  if (!score) {
    return (
      <p className="prose">
        <Say it={say.nothingChecked} />
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
          value={say.ofHundred(Math.round(held?.level ?? result.evidenceLevel))}
          label={say.evidenceLevel}
          note={held?.words ?? say.evidenceLevelNote}
        />
        <Stat
          value={result.clientResult === null ? null : say.ofHundred(printNumber(result.clientResult))}
          label={say.clientResult}
          note={result.clientResult === null ? say.noVerifiedClientYet : say.fromVerifiedReviews(score.verifiedReviews)}
        />
        <Stat value={String(score.unverifiedReviews)} label={say.unverifiedReviews} note={say.unverifiedReviewsNote} />
      </div>
      <div className="stack-tight">
        <h3>{say.madeOf}</h3>
        <PartsTable
          parts={parts.map((part) => ({ ...part, byDecision: part.id === "integrity" }))}
          scoreInTenths={result.scoreInTenths}
          showSum={result.band !== NOT_ENOUGH_EVIDENCE}
        />
        <p className="soft">{say.expectedResult(printNumber(result.theta), printNumber(result.deduction))}</p>
      </div>
      {reasons.length > 0 && (
        <div className="stack-tight">
          <h3>{say.whatHoldsItBack}</h3>
          <ReasonList reasons={reasons} />
        </div>
      )}
    </>
  );
}
