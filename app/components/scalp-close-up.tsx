import { type Ellipse, partsOf, ScalpVeil } from "#app/components/scalp-parts.tsx";
import { CLOSE_UP, drawCloseUp, drawTones, HAIR_STRIP, HAIR_WIDTH, hairsPath, LAYERS, UNITS } from "#app/guide/close-up.ts";
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
  /** Only the middle of a close-up, at twice the size: for small prints. */
  nearer?: boolean;
}

const HAIRS = hairsPath();
const STRIP = HAIR_STRIP * UNITS;
/** Ten by seven millimetres, a quarter of them shaved hair. */
const NEARER = "70 70 200 140";
export const REDNESS = "#d0483c";

const VEILED: readonly Ellipse[] = [
  [176, 74, 58, 46],
  [318, 128, 74, 58],
  [214, 238, 66, 44],
  [396, 22, 48, 40],
];

/** Twenty by fourteen millimetres of scalp: a strip of shaved hair at the left, and pigment. Parts named by `data-draw` are drawn anew in the browser. */
export function ScalpCloseUp({ id, look, label, dotsOf, hairOf, changing = false, nearer = false }: ScalpDrawingProps) {
  const drawn = dotsOf === undefined ? drawCloseUp(look) : drawTones(look);
  const part = partsOf(drawn, changing);
  const { width, height } = CLOSE_UP;
  return (
    <svg className="scalp-drawing" viewBox={nearer ? NEARER : `0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect width={width} height={height} {...part("skin")} />
      {(changing || look.depth !== "none") && (
        <g {...part("spread")}>
          {LAYERS.map((layer) => (
            <use key={layer} href={`#${dotsOf ?? id}-dots${layer}`} />
          ))}
        </g>
      )}
      <g {...part("dots")}>
        {LAYERS.map((layer) => (
          <g key={layer} {...part(`layer${layer}`)}>
            {dotsOf === undefined ? <path id={`${id}-dots${layer}`} {...part(`dots${layer}`)} /> : <use href={`#${dotsOf}-dots${layer}`} />}
          </g>
        ))}
      </g>
      {(changing || drawn.scabs?.d !== "") && <path {...part("scabs")} />}
      {(changing || drawn.veil?.opacity !== 0) && <ScalpVeil id={id} part={part} places={VEILED} />}
      {(changing || drawn.red?.opacity !== 0) && <rect width={width} height={height} fill={REDNESS} {...part("red")} />}
      <rect width={STRIP} height={height} {...part("strip")} />
      <g strokeWidth={HAIR_WIDTH * UNITS} {...part("hairs")}>
        {hairOf === undefined ? <path id={`${id}-hairs`} d={HAIRS} /> : <use href={`#${hairOf}-hairs`} />}
      </g>
      <path d={`M${STRIP} 0v${height}`} strokeWidth="1" {...part("line")} />
    </svg>
  );
}
