/** x' = a x + b y + e, y' = c x + d y + f. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export type Point = readonly [x: number, y: number];

export const applyAffine = ({ a, b, c, d, e, f }: Affine, [x, y]: Point): Point => [a * x + b * y + e, c * x + d * y + f];

/** Null for one that folds the plane onto a line. */
export function invertAffine({ a, b, c, d, e, f }: Affine): Affine | null {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-9) return null;
  return { a: d / det, b: -b / det, c: -c / det, d: a / det, e: (b * f - d * e) / det, f: (c * e - a * f) / det };
}

/** First `first`, then `second`. */
export function composeAffine(first: Affine, second: Affine): Affine {
  return {
    a: second.a * first.a + second.b * first.c,
    b: second.a * first.b + second.b * first.d,
    c: second.c * first.a + second.d * first.c,
    d: second.c * first.b + second.d * first.d,
    e: second.a * first.e + second.b * first.f + second.e,
    f: second.c * first.e + second.d * first.f + second.f,
  };
}

/** The two scales of a transform, the larger first, and its rotation in degrees clockwise (y points down), taken as if it did not mirror. */
export function shapeOf({ a, b, c, d }: Affine): { larger: number; smaller: number; rotation: number } {
  const sum = Math.hypot(a + d, c - b) / 2;
  const difference = Math.hypot(a - d, c + b) / 2;
  return { larger: sum + difference, smaller: Math.abs(sum - difference), rotation: (Math.atan2(c - b, a + d) * 180) / Math.PI };
}

/** The transform with the least squares of errors over the pairs at `indexes`; null where they do not determine one. */
export function fitAffine(from: Float64Array, to: Float64Array, indexes: readonly number[]): Affine | null {
  const n = indexes.length;
  if (n < 3) return null;
  let mx = 0;
  let my = 0;
  let mu = 0;
  let mv = 0;
  for (const i of indexes) {
    mx += from[2 * i] as number;
    my += from[2 * i + 1] as number;
    mu += to[2 * i] as number;
    mv += to[2 * i + 1] as number;
  }
  mx /= n;
  my /= n;
  mu /= n;
  mv /= n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let xu = 0;
  let yu = 0;
  let xv = 0;
  let yv = 0;
  for (const i of indexes) {
    const x = (from[2 * i] as number) - mx;
    const y = (from[2 * i + 1] as number) - my;
    const u = (to[2 * i] as number) - mu;
    const v = (to[2 * i + 1] as number) - mv;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const det = xx * yy - xy * xy;
  if (det < 1e-6 * (xx + yy) ** 2 || det === 0) return null;
  const a = (xu * yy - yu * xy) / det;
  const b = (yu * xx - xu * xy) / det;
  const c = (xv * yy - yv * xy) / det;
  const d = (yv * xx - xv * xy) / det;
  return { a, b, c, d, e: mu - a * mx - b * my, f: mv - c * mx - d * my };
}
