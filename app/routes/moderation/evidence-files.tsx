import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { VeiledPicture } from "#app/components/veiled-picture.tsx";
import type { EvidenceCaseView } from "#app/routes/moderation/evidence-case-view.server.ts";
import { evidenceCaseWords } from "#app/routes/moderation/evidence-case-words.ts";

/** The photo beside what was brought for it, and for a new photo the code that has to be in it. */
export function FilesSection({ page }: { page: Pick<EvidenceCaseView, "id" | "view" | "veil" | "file" | "code" | "url"> }) {
  const say = evidenceCaseWords();
  return (
    <Section id="files" title={say.photoAndWhatWasBrought} layout="wide" note={say.broughtIsPrivate}>
      <div className="compare-sides evidence-sides">
        <div className="compare-side">
          <h3>{say.photo}</h3>
          {page.view ? <PhotoFigure photo={page.view} eager /> : <p className="not-provided">{say.onlyFingerprintsKept}</p>}
        </div>
        <div className="compare-side">
          <h3>{say.whatWasBrought}</h3>
          {page.code && (
            <p className="code-beside">
              <Say
                it={say.codeToBeInPicture}
                codePart={<strong className="code-inline">{page.code.text}</strong>}
                part={<span className="code-issued soft small" />}
                issued={page.code.issued}
              />
            </p>
          )}
          <Brought page={page} />
        </div>
      </div>
    </Section>
  );
}

function Brought({ page: { id, veil, file, url } }: { page: Pick<EvidenceCaseView, "id" | "veil" | "file" | "url"> }) {
  const say = evidenceCaseWords();
  const href = `/moderation/evidence/${id}/file`;
  if (url !== null) {
    return (
      <div className="stack-tight">
        <p>
          <a href={url} rel="nofollow ugc noopener noreferrer" target="_blank" className="break-words">
            {url}
          </a>
        </p>
        <p className="soft small">{say.otherSiteNote}</p>
      </div>
    );
  }
  if (file === "none") return <p className="not-provided">{say.noFileCame}</p>;
  if (file === "closed") return <p className="not-provided">{say.fileClosed}</p>;
  if (file === "document") {
    return (
      <p>
        <a href={href}>{say.saveDocument}</a>
      </p>
    );
  }
  return (
    <div className="stack-tight">
      <VeiledPicture id={`file-${id}`} veil={veil} name={say.broughtName}>
        <img src={href} alt={say.broughtAlt} className="max-w-full" />
      </VeiledPicture>
      <p>
        <a href={href}>{say.saveFile}</a>
      </p>
    </div>
  );
}
