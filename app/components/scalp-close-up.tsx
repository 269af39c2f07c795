import { CLOSE_UP, type Drawn, drawCloseUp, HAIR_STRIP, HAIR_WIDTH, hairsPath, LAYERS, UNITS } from "#app/guide/close-up.ts";
import type { Look } from "#app/guide/look.ts";

export interface ScalpDrawingProps {
  /** Begins the ids within the drawing: unique on the page. */
  id: string;
  look: Look;
  /** What is to be seen, for who cannot see it. */
  label: string;
  /** The id of a close-up on this page with the same density and spacing: its dots are not written twice. */
  dotsOf?: string;
  /** The id of a close-up of work as it should be, with the shaved hair to compare with. */
  hairOf?: string;
  /** A script will draw it anew: parts that show nothing yet are there too. */
  changing?: boolean;
}

const HAIRS = hairsPath();
const STRIP = HAIR_STRIP * UNITS;
export const REDNESS = "#d0483c";

/** Twenty by fourteen millimetres of scalp: a strip of shaved hair at the left, and pigment. Parts named by `data-draw` are drawn anew in the browser. */
export function ScalpCloseUp({ id, look, label, dotsOf, hairOf, changing = false }: ScalpDrawingProps) {
  const drawn = drawCloseUp(look);
  const { width, height } = CLOSE_UP;
  return (
    <svg className="scalp-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect data-draw="skin" width={width} height={height} {...drawn.skin} />
      {(changing || look.depth !== "none") && (
        <g data-draw="spread" {...drawn.spread}>
          {LAYERS.map((layer) => (
            <use key={layer} href={`#${dotsOf ?? id}-dots${layer}`} />
          ))}
        </g>
      )}
      <g data-draw="dots" {...drawn.dots}>
        {LAYERS.map((layer) => (
          <g key={layer} data-draw={`layer${layer}`} {...drawn[`layer${layer}`]}>
            {dotsOf === undefined ? (
              <path id={`${id}-dots${layer}`} data-draw={`dots${layer}`} {...drawn[`dots${layer}`]} />
            ) : (
              <use href={`#${dotsOf}-dots${layer}`} />
            )}
          </g>
        ))}
      </g>
      {(changing || drawn.scabs?.d !== "") && <path data-draw="scabs" {...drawn.scabs} />}
      {(changing || drawn.veil?.opacity !== 0) && <Veil id={id} drawn={drawn} />}
      {(changing || drawn.red?.opacity !== 0) && <rect data-draw="red" width={width} height={height} fill={REDNESS} {...drawn.red} />}
      <rect data-draw="strip" width={STRIP} height={height} {...drawn.strip} />
      <g data-draw="hairs" strokeWidth={HAIR_WIDTH * UNITS} {...drawn.hairs}>
        {hairOf === undefined ? <path id={`${id}-hairs`} d={HAIRS} /> : <use href={`#${hairOf}-hairs`} />}
      </g>
      <path data-draw="line" d={`M${STRIP} 0v${height}`} strokeWidth="1" {...drawn.line} />
    </svg>
  );
}

/** New skin over some of the dots, as in the second week. */
function Veil({ id, drawn }: { id: string; drawn: Drawn }) {
  return (
    <g data-draw="veil" fill={`url(#${id}-veil)`} {...drawn.veil}>
      <radialGradient id={`${id}-veil`}>
        <stop offset="0.35" data-draw="veilTint" {...drawn.veilTint} />
        <stop offset="1" stopOpacity="0" data-draw="veilEdge" {...drawn.veilEdge} />
      </radialGradient>
      <ellipse cx="176" cy="74" rx="58" ry="46" />
      <ellipse cx="318" cy="128" rx="74" ry="58" />
      <ellipse cx="214" cy="238" rx="66" ry="44" />
      <ellipse cx="396" cy="22" rx="48" ry="40" />
    </g>
  );
}
