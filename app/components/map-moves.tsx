import { mapMovesWords } from "#app/components/map-moves-words.ts";

/** A step of the map; null where there is nothing more that way. */
export interface MapStep {
  part: string;
  label: string;
  href: string | null;
}

/** Drawn in a square of 16. */
const SIGNS: Readonly<Record<string, string>> = {
  in: "M8 2.5v11M2.5 8h11",
  out: "M2.5 8h11",
  west: "M13 8H3M7 4L3 8l4 4",
  north: "M8 13V3M4 7l4-4 4 4",
  south: "M8 3v10M4 9l4 4 4-4",
  east: "M3 8h10M9 4l4 4-4 4",
};

/** Moves the map by links, so that each view has an address and a keyboard reaches all of them. A way that ends keeps its place, so that nothing jumps. */
export function MapMoves({ steps }: { steps: readonly MapStep[] }) {
  const say = mapMovesWords();
  return (
    <nav className="map-moves" aria-label={say.label}>
      <ul>
        {steps
          .filter(({ part, href }) => href !== null || part in SIGNS)
          .map(({ part, label, href }) => (
            <li key={part}>
              {href === null ? (
                <span className="map-move" aria-hidden="true">
                  <Sign part={part} label={label} />
                </span>
              ) : (
                <a className="map-move" href={href} data-map="" data-move={part} rel="nofollow">
                  <Sign part={part} label={label} />
                </a>
              )}
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Sign({ part, label }: { part: string; label: string }) {
  const sign = SIGNS[part];
  if (sign === undefined) return label;
  return (
    <>
      <span className="visually-hidden">{label}</span>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={sign} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </>
  );
}
