import { DECISION_LABELS } from "#app/moderation/decision.ts";
import { printCount, printDay, printNumber } from "#app/platform/printed.ts";
import type { DecisionLine } from "#app/trust/deductions.ts";
import type { PractitionerLine, QuarterLine, ReviewLine, ReviewNote } from "#app/trust/explain-score.ts";

const STAGE_WORDS: Record<ReviewLine["stage"], string> = { fresh: "fresh", healed: "healed", "long-term": "over a year" };
const PROOF_WORDS: Record<ReviewLine["proof"], string> = { V2: "strong proof", V1: "one proof", V0: "no proof" };
const points = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;

/** What each practitioner's verified credentials add. */
export function PractitionerLines({ lines }: { lines: readonly PractitionerLine[] }) {
  if (lines.length === 0) return <p className="not-provided">Nobody is named as treating here, so nothing can be verified.</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Practitioner</th>
            <th scope="col" className="number">
              Share
            </th>
            <th scope="col" className="number">
              Hours
            </th>
            <th scope="col" className="number">
              Years
            </th>
            <th scope="col" className="number">
              Trainer’s years
            </th>
            <th scope="col" className="number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ facts, points: earned }, place) => (
            // The order is the team's own and two people may have equal figures.
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              <td className="number">{Math.round(facts.share * 100)} %</td>
              <td className="number">{printNumber(facts.verifiedHours)}</td>
              <td className="number">{printNumber(facts.evidencedYears)}</td>
              <td className="number">{printNumber(facts.trainerYears)}</td>
              <td className="number">{points(earned.training + earned.experience + earned.lineage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every review with its weight and what it moves. */
export function ReviewLines({ lines, clinicHref }: { lines: readonly ReviewLine[]; clinicHref: string }) {
  if (lines.length === 0) return <p className="not-provided">No review yet.</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Written</th>
            <th scope="col">Counts as</th>
            <th scope="col" className="number">
              Weight
            </th>
            <th scope="col" className="number">
              Result
            </th>
            <th scope="col" className="number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={`${clinicHref}#review-${line.id}`}>{printDay(line.writtenOn)}</a>
              </th>
              <td>
                {STAGE_WORDS[line.stage]}, {PROOF_WORDS[line.proof]}
                {line.notes.map((note) => (
                  <span key={note.kind} className="soft small">
                    {" "}
                    · {noteWords(note)}
                  </span>
                ))}
              </td>
              <td className="number">{line.weight.toFixed(3)}</td>
              <td className="number">{line.result.toFixed(1)}</td>
              <td className="number">{points(line.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
      return `linked accounts, together scaled by ${note.scale.toFixed(3)}`;
    case "suspected":
      return `several signals of doubt, ${note.weight} of its weight left`;
  }
}

/** How each quarter's reviews saturate and fade. */
export function QuarterLines({ lines }: { lines: readonly QuarterLine[] }) {
  if (lines.length === 0) return <p className="not-provided">No review yet.</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">Class</th>
            <th scope="col" className="number">
              Weight
            </th>
            <th scope="col" className="number">
              Mean result
            </th>
            <th scope="col" className="number">
              Left by age
            </th>
            <th scope="col" className="number">
              Counted
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.class} ${line.quarter}`}>
              <th scope="row">{line.quarter}</th>
              <td>{line.class}</td>
              <td className="number">{line.weight.toFixed(3)}</td>
              <td className="number">{line.mean.toFixed(1)}</td>
              <td className="number">{line.decay.toFixed(3)}</td>
              <td className="number">{line.counted.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What each upheld decision took off and what is left of it. */
export function DecisionLines({ lines, clinicHref }: { lines: readonly DecisionLine[]; clinicHref: string }) {
  if (lines.length === 0) return <p>None. Nothing is taken off.</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.decision.kind} ${line.decision.decidedOn}`}>
          <a href={clinicHref}>
            {DECISION_LABELS[line.decision.kind]}
            {line.decision.count > 1 && ` (${line.decision.count})`}, {printDay(line.decision.decidedOn)}
          </a>
          : {printNumber(line.points)} points on the day, {printCount(line.ageInDays, "day")} ago, {points(-line.remaining)} now.
        </li>
      ))}
    </ul>
  );
}
