import { REDNESS, type ScalpDrawingProps } from "#app/components/scalp-close-up.tsx";
import { type Drawn, drawCloseUp, HAIR_WIDTH, LAYERS, UNITS } from "#app/guide/close-up.ts";
import { drawHead, grownSide, HEAD, OUTLINE, polygon, smooth, treatedArea, WIDENED } from "#app/guide/head-drawing.ts";
import { PIECE } from "#app/guide/scattered-dots.ts";

const FACE = smooth(OUTLINE);
const SIDES = polygon(grownSide(-1)) + polygon(grownSide(1));
const RED = polygon(treatedArea("irregular", 0));
const SCALE = `scale(${1 / UNITS})`;
const PIECE_OF_SKIN = { width: PIECE.width, height: PIECE.height, patternUnits: "userSpaceOnUse" } as const;

/** A calm head, eyes closed, from the front and a little above. Parts named by `data-draw` are drawn anew in the browser. */
export function ScalpHead({ id, look, label, dotsOf, hairOf = dotsOf, changing = false }: ScalpDrawingProps) {
  const drawn = drawHead(look);
  return (
    <svg className="scalp-drawing" viewBox={`0 0 ${HEAD.width} ${HEAD.height}`} role="img" aria-label={label}>
      <Tones id={id} look={look} drawn={drawn} dotsOf={dotsOf} />
      <pattern id={`${id}-hair`} {...PIECE_OF_SKIN}>
        <g transform={SCALE} data-draw="grown" strokeWidth={(HAIR_WIDTH + WIDENED) * UNITS} {...drawn.grown}>
          {LAYERS.map((layer) => (
            <use key={layer} href={`#${hairOf ?? id}-dots${layer}`} />
          ))}
        </g>
      </pattern>
      <radialGradient id={`${id}-shade`} cx="0.5" cy="0.34" r="0.7">
        <stop offset="0.45" stopOpacity="0" />
        <stop offset="1" stopOpacity="0.26" />
      </radialGradient>
      <path data-draw="ears" d="M29 118c-9-7-15 0-13 12s8 26 16 24zM171 118c9-7 15 0 13 12s-8 26-16 24z" {...drawn.ears} />
      <path data-draw="head" d={FACE} {...drawn.head} />
      <path d={SIDES} fill={`url(#${id}-hair)`} />
      {LAYERS.map((layer) => (
        <path key={layer} data-draw={`area${layer}`} fill={`url(#${id}-tone${layer})`} {...drawn[`area${layer}`]} />
      ))}
      {(changing || drawn.headVeil?.opacity !== 0) && <Veil id={id} drawn={drawn} />}
      {(changing || drawn.headRed?.opacity !== 0) && <path data-draw="headRed" d={RED} fill={REDNESS} {...drawn.headRed} />}
      <path d={FACE} fill={`url(#${id}-shade)`} />
      <path
        data-draw="features"
        fill="none"
        strokeWidth="1.4"
        d="M62 141q11 6 22 0M116 141q11 6 22 0M91 166q2 5 9 5t9-5M84 187q16 5 32 0"
        {...drawn.features}
      />
      <path data-draw="brows" fill="none" strokeWidth="3.6" d="M58 127q13-7 27-2M142 127q-13-7-27-2" {...drawn.brows} />
    </svg>
  );
}

/** Pieces of skin with dots on them, which fill the treated part of the head. */
function Tones({ id, look, drawn, dotsOf }: Pick<ScalpDrawingProps, "id" | "look" | "dotsOf"> & { drawn: Drawn }) {
  const dots = dotsOf === undefined ? drawCloseUp(look) : {};
  return LAYERS.map((layer) => (
    <pattern key={layer} id={`${id}-tone${layer}`} {...PIECE_OF_SKIN}>
      <g transform={SCALE} data-draw={`tone${layer}`} {...drawn[`tone${layer}`]}>
        {dotsOf === undefined ? <path id={`${id}-dots${layer}`} {...dots[`dots${layer}`]} /> : <use href={`#${dotsOf}-dots${layer}`} />}
      </g>
    </pattern>
  ));
}

/** New skin over some of the dots, as in the second week. */
function Veil({ id, drawn }: { id: string; drawn: Drawn }) {
  return (
    <g data-draw="headVeil" fill={`url(#${id}-veil)`} {...drawn.headVeil}>
      <radialGradient id={`${id}-veil`}>
        <stop offset="0.3" data-draw="headVeilTint" {...drawn.headVeilTint} />
        <stop offset="1" stopOpacity="0" data-draw="headVeilEdge" {...drawn.headVeilEdge} />
      </radialGradient>
      <ellipse cx="70" cy="44" rx="17" ry="12" />
      <ellipse cx="112" cy="30" rx="20" ry="11" />
      <ellipse cx="134" cy="50" rx="14" ry="10" />
      <ellipse cx="94" cy="52" rx="13" ry="8" />
    </g>
  );
}
