import { mapMovesWords } from "#app/components/map-moves-words.ts";
/** A step of the map; null where there is nothing more that way. */
export interface MapStep {
  part: string;
  label: string;
  href: string | null;
}

/** Drawn in a square of 16. */
const signs = (): Record<string, string> => {
  const say = mapMovesWords();
  return {
    in: say.m825v11m258h11,
    out: say.m258h11,
    west: say.m138h3m74l38l44,
    north: say.m813v3m47l44,
    south: say.m83v10m49l44,
    east: say.m38h10m94l44,
  };
};

/** Moves the map by links, so that each view has an address and a keyboard reaches all of them. A way that ends keeps its place, so that nothing jumps. */
export function MapMoves({ steps }: { steps: readonly MapStep[] }) {
  const say = mapMovesWords();
  return (
    <nav className="map-moves" aria-label={say.label}>
      <ul>
        {steps
          .filter(({ part, href }) => href !== null || part in signs())
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
  const sign = signs()[part];
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
