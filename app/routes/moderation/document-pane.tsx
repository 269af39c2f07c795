import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
import type { DocumentFileLink, DocumentSheet } from "#app/routes/moderation/document-sheets.server.ts";

const ZOOMS = ["100", "150", "200", "300"];
const turns = () => {
  const say = documentCheckWords();
  return [
    ["0", "Upright"],
    ["90", say.quarterRight],
    ["180", say.upsideDown],
    ["270", say.quarterLeft],
  ] as const;
};

interface DocumentSideProps {
  sheets: readonly DocumentSheet[];
  files: readonly DocumentFileLink[];
  waiting: boolean;
}

/** What was sent: its pages to look at, and its files to save. */
export function DocumentSide({ sheets, files, waiting }: DocumentSideProps) {
  const say = documentCheckWords();
  return (
    <section id="file" aria-labelledby="file-title" className="doc-side">
      <h2 id="file-title">{say.document}</h2>
      <p className="section-note">{say.documentNote}</p>
      {files.length === 0 && <p className="not-provided">{waiting ? say.noFileCame : say.fileClosed}</p>}
      {sheets.length > 0 && <DocumentPane sheets={sheets} />}
      {files.map(({ href, words, remark }) => (
        <p key={href}>
          <a href={href}>{words}</a>
          {remark && <span className="soft small"> {remark}</span>}
        </p>
      ))}
    </section>
  );
}

/**
 * The document's pages beside its fields: which one, how large and which way up are choices that need no script, and the script's keys only press them. A page is
 * asked for, and its look recorded, when it is chosen.
 */
function DocumentPane({ sheets }: { sheets: readonly DocumentSheet[] }) {
  const say = documentCheckWords();
  return (
    <div className="doc-pane" data-part="pane">
      <div className="doc-tools">
        <Choices name="zoom" legend={say.size} choices={ZOOMS.map((zoom) => [zoom, `${zoom} %`] as const)} />
        <Choices name="turn" legend={say.turned} choices={turns()} />
      </div>
      <div className="doc-sheets" role="radiogroup" aria-label={say.page}>
        {sheets.map(({ label, src, alt }, place) => (
          <div key={src} className="doc-sheet">
            <input type="radio" name="sheet" id={`sheet-${place}`} defaultChecked={place === 0} />
            <label htmlFor={`sheet-${place}`}>{label}</label>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reached by keyboard. */}
            <section className="doc-stage" tabIndex={0} aria-label={say.enlargedItScrolls(label)}>
              <img src={src} alt={alt} loading="lazy" />
            </section>
          </div>
        ))}
      </div>
    </div>
  );
}

interface ChoicesProps {
  name: string;
  legend: string;
  choices: readonly (readonly [value: string, label: string])[];
}

function Choices({ name, legend, choices }: ChoicesProps) {
  return (
    <fieldset className="doc-choices">
      <legend>{legend}</legend>
      {choices.map(([value, label], place) => (
        <span key={value} className="doc-choice">
          <input type="radio" name={name} id={`${name}-${value}`} value={value} defaultChecked={place === 0} />
          <label htmlFor={`${name}-${value}`}>{label}</label>
        </span>
      ))}
    </fieldset>
  );
}
