import type { Drawn } from "#app/guide/close-up.ts";
import { LAYERS, layerWidth, UNITS, veilOf } from "#app/guide/close-up.ts";
import { healingOn } from "#app/guide/healing.ts";
import { daysOf, drawnDot, type Hairline, type Look } from "#app/guide/look.ts";
import type { Point } from "#app/guide/scattered-dots.ts";
import { dotColour, hairColour, shadeColour, skinColour, spreadColour } from "#app/guide/skin-colour.ts";

/** A head from the front and a little above, in millimetres; its middle is at x = 100. */
export const HEAD = { width: 200, height: 190 };
const MIDDLE = 100;

/** Dots are drawn so much wider on a head than they are, in millimetres: a screen shows nothing finer, and skin softens a dot too. */
export const WIDENED = 0.3;

/** From the crown down one side to the chin: half the head's width at each height. */
const PROFILE: readonly Point[] = [
  [0, 10],
  [22, 12],
  [42, 20],
  [58, 34],
  [69, 54],
  [74, 78],
  [74.5, 100],
  [72, 122],
  [69, 144],
  [64, 164],
  [55, 184],
  [40, 204],
  [20, 216],
  [0, 219],
];

/** Where hair still grows begins: half the distance between the two sides, by height, from the outline above down to the sideburn. */
const SIDES: readonly Point[] = [
  [61, 40],
  [59, 52],
  [60, 66],
  [63, 82],
  [66.5, 100],
  [68.5, 118],
  [69.5, 128],
];

const mirrored = (points: readonly Point[]): Point[] => points.map(([x, y]): Point => [-x, y]).reverse();

/** The whole outline, from the jaw's left over the crown to the chin. */
export const OUTLINE: readonly Point[] = centred([...mirrored(PROFILE.slice(1, -1)), ...PROFILE]);

function centred(points: readonly Point[]): Point[] {
  return points.map(([x, y]): Point => [MIDDLE + x, y]);
}

/** The front edge from the left temple to the right one, as offsets from the middle. */
const FRONTS: Record<Hairline, readonly Point[]> = {
  irregular: front([59, 76], [53, 66], [47, 55], [38, 53], [26, 58], [12, 60]),
  straight: [
    [-58, 66],
    [-57, 61],
    [57, 61],
    [58, 66],
  ],
  too_low: front([60, 84], [54, 78], [46, 76], [36, 79], [24, 83], [11, 84]),
  asymmetric: [
    [-60, 80],
    [-52, 76],
    [-42, 72],
    [-30, 71],
    [-12, 68],
    [8, 61],
    [26, 52],
    [38, 44],
    [48, 47],
    [54, 60],
    [59, 74],
  ],
};

/** The same on both sides, given from the temple to the middle. */
function front(...half: Point[]): Point[] {
  return [...half.map(([x, y]): Point => [-x, y]), ...[...half].reverse()];
}

/** How far each of the three sizes of dot stays behind the front: hair thins out over some millimetres, a pencil line does not. */
const FEATHER: Record<Hairline, number> = { irregular: 3.2, straight: 0.2, too_low: 1.6, asymmetric: 1.6 };
/** How far the edge wanders, in millimetres. */
const WANDER: Record<Hairline, number> = { irregular: 1.7, straight: 0, too_low: 0.6, asymmetric: 0.6 };

/** The scalp that was treated, for dots of one layer: bounded by the hairline in front and by the head itself. */
export function treatedArea(hairline: Hairline, layer: number): Point[] {
  const back = FEATHER[hairline] * layer;
  const edge = wandering(FRONTS[hairline], WANDER[hairline]).map(([x, y]): Point => [x * (1 - back / 160), y - back]);
  const above = PROFILE.filter(([, y]) => y < 56);
  return centred([...edge, [61 - back / 4, 52], ...[...above].reverse(), ...mirrored(above).reverse().slice(1), [-61 + back / 4, 52]]);
}

/** Extra points along a line, each a little off it: the same ones every time. */
function wandering(line: readonly Point[], reach: number): Point[] {
  if (reach === 0) return [...line];
  return line.flatMap((from, place): Point[] => {
    const to = line[place + 1];
    if (to === undefined) return [from];
    const steps = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 3.6));
    return Array.from({ length: steps }, (_, step): Point => {
      const share = step / steps;
      const off = step === 0 ? 0 : reach * Math.sin(12.9898 * (place * 31 + step * 7 + from[0]));
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share + off];
    });
  });
}

/** One side on which hair still grows: from above the temple down to the sideburn. */
export function grownSide(side: -1 | 1): Point[] {
  const outer = PROFILE.filter(([, y]) => y >= 34 && y <= 128);
  return centred([...SIDES, ...[...outer].reverse()].map(([x, y]): Point => [x * side, y]));
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

export const polygon = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${oneDecimal(x)} ${oneDecimal(y)}`).join("L")}Z`;

/** A smooth closed line through points (Catmull and Rom, as cubic curves). */
export function smooth(points: readonly Point[]): string {
  const at = (place: number): Point => points[(place + points.length) % points.length] ?? [0, 0];
  const curves = points.map((_, place) => {
    const [a, b, c, d] = [at(place - 1), at(place), at(place + 1), at(place + 2)];
    const handles = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, ...c];
    return `C${handles.map(oneDecimal).join(" ")}`;
  });
  return `M${at(0).map(oneDecimal).join(" ")}${curves.join("")}Z`;
}

const areasOf = (hairline: Hairline) => LAYERS.map((layer) => polygon(treatedArea(hairline, layer)));
const AREAS: Record<Hairline, readonly string[]> = {
  irregular: areasOf("irregular"),
  straight: areasOf("straight"),
  too_low: areasOf("too_low"),
  asymmetric: areasOf("asymmetric"),
};

/** What a head shows of a look. Names are those of the elements in scalp-head.tsx. */
export function drawHead(look: Look): Drawn {
  const { skin, colour, depth, hairline } = look;
  const healing = healingOn(daysOf(look));
  const diameter = drawnDot(look, healing) * (depth === "none" ? 1 : 1.5) + WIDENED;
  const tone = depth === "none" ? dotColour(skin, colour, healing.strength) : spreadColour(skin, colour, depth, healing.strength * 1.7);
  const layers = LAYERS.flatMap((layer) => [
    [`tone${layer}`, { stroke: tone, strokeWidth: oneDecimal(layerWidth(diameter, layer) * UNITS) }],
    [`area${layer}`, { d: AREAS[hairline][layer] ?? "" }],
  ]);
  return {
    head: { fill: skinColour(skin) },
    ears: { fill: shadeColour(skin, 0.1), stroke: shadeColour(skin, 0.3) },
    features: { stroke: shadeColour(skin, 0.42) },
    brows: { stroke: shadeColour(skin, 0.72) },
    grown: { stroke: hairColour(skin) },
    ...veilOf(look),
    headRed: { opacity: Math.round(healing.redness * 26) / 100 },
    ...Object.fromEntries(layers),
  };
}
