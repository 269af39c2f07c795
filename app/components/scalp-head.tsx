import { REDNESS, type ScalpDrawingProps } from "#app/components/scalp-close-up.tsx";
import { type Ellipse, type Part, partsOf, ScalpVeil } from "#app/components/scalp-parts.tsx";
import { drawDots, HAIR_WIDTH, LAYERS, UNITS } from "#app/guide/close-up.ts";
import { drawHead, grownSide, HEAD, OUTLINE, polygon, smooth, treatedArea, WIDENED } from "#app/guide/head-drawing.ts";
import { PIECE } from "#app/guide/scattered-dots.ts";

const FACE = smooth(OUTLINE);
const SIDES = polygon(grownSide(-1)) + polygon(grownSide(1));
const RED = polygon(treatedArea("irregular", 0));
const SCALE = `scale(${1 / UNITS})`;
const PIECE_OF_SKIN = { width: PIECE.width, height: PIECE.height, patternUnits: "userSpaceOnUse" } as const;

const VEILED: readonly Ellipse[] = [
  [70, 44, 17, 12],
  [112, 30, 20, 11],
  [134, 50, 14, 10],
  [94, 52, 13, 8],
];

/** A calm head, eyes closed, from the front and a little above. Parts named by `data-draw` are drawn anew in the browser. */
export function ScalpHead({ id, look, label, dotsOf, hairOf = dotsOf, changing = false }: ScalpDrawingProps) {
  const drawn = drawHead(look);
  const part = partsOf(drawn, changing);
  return (
    <svg className="scalp-drawing" viewBox={`0 0 ${HEAD.width} ${HEAD.height}`} role="img" aria-label={label}>
      <Tones id={id} look={look} part={part} dotsOf={dotsOf} />
      <pattern id={`${id}-hair`} {...PIECE_OF_SKIN}>
        <g transform={SCALE} strokeWidth={(HAIR_WIDTH + WIDENED) * UNITS} {...part("grown")}>
          {LAYERS.map((layer) => (
            <use key={layer} href={`#${hairOf ?? id}-dots${layer}`} />
          ))}
        </g>
      </pattern>
      <radialGradient id={`${id}-shade`} cx="0.5" cy="0.34" r="0.7">
        <stop offset="0.45" stopOpacity="0" />
        <stop offset="1" stopOpacity="0.26" />
      </radialGradient>
      <path d="M29 118c-9-7-15 0-13 12s8 26 16 24zM171 118c9-7 15 0 13 12s-8 26-16 24z" {...part("ears")} />
      <path d={FACE} {...part("head")} />
      <path d={SIDES} fill={`url(#${id}-hair)`} />
      {LAYERS.map((layer) => (
        <path key={layer} fill={`url(#${id}-tone${layer})`} {...part(`area${layer}`)} />
      ))}
      {(changing || drawn.veil?.opacity !== 0) && <ScalpVeil id={id} part={part} places={VEILED} />}
      {(changing || drawn.headRed?.opacity !== 0) && <path d={RED} fill={REDNESS} {...part("headRed")} />}
      <path d={FACE} fill={`url(#${id}-shade)`} />
      <path
        fill="none"
        strokeWidth="1.4"
        d="M62 141q11 6 22 0M116 141q11 6 22 0M91 166q2 5 9 5t9-5M84 187q16 5 32 0"
        {...part("features")}
      />
      <path fill="none" strokeWidth="3.6" d="M58 127q13-7 27-2M142 127q-13-7-27-2" {...part("brows")} />
    </svg>
  );
}

/** Pieces of skin with dots on them, which fill the treated part of the head. */
function Tones({ id, look, part, dotsOf }: Pick<ScalpDrawingProps, "id" | "look" | "dotsOf"> & { part: Part }) {
  const dots = dotsOf === undefined ? drawDots(look) : {};
  return LAYERS.map((layer) => (
    <pattern key={layer} id={`${id}-tone${layer}`} {...PIECE_OF_SKIN}>
      <g transform={SCALE} {...part(`tone${layer}`)}>
        {dotsOf === undefined ? <path id={`${id}-dots${layer}`} {...dots[`dots${layer}`]} /> : <use href={`#${dotsOf}-dots${layer}`} />}
      </g>
    </pattern>
  ));
}
