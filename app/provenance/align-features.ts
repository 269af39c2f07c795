import { type Affine, fitAffine, type Point, shapeOf } from "#app/provenance/affine.ts";
import type { LocalFeatures } from "#app/provenance/local-features.ts";
import type { FeaturePairs } from "#app/provenance/match-features.ts";

/** How the known picture lies on the searched one, and how well that is supported. */
export interface Alignment {
  /** From pixels of the known picture to pixels of the searched one. */
  readonly affine: Affine;
  /** Pairs that fit it. */
  readonly inliers: number;
  /** Places apart from each other that the fitting points take, on the picture where they take fewer. */
  readonly cells: number;
  /** Some of the pairs that fit it, spread over the searched picture, for people to look at: pixels of either picture, in the same order. */
  readonly spread: { readonly searched: readonly Point[]; readonly known: readonly Point[] };
}

/** Pixels of the searched picture (512 on its longer side) that a fitting point may be off: at first, while the transform is a guess, and at last. */
const LOOSE = 9;
const TIGHT = 4;
/** PROVENANCE.md: what separates copies from look-alikes is the number of such cells that the points take, not the number of points. */
const CELL = 12;
/** A copy is neither larger nor smaller than this many times, nor stretched more. */
const MOST_SCALE = 7;
const MOST_STRETCH = 1.6;
/** A guess from two pairs must agree with the directions and sizes at which their points were seen: degrees, and times. */
const ANGLE_AGREES = 30;
const SIZE_AGREES = 1.7;
/** Pixels of the searched picture between points that are shown, and how many are: more would hide what they lie on. */
const SHOWN_APART = 40;
const MOST_SHOWN = 60;
const MOST_GUESSES = 3_000;
const BEST_GUESSES = 6;

/**
 * RANSAC over the pairs: two of them give a similarity, the pairs near it an affine transform by least squares. Deterministic: guesses are drawn from a
 * fixed sequence, better pairs first. Null: fewer than `fewest` pairs fit any transform that a copy could have.
 */
export function alignFeatures(searched: LocalFeatures, known: LocalFeatures, pairs: FeaturePairs, fewest: number): Alignment | null {
  if (pairs.count < fewest) return null;
  const ground = toGround(searched, known, pairs);
  let best: { affine: Affine; inliers: number[] } | null = null;
  for (const guess of bestGuesses(ground)) {
    const refined = refine(ground, guess);
    if (refined && (best === null || refined.inliers.length > best.inliers.length)) best = refined;
  }
  if (best === null || best.inliers.length < fewest) return null;
  const { affine, inliers } = best;
  return {
    affine,
    inliers: inliers.length,
    cells: Math.min(countCells(ground.to, inliers), countCells(ground.from, inliers)),
    spread: spreadOf(ground, inliers),
  };
}

/** The pairs as plain numbers: places on both pictures, turn in degrees and change of size of each pair. One known point is used once, by its nearest. */
interface Ground {
  count: number;
  from: Float64Array;
  to: Float64Array;
  turn: Float64Array;
  growth: Float64Array;
}

function toGround(searched: LocalFeatures, known: LocalFeatures, pairs: FeaturePairs): Ground {
  const used = new Set<number>();
  const kept: number[] = [];
  for (let i = 0; i < pairs.count; i++) {
    const index = pairs.known[i] as number;
    if (used.has(index)) continue;
    used.add(index);
    kept.push(i);
  }
  const ground = {
    count: kept.length,
    from: new Float64Array(2 * kept.length),
    to: new Float64Array(2 * kept.length),
    turn: new Float64Array(kept.length),
    growth: new Float64Array(kept.length),
  };
  kept.forEach((pair, i) => {
    const s = pairs.searched[pair] as number;
    const k = pairs.known[pair] as number;
    ground.from.set([known.x[k] as number, known.y[k] as number], 2 * i);
    ground.to.set([searched.x[s] as number, searched.y[s] as number], 2 * i);
    ground.turn[i] = (searched.angle[s] as number) - (known.angle[k] as number);
    ground.growth[i] = (searched.size[s] as number) / (known.size[k] as number);
  });
  return ground;
}

function bestGuesses(ground: Ground): Affine[] {
  const guesses: { affine: Affine; support: number }[] = [];
  for (const [i, j] of samples(ground.count)) {
    const affine = similarityOf(ground, i, j);
    if (affine === null) continue;
    const support = countInliers(ground, affine, LOOSE);
    if (support < 4) continue;
    guesses.push({ affine, support });
    if (guesses.length > 4 * BEST_GUESSES) keepBest(guesses);
  }
  keepBest(guesses);
  return guesses.map((guess) => guess.affine);
}

function keepBest(guesses: { support: number }[]): void {
  guesses.sort((a, b) => b.support - a.support);
  guesses.length = Math.min(guesses.length, BEST_GUESSES);
}

