import { RANGES, type Spacing } from "#app/guide/look.ts";

/** A piece of skin, in millimetres. Its left edge goes on at its right one and its top at its bottom, so that it can also fill a whole head. */
export const PIECE = { width: 20, height: 14 };
const SQUARE_CENTIMETRES = (PIECE.width * PIECE.height) / 100;

export type Point = readonly [x: number, y: number];

/** A stream of numbers in [0, 1) that is the same on every machine: the 32 bit finaliser of MurmurHash3 over a counter. */
function numbersFrom(seed: number): () => number {
  let count = seed;
  return () => {
    count = (count + 0x9e3779b9) | 0;
    let mixed = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

const wrapped = (value: number, size: number): number => ((value % size) + size) % size;

/** Squared distance over the edges of the piece. */
function apart([ax, ay]: Point, [bx, by]: Point): number {
  const dx = Math.abs(ax - bx);
  const dy = Math.abs(ay - by);
  return Math.min(dx, PIECE.width - dx) ** 2 + Math.min(dy, PIECE.height - dy) ** 2;
}

const CANDIDATES = 9;
let grown: Point[] = [];

/**
 * Dots as a careful hand sets them, and as hair grows: each in a gap that the others left (Mitchell's best candidate). The first so many of them are even
 * at any number, so more density adds dots and moves none.
 */
function evenDots(count: number): readonly Point[] {
  if (grown.length === 0) {
    const next = numbersFrom(7);
    const most = dotCount(RANGES.density.most);
    const places: Point[] = [];
    while (places.length < most) {
      let [best, gap]: [Point, number] = [[0, 0], -1];
      for (let tried = 0; tried < CANDIDATES; tried++) {
        const candidate: Point = [next() * PIECE.width, next() * PIECE.height];
        let nearest = Number.POSITIVE_INFINITY;
        for (const place of places) nearest = Math.min(nearest, apart(candidate, place));
        if (nearest > gap) [best, gap] = [candidate, nearest];
      }
      places.push(best);
    }
    grown = places;
  }
  return grown.slice(0, count);
}

/** As a ruler would set them. */
function dotsInRows(count: number): Point[] {
  const rows = Math.max(1, Math.round(Math.sqrt((count * PIECE.height) / PIECE.width)));
  const next = numbersFrom(11);
  return Array.from({ length: count }, (_, place): Point => {
    const row = Math.floor((place * rows) / count);
    const first = Math.ceil((row * count) / rows);
    const inRow = Math.ceil(((row + 1) * count) / rows) - first;
    const x = ((place - first + 0.5) / inRow) * PIECE.width + (next() - 0.5) * 0.12;
    const y = ((row + 0.5) / rows) * PIECE.height + (next() - 0.5) * 0.12;
    return [wrapped(x, PIECE.width), wrapped(y, PIECE.height)];
  });
}

/** Three at a time in one place: they touch, and between them is bare skin. */
function mergedDots(count: number, diameter: number): Point[] {
  const middles = evenDots(Math.ceil(count / 3));
  const next = numbersFrom(13);
  return Array.from({ length: count }, (_, place): Point => {
    const [x, y] = middles[Math.floor(place / 3)] ?? [0, 0];
    if (place % 3 === 0) return [x, y];
    const turn = next() * 2 * Math.PI;
    return [wrapped(x + Math.cos(turn) * diameter * 0.8, PIECE.width), wrapped(y + Math.sin(turn) * diameter * 0.8, PIECE.height)];
  });
}

/** Dots on the piece at so many per square centimetre. */
export const dotCount = (density: number): number => Math.round(density * SQUARE_CENTIMETRES);

/** Their middles, in millimetres. `diameter` is that of one dot: merged ones lie so close that they touch. */
export function scatter(density: number, spacing: Spacing, diameter: number): readonly Point[] {
  const count = dotCount(density);
  if (spacing === "rows") return dotsInRows(count);
  return spacing === "merged" ? mergedDots(count, diameter) : evenDots(count);
}
