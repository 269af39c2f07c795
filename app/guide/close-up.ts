import { healingOn } from "#app/guide/healing.ts";
import { daysOf, drawnDot, type Look } from "#app/guide/look.ts";
import { PIECE, type Point, scatter } from "#app/guide/scattered-dots.ts";
import { dotColour, hairColour, scabColour, shadeColour, skinColour, spreadColour } from "#app/guide/skin-colour.ts";

/** Attributes of an element by the names React gives them, and by the element's own name within a drawing. */
export type Attributes = Readonly<Record<string, string | number>>;
export type Drawn = Readonly<Record<string, Attributes>>;

/** Whole numbers in a path are short: a unit is a twentieth of a millimetre. */
export const UNITS = 20;
export const CLOSE_UP = { width: PIECE.width * UNITS, height: PIECE.height * UNITS };

/** Own shaved hair stands at the left edge of a close-up, to compare with: so many millimetres of it. */
export const HAIR_STRIP = 6;
/** Shaved hairs per square centimetre: fewer than the 175 to 300 of a full head, as beside a bald place. */
const HAIR_DENSITY = 150;
/** A hair is 0.06 to 0.08 mm thick. */
export const HAIR_WIDTH = 0.07;

/** Dots are drawn in three sizes, the finest of them first: they alone stand at the front of a hairline. */
export const LAYERS = [0, 1, 2] as const;
const SIZES = [0.88, 1, 1.11] as const;

/** How far a soft edge reaches, in diameters of its dot. */
const REACH = { none: 1, halo: 2.1, blowout: 3 } as const;

/** What a close-up shows of a look. Names are those of the elements in scalp-close-up.tsx. */
export const drawCloseUp = (look: Look): Drawn => ({ ...drawDots(look), ...drawTones(look) });

/** Where its dots are. */
export function drawDots(look: Look): Drawn {
  const reach = drawnDot(look, healingOn(daysOf(look))) * REACH[look.depth];
  return Object.fromEntries(layersOf(look).map((points, layer) => [`dots${layer}`, { d: dotsPath(points, reach) }]));
}

/** How wide and of what colour they are, and what lies over them. */
export function drawTones(look: Look): Drawn {
  const { skin, colour, depth } = look;
  const healing = healingOn(daysOf(look));
  const diameter = drawnDot(look, healing);
  const middle = healing.scabs === 0 ? [] : (layersOf(look)[1] ?? []);
  const crusts = middle.slice(0, Math.round(middle.length * healing.scabs));
  const sizes = LAYERS.map((layer) => [`layer${layer}`, { strokeWidth: units(layerWidth(diameter, layer)) }]);
  return {
    skin: { fill: skinColour(skin) },
    strip: { fill: skinColour(skin) },
    hairs: { stroke: hairColour(skin) },
    line: { stroke: shadeColour(skin, 0.35) },
    dots: { stroke: dotColour(skin, colour, healing.strength) },
    spread: { stroke: spreadColour(skin, colour, depth, healing.strength), strokeWidth: units(diameter * REACH[depth]) },
    scabs: { d: dotsPath(crusts, diameter * 1.3), stroke: scabColour(skin), strokeWidth: units(diameter * 1.3) },
    ...veilOf(look),
    red: { opacity: Math.round(healing.redness * 30) / 100 },
    ...Object.fromEntries(sizes),
  };
}

/** New skin that hides some of the pigment for a while. */
export const veilOf = (look: Look): Drawn => ({
  veil: { opacity: Math.round(healingOn(daysOf(look)).patchiness * 85) / 100 },
  veilTint: { stopColor: skinColour(look.skin) },
});

/** The middles of the dots by their size. Those that are evenly scattered are even within each size too. */
export function layersOf(look: Look): Point[][] {
  const points = scatter(look.density, look.spacing, drawnDot(look, healingOn(daysOf(look))));
  const third = Math.ceil(points.length / 3);
  const layerOf = look.spacing === "even" ? (place: number) => Math.floor(place / third) : (place: number) => place % 3;
  return LAYERS.map((layer) => points.filter((_, place) => layerOf(place) === layer));
}

/** Of a dot, in millimetres. */
export const layerWidth = (diameter: number, layer: (typeof LAYERS)[number]): number => diameter * SIZES[layer];

const units = (millimetres: number): number => Math.round(millimetres * UNITS * 100) / 100;

/** Dots as strokes without length. What reaches over an edge of the piece comes in again at the other. */
export function dotsPath(points: readonly Point[], diameter: number): string {
  const reach = diameter / 2;
  let d = "";
  for (const [x, y] of points) {
    for (const across of copies(x, PIECE.width, reach)) for (const down of copies(y, PIECE.height, reach)) d += dotAt(across, down);
  }
  return d;
}

const dotAt = (x: number, y: number): string => `M${Math.round(x * UNITS)} ${Math.round(y * UNITS)}h0`;

function copies(value: number, size: number, reach: number): number[] {
  if (value < reach) return [value, value + size];
  return value > size - reach ? [value, value - size] : [value];
}

/** The shaved hair beside the pigment, the same in every drawing: ends of hairs that lean one way. */
export const hairsPath = (): string =>
  scatter(HAIR_DENSITY, "even", HAIR_WIDTH)
    .filter(([x]) => x < HAIR_STRIP - 0.3)
    .map(([x, y]) => `M${Math.round(x * UNITS)} ${Math.round(y * UNITS)}l2 3`)
    .join("");
