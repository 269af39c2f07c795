/** One clinic under both methods, on the same inputs and day. */
export interface ShadowPair {
  score: number;
  band: string;
  scoreInForce: number;
  bandInForce: string;
}

/** Clinics whose score moves by `from` up to, but not including, `to` points. */
export interface MoveStep {
  from: number;
  to: number;
  clinics: number;
}

/** How a method would change the scores there are. Points; a positive move is a rise under the method that is tried. */
export interface ShadowComparison {
  clinics: number;
  rise: number;
  fall: number;
  /** Clinics that move by less than half a tenth, which no page would show. */
  same: number;
  mean: number;
  quantiles: { share: number; points: number }[];
  /** Adjoining steps of equal width from the largest fall to the largest rise, the empty ones between included. */
  steps: MoveStep[];
  /** Clinics that would change their band or state, the most frequent change first. */
  crossings: { from: string; to: string; clinics: number }[];
}

const SHOWN = 0.05;
const SHARES = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];
/** Points, the narrowest that needs no more than MOST_STEPS bars. */
const WIDTHS = [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MOST_STEPS = 40;

/** Compares the scores of all clinics. Pure. Null without any. */
export function compareMethods(pairs: readonly ShadowPair[]): ShadowComparison | null {
  const moves = pairs.map(moveOf).sort((a, b) => a - b);
  if (moves.length === 0) return null;
  return {
    clinics: moves.length,
    rise: moves.filter((move) => move >= SHOWN).length,
    fall: moves.filter((move) => move <= -SHOWN).length,
    same: moves.filter((move) => Math.abs(move) < SHOWN).length,
    mean: moves.reduce((sum, move) => sum + move, 0) / moves.length,
    quantiles: SHARES.map((share) => ({ share, points: quantile(moves, share) })),
    steps: stepsOf(moves),
    crossings: crossingsOf(pairs),
  };
}

export const moveOf = ({ score, scoreInForce }: Pick<ShadowPair, "score" | "scoreInForce">): number => score - scoreInForce;

/** Of sorted values, between the two nearest in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (place - Math.floor(place)) * (above - below);
}

function stepsOf(sorted: readonly number[]): MoveStep[] {
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? 0;
  const placeOf = (move: number, width: number) => Math.floor(move / width);
  const width = WIDTHS.find((candidate) => placeOf(most, candidate) - placeOf(least, candidate) < MOST_STEPS) ?? (WIDTHS.at(-1) as number);
  const first = placeOf(least, width);
  const steps = Array.from({ length: placeOf(most, width) - first + 1 }, (_, index) => ({
    from: (first + index) * width,
    to: (first + index + 1) * width,
    clinics: 0,
  }));
  for (const move of sorted) {
    const step = steps[placeOf(move, width) - first];
    if (step) step.clinics += 1;
  }
  return steps;
}

function crossingsOf(pairs: readonly ShadowPair[]): ShadowComparison["crossings"] {
  const counts = new Map<string, { from: string; to: string; clinics: number }>();
  for (const { band: to, bandInForce: from } of pairs) {
    if (from === to) continue;
    const key = `${from} > ${to}`;
    const known = counts.get(key);
    if (known) known.clinics += 1;
    else counts.set(key, { from, to, clinics: 1 });
  }
  return [...counts.values()].sort((a, b) => b.clinics - a.clinics || (a.from + a.to < b.from + b.to ? -1 : 1));
}
