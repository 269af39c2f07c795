import { DotMeasure } from "#app/components/dot-measure.tsx";
import { evidenceLedgerWords } from "#app/components/evidence-ledger-words.ts";
import { StateMark } from "#app/components/state-mark.tsx";
import type { ClaimState } from "#app/practitioners/claim-arithmetic.ts";

export interface EvidenceCheck {
  /** "Certificate, confirmed by the issuer". */
  how: string;
  /** The role, not the person: "A moderator". */
  by: string;
  /** Days as printed, null when never checked. */
  on: string | null;
  until: string | null;
  doesNotProve: string;
}

export interface LedgerRow {
  /** Unique on the page; the row's anchor. */
  id: string;
  /** "Years of practice". */
  subject: string;
  /** As the clinic puts it; null when it says nothing. */
  claim: string | null;
  /** What the evidence shows; null when there is none. */
  evidence: string | null;
  state: ClaimState;
  /** The arithmetic behind the state, written out; one string a line. */
  sum: readonly string[];
  /** Claim and evidence as amounts of one unit, to be drawn. */
  measure?: { claimed: number | null; evidenced: number; unit: { one: string; many: string }; perRow?: number };
  /** Empty when nothing was checked. */
  checks: readonly EvidenceCheck[];
  /** What the clinic said to the sum, oldest first. */
  answers?: readonly { id: string; on: string; paragraphs: readonly string[]; evidence: string | null }[];
  /** The decision of two people that refutes it; null: nobody has decided anything. */
  refutedHref?: string | null;
}

/** Claims against evidence, row by row. What was not provided takes as much room as what was. */
export function EvidenceLedger({ rows }: { rows: readonly LedgerRow[] }) {
  const say = evidenceLedgerWords();
  return (
    <ol className="ledger">
      {rows.map((row) => (
        <li key={row.id} id={row.id}>
          <div className="ledger-head">
            <h3>{row.subject}</h3>
            <StateMark state={row.state} />
          </div>
          <dl className="ledger-sides">
            <div>
              <dt>{say.clinicSays}</dt>
              <Side text={row.claim} />
            </div>
            <div>
              <dt>{say.evidenceShows}</dt>
              <Side text={row.evidence} />
            </div>
          </dl>
          {row.measure && <DotMeasure {...row.measure} />}
          {row.sum.length > 0 && (
            <div className="ledger-sum">
              {row.sum.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          )}
          {row.refutedHref && (
            <p className="ledger-refuted">
              {say.refuted} <a href={row.refutedHref}>{say.readTheDecision}</a>
            </p>
          )}
          {row.answers && row.answers.length > 0 && <Answers answers={row.answers} />}
          <Checks checks={row.checks} />
        </li>
      ))}
    </ol>
  );
}

function Answers({ answers }: { answers: NonNullable<LedgerRow["answers"]> }) {
  const say = evidenceLedgerWords();
  return (
    <div className="ledger-answers">
      <h4>{say.clinicsAnswer}</h4>
      {answers.map((answer) => (
        <div key={answer.id} className="stack-tight">
          {answer.paragraphs.map((paragraph) => (
            <p key={paragraph} dir="auto">
              {paragraph}
            </p>
          ))}
          <p className="soft small">
            {answer.on}. {answer.evidence ? say.pointsAt(answer.evidence) : say.noDocumentNamed}
          </p>
        </div>
      ))}
    </div>
  );
}

function Side({ text }: { text: string | null }) {
  const say = evidenceLedgerWords();
  return text === null ? <dd className="not-provided">{say.notProvided}</dd> : <dd>{text}</dd>;
}

function Checks({ checks }: { checks: readonly EvidenceCheck[] }) {
  const say = evidenceLedgerWords();
  return (
    <details className="ledger-checks">
      <summary>{checks.length > 1 ? say.howCheckedTimes(checks.length) : say.howChecked}</summary>
      {checks.length === 0 && <p>{say.nothingSubmitted}</p>}
      {checks.map((check) => (
        <dl key={`${check.how}:${check.on}`}>
          <div>
            <dt>{say.how}</dt>
            <dd>{check.how}</dd>
          </div>
          <div>
            <dt>{say.byWhom}</dt>
            <dd>{check.by}</dd>
          </div>
          <div>
            <dt>{say.when}</dt>
            <dd>{check.on ?? say.neverChecked}</dd>
          </div>
          <div>
            <dt>{say.goodUntil}</dt>
            <dd>{check.until ?? say.noEndStated}</dd>
          </div>
          <div>
            <dt>{say.doesNotProve}</dt>
            <dd>{check.doesNotProve}</dd>
          </div>
        </dl>
      ))}
    </details>
  );
}