/** Every two of a few pairs; of many the nearest with each other first, then from a fixed pseudo-random sequence. */
function* samples(count: number): Generator<[number, number]> {
  const certain = Math.min(count, 40);
  for (let i = 1; i < certain; i++) for (let j = 0; j < i; j++) yield [i, j];
  if (count <= certain) return;
  let seed = 0x9e3779b9;
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let n = (certain * (certain - 1)) / 2; n < MOST_GUESSES; n++) {
    const i = draw(count);
    const j = draw(count);
    if (i !== j) yield [i, j];
  }
}

/** The turn, growth and shift that take both points to their pairs; null where those contradict how the points were seen. */
function similarityOf({ from, to, turn, growth }: Ground, i: number, j: number): Affine | null {
  const x = (from[2 * j] as number) - (from[2 * i] as number);
  const y = (from[2 * j + 1] as number) - (from[2 * i + 1] as number);
  const u = (to[2 * j] as number) - (to[2 * i] as number);
  const v = (to[2 * j + 1] as number) - (to[2 * i + 1] as number);
  const square = x * x + y * y;
  if (square < 100 || u * u + v * v < 36) return null;
  const a = (x * u + y * v) / square;
  const c = (x * v - y * u) / square;
  const scale = Math.hypot(a, c);
  if (scale > MOST_SCALE || scale < 1 / MOST_SCALE) return null;
  const rotation = (Math.atan2(c, a) * 180) / Math.PI;
  for (const pair of [i, j]) {
    const off = Math.abs(((((rotation - (turn[pair] as number)) % 360) + 540) % 360) - 180);
    const ratio = scale / (growth[pair] as number);
    if (off > ANGLE_AGREES || ratio > SIZE_AGREES || ratio < 1 / SIZE_AGREES) return null;
  }
  const x0 = from[2 * i] as number;
  const y0 = from[2 * i + 1] as number;
  return { a, b: -c, c, d: a, e: (to[2 * i] as number) - a * x0 + c * y0, f: (to[2 * i + 1] as number) - c * x0 - a * y0 };
}

function refine(ground: Ground, guess: Affine): { affine: Affine; inliers: number[] } | null {
  let affine = guess;
  for (const tolerance of [LOOSE, LOOSE, 6, 6, TIGHT, TIGHT, TIGHT]) {
    const fitted = fitAffine(ground.from, ground.to, listInliers(ground, affine, tolerance));
    if (fitted === null || !isPossible(fitted)) return null;
    affine = fitted;
  }
  return { affine, inliers: listInliers(ground, affine, TIGHT) };
}

function isPossible(affine: Affine): boolean {
  const { larger, smaller } = shapeOf(affine);
  const mirrors = affine.a * affine.d - affine.b * affine.c < 0;
  return !mirrors && larger <= MOST_SCALE && smaller >= 1 / MOST_SCALE && larger <= MOST_STRETCH * smaller;
}

function isNear({ from, to }: Ground, { a, b, c, d, e, f }: Affine, i: number, square: number): boolean {
  const x = from[2 * i] as number;
  const y = from[2 * i + 1] as number;
  const du = a * x + b * y + e - (to[2 * i] as number);
  const dv = c * x + d * y + f - (to[2 * i + 1] as number);
  return du * du + dv * dv <= square;
}

function countInliers(ground: Ground, affine: Affine, tolerance: number): number {
  let count = 0;
  for (let i = 0; i < ground.count; i++) if (isNear(ground, affine, i, tolerance * tolerance)) count++;
  return count;
}

function listInliers(ground: Ground, affine: Affine, tolerance: number): number[] {
  const inliers: number[] = [];
  for (let i = 0; i < ground.count; i++) if (isNear(ground, affine, i, tolerance * tolerance)) inliers.push(i);
  return inliers;
}

function countCells(places: Float64Array, indexes: readonly number[]): number {
  const cells = new Set<number>();
  for (const i of indexes)
    cells.add(Math.floor((places[2 * i] as number) / CELL) * 4_096 + Math.floor((places[2 * i + 1] as number) / CELL));
  return cells.size;
}

function spreadOf({ from, to }: Ground, inliers: readonly number[]): Alignment["spread"] {
  const taken = new Set<string>();
  const kept = inliers.filter((i) => {
    const cell = [to[2 * i], to[2 * i + 1]].map((at) => Math.floor((at as number) / SHOWN_APART)).join();
    if (taken.size >= MOST_SHOWN || taken.has(cell)) return false;
    taken.add(cell);
    return true;
  });
  const points = (of: Float64Array) => kept.map((i): Point => [of[2 * i] as number, of[2 * i + 1] as number]);
  return { searched: points(to), known: points(from) };
}
