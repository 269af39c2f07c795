import { LinesTable } from "#app/components/lines-table.tsx";
import { Say } from "#app/components/say.tsx";
import { scoreLinesWords } from "#app/components/score-lines-words.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import { printDay, printDecimal, printNumber } from "#app/platform/printed.ts";
import type { DecisionLine } from "#app/trust/deductions.ts";
import type { PractitionerLine, QuarterLine, ReviewLine, ReviewNote } from "#app/trust/explain-score.ts";

const stageWords = (): Record<ReviewLine["stage"], string> => ({
  fresh: "fresh",
  healed: "healed",
  "long-term": scoreLinesWords().overAYear,
});
const proofWords = (): Record<ReviewLine["proof"], string> => {
  const say = scoreLinesWords();
  return { V2: say.strongProof, V1: say.oneProof, V0: say.noProof };
};

const points = (value: number) => `${value < 0 ? "−" : "+"}${printDecimal(Math.abs(value), 2)}`;
const number = (label: string) => ({ label, number: true });

/** What each practitioner's verified credentials add. */
export function PractitionerLines({ lines }: { lines: readonly PractitionerLine[] }) {
  const say = scoreLinesWords();
  if (lines.length === 0) return <p className="not-provided">{say.nobodyNamed}</p>;
  return (
    <LinesTable
      label={say.practitioners}
      columns={[{ label: say.practitioner }, ...[say.share, say.hours, say.years, say.trainersYears, say.points].map(number)]}
      rows={lines.map(({ facts, points: earned }, place) => ({
        key: String(place),
        cells: [
          place + 1,
          `${Math.round(facts.share * 100)} %`,
          printNumber(facts.verifiedHours),
          printNumber(facts.evidencedYears),
          printNumber(facts.trainerYears),
          points(earned.training + earned.experience + earned.lineage),
        ],
      }))}
    />
  );
}

/** Reviews with their weight and what they move: all, or of very many those that move most. */
export function ReviewLines({ lines, all, inputs }: { lines: readonly ReviewLine[]; all: number; inputs: string }) {
  const say = scoreLinesWords();
  if (lines.length === 0) return <p className="not-provided">{say.noReviewYet}</p>;
  return (
    <>
      {lines.length < all && (
        <p>
          <Say it={say.mostMovingReviews} lines={lines.length} all={printNumber(all)} inputs={<a href={inputs} />} />
        </p>
      )}
      <LinesTable
        label={say.reviews}
        columns={[{ label: say.written }, { label: say.countsAs }, ...[say.weight, say.result, say.points].map(number)]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            <a key={line.id} href={`/reviews/${line.id}`}>
              {printDay(line.writtenOn)}
            </a>,
            [`${stageWords()[line.stage]}, ${proofWords()[line.proof]}`, ...line.notes.map(noteWords)].join("; "),
            printDecimal(line.weight, 3),
            printDecimal(line.result, 1),
            points(line.points),
          ],
        }))}
      />
    </>
  );
}

function noteWords(note: ReviewNote): string {
  const say = scoreLinesWords();
  switch (note.kind) {
    case "replaced":
      return say.laterReviewCounts;
    case "not yet written":
      return say.writtenLater;
    case "capped":
      return say.capped(printNumber(note.rated));
    case "linked":
      return say.linkedAccounts(printDecimal(note.scale, 3));
    case "suspected":
      return say.doubted(note.weight);
  }
}

/** How each quarter's reviews saturate and fade. */
export function QuarterLines({ lines }: { lines: readonly QuarterLine[] }) {
  const say = scoreLinesWords();
  if (lines.length === 0) return <p className="not-provided">{say.noReviewYet}</p>;
  return (
    <LinesTable
      label={say.quarters}
      columns={[{ label: say.quarter }, { label: say.proofClass }, ...[say.weight, say.meanResult, say.leftByAge, say.counted].map(number)]}
      rows={lines.map((line) => ({
        key: `${line.class} ${line.quarter}`,
        cells: [
          line.quarter,
          line.class,
          printDecimal(line.weight, 3),
          printDecimal(line.mean, 1),
          printDecimal(line.decay, 3),
          printDecimal(line.counted, 3),
        ],
      }))}
    />
  );
}

/** What each upheld decision took off and what is left of it. */
export function DecisionLines({ lines, href }: { lines: readonly DecisionLine[]; href: string }) {
  const say = scoreLinesWords();
  if (lines.length === 0) return <p>{say.nothingTakenOff}</p>;
  return (
    <ul>
      {lines.map(({ decision, points: first, ageInDays, remaining }) => (
        <li key={`${decision.kind} ${decision.decidedOn}`}>
          <Say
            it={say.decisionPoints}
            link={<a href={href} />}
            decision={decisionLabel(decision.kind)}
            count={decision.count > 1 && ` (${decision.count})`}
            decidedOn={printDay(decision.decidedOn)}
            first={printNumber(first)}
            age={say.days(ageInDays)}
            points={points(-remaining)}
          />
        </li>
      ))}
    </ul>
  );
}
