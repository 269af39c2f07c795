import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import { broughtSectionWords } from "#app/routes/moderation/brought-section-words.ts";
import type { BroughtView } from "#app/routes/moderation/brought-view.server.ts";

/** What each side has brought, piece by piece, with its weight and what became of it. */
export function BroughtSection({ brought }: { brought: readonly BroughtView[] }) {
  const say = broughtSectionWords();
  return (
    <Section id="brought" title={say.whatEachSideBrought} layout="wide" note={say.whatEachSideBroughtNote}>
      <BroughtTable brought={brought} />
    </Section>
  );
}

/** Piece by piece, photo by photo. */
export function BroughtTable({ brought }: { brought: readonly BroughtView[] }) {
  const say = broughtSectionWords();
  return (
    <TableScroll label={say.whatEachSideBrought}>
      <table className="table brought">
        <thead>
          <tr>
            <th scope="col">{say.whosePhoto}</th>
            <th scope="col">{say.whatWasBrought}</th>
            <th scope="col">{say.weight}</th>
            <th scope="col">{say.result}</th>
          </tr>
        </thead>
        {brought.map((side) => (
          <tbody key={side.photoId}>
            {side.pieces.map((piece, place) => (
              <tr key={piece.id}>
                {place === 0 && (
                  <th scope="rowgroup" rowSpan={side.pieces.length}>
                    {side.party}
                    <span className="brought-sum">
                      <Tag tone={side.strong ? "evidenced" : "plain"}>{side.sum}</Tag>
                    </span>
                    {side.bringHref && (
                      <a className="small" href={side.bringHref}>
                        {say.bringEvidence}
                      </a>
                    )}
                  </th>
                )}
                <td>
                  {piece.href ? <a href={piece.href}>{piece.what}</a> : piece.what}
                  <span className="definition-note">{piece.on}</span>
                </td>
                <td className="figures whitespace-nowrap">{piece.weight}</td>
                <td>{piece.accepted ? <Tag tone="evidenced">{piece.result}</Tag> : piece.result}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableScroll>
  );
}
