import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag } from "#app/components/tag.tsx";
import { disputeCaseWords } from "#app/routes/moderation/dispute-case-words.ts";
import type { ClaimedSide, ClaimsView } from "#app/routes/moderation/dispute-claims.server.ts";

/** What the two files on the desk say of themselves, side by side, with what differs. */
export function ClaimsSection({ claims }: { claims: ClaimsView | null }) {
  const say = disputeCaseWords();
  return (
    <Section id="files" title={say.whatTheFilesSay} layout="wide" note={say.whatTheFilesSayNote}>
      {claims === null ? (
        <form method="post">
          <input type="hidden" name="intent" value="look" />
          <Button kind="secondary">{say.openFileClaims}</Button>
        </form>
      ) : (
        <ClaimsTable claims={claims} />
      )}
    </Section>
  );
}

function ClaimsTable({ claims }: { claims: ClaimsView }) {
  const say = disputeCaseWords();
  return (
    <TableScroll label={say.fileClaimsCaption}>
      <table className="table claims-beside">
        <thead>
          <tr>
            <th scope="col">{say.fileClaim}</th>
            <SideHeading side={claims.left} />
            <SideHeading side={claims.right} />
          </tr>
        </thead>
        <tbody>
          {claims.rows.map(({ term, note, left, right, differs }) => (
            <tr key={term} data-differs={differs ? "" : undefined}>
              <th scope="row">
                {term}
                {differs && <Tag tone="doubt">{say.differs}</Tag>}
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
  const say = disputeCaseWords();
  return (
    <th scope="col">
      {say.photoTitle(number, clinic)}
      {originalHref && (
        <a className="small" href={originalHref}>
          <Say it={say.openOriginal} part={<span className="visually-hidden" />} number={number} />
        </a>
      )}
    </th>
  );
}

function Said({ value }: { value: string | null }) {
  const say = disputeCaseWords();
  return <td>{value ?? <span className="not-provided">{say.fileSaysNothing}</span>}</td>;
}
