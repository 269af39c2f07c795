import { partLine } from "#app/components/part-geometry.ts";
import { partsTableWords } from "#app/components/parts-table-words.ts";
import { printPoints } from "#app/platform/printed.ts";

export interface ScorePart {
  id: string;
  label: string;
  /** Signed, in integer tenths of a point; the parts add up to the score's tenths. */
  tenths: number;
  /** Why it is this many: "100 hours of 2 practitioners". */
  note?: string;
  /** True for points taken off by people's decisions: they are drawn in red. */
  byDecision?: boolean;
}

interface PartsTableProps {
  /** In the order of the sum, the base first. */
  parts: readonly ScorePart[];
  scoreInTenths: number;
  /** False while there is not enough evidence for a headline number: the sum is then not printed. */
  showSum: boolean;
  /** Numbers before the labels, for a drawing that names parts by them. */
  numbered?: boolean;
}

/** The parts of the score as a table whose middle column draws the sum: each part starts where the one above it ended, one dot a point. */
export function PartsTable({ parts, scoreInTenths, showSum, numbered = false }: PartsTableProps) {
  const say = partsTableWords();
  let sum = 0;
  return (
    <table className="table parts-table">
      <caption className="visually-hidden">{say.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.part}</th>
          <td className="parts-drawn" aria-hidden="true">
            <span className="parts-scale">
              <span>0</span>
              <span>100</span>
            </span>
          </td>
          <th scope="col" className="number">
            {say.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => {
          const from = sum;
          sum += part.tenths;
          return (
            <tr key={part.id} data-part={part.id}>
              <th scope="row">
                {numbered && <span className="parts-number">{index + 1} </span>}
                {part.label}
                {part.note && <span className="parts-note">{part.note}</span>}
              </th>
              <td className="parts-drawn" aria-hidden="true">
                <PartLine from={from / 10} to={sum / 10} kind={index === 0 ? "base" : part.byDecision ? "decision" : "part"} />
              </td>
              <td className="number">{printPoints(part.tenths, index > 0)}</td>
            </tr>
          );
        })}
      </tbody>
      {showSum && (
        <tfoot>
          <tr>
            <th scope="row">{say.score}</th>
            <td className="parts-drawn" aria-hidden="true">
              <PartLine from={0} to={scoreInTenths / 10} kind="part" />
            </td>
            <td className="number">{printPoints(scoreInTenths, false)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** One part from where the sum stood to where it stands then. Points lost run backwards. */
function PartLine({ from, to, kind }: { from: number; to: number; kind: "base" | "part" | "decision" }) {
  const { dots, end } = partLine(from, to);
  return (
    <svg className={`part-line part-${kind}`} width="100%" height="18" aria-hidden="true" focusable="false">
      <line className="part-ground" x1="0" x2="100%" y1="9" y2="9" />
      {dots && <line className="part-dots" {...dots} y1="9" y2="9" />}
      <line className="part-end" x1={end} x2={end} y1="2" y2="16" />
    </svg>
  );
}
