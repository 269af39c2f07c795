import type { DocumentSheet } from "#app/routes/moderation/document-sheets.server.ts";

const ZOOMS = ["100", "150", "200", "300"];
const TURNS = [
  ["0", "Upright"],
  ["90", "A quarter right"],
  ["180", "Upside down"],
  ["270", "A quarter left"],
] as const;

/**
 * The document's pages beside its fields: which one, how large and which way up are choices that need no script, and the script's keys only press them. A page is
 * asked for, and its look recorded, when it is chosen.
 */
export function DocumentPane({ sheets }: { sheets: readonly DocumentSheet[] }) {
  return (
    <div className="doc-pane" data-part="pane">
      <div className="doc-tools">
        <Choices name="zoom" legend="Size" choices={ZOOMS.map((zoom) => [zoom, `${zoom} %`] as const)} />
        <Choices name="turn" legend="Turned" choices={TURNS} />
      </div>
      <div className="doc-sheets" role="radiogroup" aria-label="Page">
        {sheets.map(({ label, src, alt }, place) => (
          <div key={src} className="doc-sheet">
            <input type="radio" name="sheet" id={`sheet-${place}`} defaultChecked={place === 0} />
            <label htmlFor={`sheet-${place}`}>{label}</label>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reached by keyboard. */}
            <section className="doc-stage" tabIndex={0} aria-label={`${label}, enlarged it scrolls`}>
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
