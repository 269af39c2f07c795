import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { ClaimedSide, ClaimsView } from "#app/routes/moderation/dispute-claims.server.ts";

/** What the two files on the desk say of themselves, side by side, with what differs. */
export function ClaimsSection({ claims }: { claims: ClaimsView | null }) {
  return (
    <Section
      id="files"
      title="What the files say"
      layout="wide"
      note="Claims, not evidence: all but the sizes can be written into any file. That you look at this is recorded, once a visit."
    >
      {claims === null ? (
        <form method="post">
          <input type="hidden" name="intent" value="look" />
          <Button kind="secondary">Open what the files say</Button>
        </form>
      ) : (
        <ClaimsTable claims={claims} />
      )}
    </Section>
  );
}

function ClaimsTable({ claims }: { claims: ClaimsView }) {
  return (
    <TableScroll label="What the two files say">
      <table className="table claims-beside">
        <thead>
          <tr>
            <th scope="col">Of the file</th>
            <SideHeading side={claims.left} />
            <SideHeading side={claims.right} />
          </tr>
        </thead>
        <tbody>
          {claims.rows.map(({ term, note, left, right, differs }) => (
            <tr key={term} data-differs={differs ? "" : undefined}>
              <th scope="row">
                {term}
                {differs && <Tag tone="doubt">Differs</Tag>}
                {note && <span className="definition-note">{note}</span>}
              </th>
              <Said value={left} />
              <Said value={right} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function SideHeading({ side: { number, clinic, originalHref } }: { side: ClaimedSide }) {
  return (
    <th scope="col">
      Photo {number}, {clinic}
      {originalHref && (
        <a className="small" href={originalHref}>
          Open the original<span className="visually-hidden"> of photo {number}</span>
        </a>
      )}
    </th>
  );
}

function Said({ value }: { value: string | null }) {
  return <td>{value ?? <span className="not-provided">The file does not say</span>}</td>;
}
