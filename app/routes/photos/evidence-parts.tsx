import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { EvidencePage, PieceView } from "#app/routes/photos/evidence-view.server.ts";

/** Each kind with what it shows, what it does not prove and what it weighs. */
export function KindsTable({ kinds, chosen }: { kinds: EvidencePage["kinds"]; chosen: string | null }) {
  return (
    <TableScroll label="What counts, and for how much">
      <table className="table evidence-kinds">
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col">Weight</th>
            <th scope="col">What it shows, and what it does not prove</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, label, shows, doesNotProve, weight }) => (
            <tr key={kind}>
              <th scope="row">
                {label}
                {kind === chosen ? (
                  <span className="soft small">Chosen above</span>
                ) : (
                  <a className="small" href={`?kind=${kind}#bring`}>
                    Bring this<span className="visually-hidden">: {label}</span>
                  </a>
                )}
              </th>
              <td className="figures whitespace-nowrap">{weight}</td>
              <td>
                {shows}
                <span className="definition-note">{doesNotProve}</span>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Uploaded here first</th>
            <td className="figures whitespace-nowrap">0</td>
            <td>
              That it was here before another copy.
              <span className="definition-note">It does not prove anything: whoever takes a photo can be first.</span>
            </td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Pieces brought and questions asked, with what became of them. */
export function BroughtList({ pieces, asked }: Pick<EvidencePage, "pieces" | "asked">) {
  return (
    <div className="stack">
      {pieces.length === 0 && <p className="not-provided">Nothing yet.</p>}
      {pieces.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
      {asked.length > 0 && (
        <div className="stack-tight">
          <h3>Asked by mail</h3>
          <DefinitionList rows={asked.map(({ on, state }) => ({ term: on, value: state }))} />
        </div>
      )}
    </div>
  );
}

function Piece({ piece }: { piece: PieceView }) {
  return (
    <article className="stack-tight">
      <h3>{piece.label}</h3>
      <p>
        <Tag tone={piece.accepted ? "evidenced" : "plain"}>{piece.state}</Tag>{" "}
        <span className="soft small">
          Weight {piece.weight}. Brought {piece.on}
        </span>
      </p>
      {piece.note && <p>The moderator’s note: {piece.note}</p>}
      {piece.url && <p className="break-words">{piece.url}</p>}
      {piece.body !== "" && <p className="whitespace-pre-line prose">{piece.body}</p>}
      {piece.findings.length > 0 && <DefinitionList rows={piece.findings} />}
      {piece.mayWithdraw && (
        <form method="post" action="?">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="evidenceId" value={piece.id} />
          <Button kind="quiet">
            Withdraw it<span className="visually-hidden">: {piece.label}</span>
          </Button>
        </form>
      )}
    </article>
  );
}
