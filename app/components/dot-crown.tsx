import type { ReactElement } from "react";
import { chancesOfReaching, type ListedScore } from "#app/components/score-view.ts";
import { NOT_ENOUGH_EVIDENCE } from "#app/trust/trust-score.ts";
import { Kept } from "#app/web/kept-drawing.ts";

interface DotCrownProps {
  score: ListedScore;
  /** 100 dots of one point each, or 50 of two points for small prints. */
  dots: 100 | 50;
}

interface Crown {
  /** Side of the square drawing. */
  side: number;
  /** Diameter of a full dot. */
  full: number;
  places: string[];
}

/** Each dot turns by the golden angle from the one before, as seeds and the hair of a crown do: no direction is favoured. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function crownOf(dots: number, side: number): Crown {
  const step = (side * 0.485) / Math.sqrt(dots);
  const places = Array.from({ length: dots }, (_, index) => {
    const radius = step * Math.sqrt(index + 0.5);
    const x = side / 2 + radius * Math.cos(index * GOLDEN_ANGLE);
    const y = side / 2 + radius * Math.sin(index * GOLDEN_ANGLE);
    return `M${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}h0`;
  });
  return { side, full: Math.round(step * 12.6) / 10, places };
}

const CROWNS: Record<DotCrownProps["dots"], Crown> = { 100: crownOf(100, 240), 50: crownOf(50, 100) };

/** Diameters as shares of a full dot; the smallest marks a point that is hardly in reach. */
const SIZES = [0.2, 0.4, 0.55, 0.7, 0.85, 1];

/** The chance from which each size comes nearer than the one before it. */
const LIMITS = SIZES.map((size, index) => ((size + (SIZES[index - 1] ?? 0)) / 2) ** 2);

/** The size whose area comes nearest to the chance. */
function sizeOf(chance: number): number {
  let size = SIZES.length - 1;
  while (size > 0 && chance <= (LIMITS[size] ?? 0)) size -= 1;
  return size;
}

/** A crown is asked for again with each page that shows its score. */
const drawn = new Map<string, ReactElement>();
const MOST_DRAWN = 2_000;

/**
 * The score as a crown of dots that fills from the middle. A dot's area is the chance that its point is reached, so a sure score has a crisp edge
 * and thin evidence a soft one. Points taken off by decisions are open rings; a crown without enough evidence is all rings.
 */
export function DotCrown({ score, dots }: DotCrownProps) {
  const shown = `${score.score} ${score.low} ${score.high} ${score.deduction} ${score.band} ${dots}`;
  let crown = drawn.get(shown);
  if (crown === undefined) {
    if (drawn.size >= MOST_DRAWN) drawn.clear();
    crown = drawCrown({ score, dots });
    drawn.set(shown, crown);
  }
  return <Kept of={crown} />;
}

function drawCrown({ score, dots }: DotCrownProps): ReactElement {
  const { side, full, places } = CROWNS[dots];
  const points = 100 / dots;
  const paths = SIZES.map(() => "");
  let lost = "";
  const middle = score.score ?? (score.low + score.high) / 2;
  const chances = chancesOfReaching({ ...score, score: middle }, dots);
  const firstLost = Math.round(middle / points);
  const lastLost = Math.round((middle + (score.deduction ?? 0)) / points);
  places.forEach((place, index) => {
    if (index >= firstLost && index < lastLost) lost += place;
    else paths[sizeOf(chances[index] ?? 0)] += place;
  });
  const open = score.band === NOT_ENOUGH_EVIDENCE;
  return (
    <svg className="dots crown" viewBox={`0 0 ${side} ${side}`} aria-hidden="true" focusable="false">
      {paths.map((d, size) => d && <Dots key={d} d={d} diameter={full * (SIZES[size] ?? 1)} open={open && size > 0} ring={full * 0.16} />)}
      {lost && (
        <g className="dots-lost">
          <Dots d={lost} diameter={full} open ring={full * 0.16} />
        </g>
      )}
    </svg>
  );
}

/** Many dots of one size as one line of zero-length strokes: a hundred elements less. An open dot is a dot with a smaller one of paper on it. */
function Dots({ d, diameter, open, ring }: { d: string; diameter: number; open: boolean; ring: number }) {
  const width = Math.round(diameter * 10) / 10;
  return (
    <>
      <path d={d} strokeWidth={width} />
      {open && <path className="dots-open" d={d} strokeWidth={Math.max(0, Math.round((diameter - 2 * ring) * 10) / 10)} />}
    </>
  );
}
