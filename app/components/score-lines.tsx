import { LinesTable } from "#app/components/lines-table.tsx";
import { DECISION_LABELS } from "#app/moderation/decision.ts";
import { printCount, printDay, printDecimal, printNumber } from "#app/platform/printed.ts";
import type { DecisionLine } from "#app/trust/deductions.ts";
import type { PractitionerLine, QuarterLine, ReviewLine, ReviewNote } from "#app/trust/explain-score.ts";

const STAGE_WORDS: Record<ReviewLine["stage"], string> = { fresh: "fresh", healed: "healed", "long-term": "over a year" };
const PROOF_WORDS: Record<ReviewLine["proof"], string> = { V2: "strong proof", V1: "one proof", V0: "no proof" };

const points = (value: number) => `${value < 0 ? "−" : "+"}${printDecimal(Math.abs(value), 2)}`;
const number = (label: string) => ({ label, number: true });

/** What each practitioner's verified credentials add. */
export function PractitionerLines({ lines }: { lines: readonly PractitionerLine[] }) {
  if (lines.length === 0) return <p className="not-provided">Nobody is named as treating here, so nothing can be verified.</p>;
  return (
    <LinesTable
      label="Practitioners"
      columns={[{ label: "Practitioner" }, ...["Share", "Hours", "Years", "Trainer’s years", "Points"].map(number)]}
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
  if (lines.length === 0) return <p className="not-provided">No review yet.</p>;
  return (
    <>
      {lines.length < all && (
        <p>
          The {lines.length} of {printNumber(all)} that move the score most. All are in <a href={inputs}>score.json</a>.
        </p>
      )}
      <LinesTable
        label="Reviews"
        columns={[{ label: "Written" }, { label: "Counts as" }, ...["Weight", "Result", "Points"].map(number)]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            <a key={line.id} href={`/reviews/${line.id}`}>
              {printDay(line.writtenOn)}
            </a>,
            [`${STAGE_WORDS[line.stage]}, ${PROOF_WORDS[line.proof]}`, ...line.notes.map(noteWords)].join("; "),
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
  switch (note.kind) {
    case "replaced":
      return "a later review by the same client counts instead";
    case "not yet written":
      return "written after the day of this score";
    case "capped":
      return `capped from ${printNumber(note.rated)} after a proven correction elsewhere`;
    case "linked":
      return `linked accounts, together scaled by ${printDecimal(note.scale, 3)}`;
    case "suspected":
      return `several signals of doubt, ${note.weight} of its weight left`;
  }
}

/** How each quarter's reviews saturate and fade. */
export function QuarterLines({ lines }: { lines: readonly QuarterLine[] }) {
  if (lines.length === 0) return <p className="not-provided">No review yet.</p>;
  return (
    <LinesTable
      label="Quarters"
      columns={[{ label: "Quarter" }, { label: "Class" }, ...["Weight", "Mean result", "Left by age", "Counted"].map(number)]}
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
  if (lines.length === 0) return <p>None. Nothing is taken off.</p>;
  return (
    <ul>
      {lines.map(({ decision, points: first, ageInDays, remaining }) => (
        <li key={`${decision.kind} ${decision.decidedOn}`}>
          <a href={href}>
            {DECISION_LABELS[decision.kind]}
            {decision.count > 1 && ` (${decision.count})`}, {printDay(decision.decidedOn)}
          </a>
          : {printNumber(first)} points on the day, {printCount(ageInDays, "day")} ago, {points(-remaining)} now.
        </li>
      ))}
    </ul>
  );
}
