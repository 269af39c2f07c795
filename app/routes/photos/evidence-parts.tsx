import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Say } from "#app/components/say.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { EvidencePage, PieceView } from "#app/routes/photos/evidence-view.server.ts";
import { photoEvidenceWords } from "#app/routes/photos/photo-evidence-words.ts";

/** Each kind with what it shows, what it does not prove and what it weighs. */
export function KindsTable({ kinds, chosen }: { kinds: EvidencePage["kinds"]; chosen: string | null }) {
  const say = photoEvidenceWords();
  return (
    <TableScroll label={say.whatCounts}>
      <table className="table evidence-kinds">
        <thead>
          <tr>
            <th scope="col">{say.evidence}</th>
            <th scope="col">{say.weight}</th>
            <th scope="col">{say.showsAndDoesNot}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, label, shows, doesNotProve, weight }) => (
            <tr key={kind}>
              <th scope="row">
                {label}
                {kind === chosen ? (
                  <span className="soft small">{say.chosenAbove}</span>
                ) : (
                  <a className="small" href={`?kind=${kind}#bring`}>
                    <Say it={say.bringThis} part={<span className="visually-hidden" />} label={label} />
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
            <th scope="row">{say.uploadedHereFirst}</th>
            <td className="figures whitespace-nowrap">0</td>
            <td>
              <Say it={say.uploadedFirstShows} part={<span className="definition-note" />} />
            </td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Pieces brought and questions asked, with what became of them. */
export function BroughtList({ pieces, asked }: Pick<EvidencePage, "pieces" | "asked">) {
  const say = photoEvidenceWords();
  return (
    <div className="stack">
      {pieces.length === 0 && <p className="not-provided">{say.nothingYet}</p>}
      {pieces.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
      {asked.length > 0 && (
        <div className="stack-tight">
          <h3>{say.askedByMail}</h3>
          <DefinitionList rows={asked.map(({ on, state }) => ({ term: on, value: state }))} />
        </div>
      )}
    </div>
  );
}

function Piece({ piece }: { piece: PieceView }) {
  const say = photoEvidenceWords();
  return (
    <article className="stack-tight">
      <h3>{piece.label}</h3>
      <p>
        <Tag tone={piece.accepted ? "evidenced" : "plain"}>{piece.state}</Tag>{" "}
        <span className="soft small">{say.weightBrought(piece.weight, piece.on)}</span>
      </p>
      {piece.note && <p>{say.moderatorNote(piece.note)}</p>}
      {piece.url && <p className="break-words">{piece.url}</p>}
      {piece.body !== "" && <p className="whitespace-pre-line prose">{piece.body}</p>}
      {piece.findings.length > 0 && <DefinitionList rows={piece.findings} />}
      {piece.mayWithdraw && (
        <form method="post" action="?">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="evidenceId" value={piece.id} />
          <Button kind="quiet">
            <Say it={say.withdrawPiece} part={<span className="visually-hidden" />} piece={piece.label} />
          </Button>
        </form>
      )}
    </article>
  );
}
