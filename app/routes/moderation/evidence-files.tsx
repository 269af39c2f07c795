import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { Section } from "#app/components/section.tsx";
import { VeiledPicture } from "#app/components/veiled-picture.tsx";
import type { EvidenceCaseView } from "#app/routes/moderation/evidence-case-view.server.ts";

/** The photo beside what was brought for it, and for a new photo the code that has to be in it. */
export function FilesSection({ page }: { page: Pick<EvidenceCaseView, "id" | "view" | "veil" | "file" | "code" | "url"> }) {
  return (
    <Section
      id="files"
      title="The photo, and what was brought"
      layout="wide"
      note="What was brought is private. Each look at the file is recorded."
    >
      <div className="compare-sides evidence-sides">
        <div className="compare-side">
          <h3>The photo</h3>
          {page.view ? <PhotoFigure photo={page.view} eager /> : <p className="not-provided">Only its fingerprints are kept.</p>}
        </div>
        <div className="compare-side">
          <h3>What was brought</h3>
          {page.code && (
            <p className="code-beside">
              This code has to be in the picture: <strong className="code-inline">{page.code.text}</strong>
              <span className="code-issued soft small">Issued {page.code.issued}</span>
            </p>
          )}
          <Brought page={page} />
        </div>
      </div>
    </Section>
  );
}

function Brought({ page: { id, veil, file, url } }: { page: Pick<EvidenceCaseView, "id" | "veil" | "file" | "url"> }) {
  const href = `/moderation/evidence/${id}/file`;
  if (url !== null) {
    return (
      <div className="stack-tight">
        <p>
          <a href={url} rel="nofollow ugc noopener noreferrer" target="_blank" className="break-words">
            {url}
          </a>
        </p>
        <p className="soft small">Another site, in a new window. It was not fetched by us; what it shows may have been changed.</p>
      </div>
    );
  }
  if (file === "none") return <p className="not-provided">No file came with it.</p>;
  if (file === "closed")
    return <p className="not-provided">It has been weighed, so its file is closed. It opens again with a dispute or an appeal.</p>;
  if (file === "document") {
    return (
      <p>
        <a href={href}>Save the document</a>
      </p>
    );
  }
  return (
    <div className="stack-tight">
      <VeiledPicture id={`file-${id}`} veil={veil} name="what was brought">
        <img src={href} alt="What was brought, as it was sent" className="max-w-full" />
      </VeiledPicture>
      <p>
        <a href={href}>Save the file in its full size</a>
      </p>
    </div>
  );
}
