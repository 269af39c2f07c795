/** A repeatable stream of numbers in [0, 1): the demo must be the same demo on every machine, so nothing here may use Math.random. */
export type Random = () => number;

/** FNV-1a of a text, to turn a slug or a caption into a seed. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for pictures, not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

export function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

function lattice(x: number, y: number, z: number): number {
  let hash = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

/** Smooth value noise in [0, 1] with one feature per unit of length. */
export function noise3(x: number, y: number, z: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const fx = x - ix;
  const fy = y - iy;
  const fz = z - iz;
  const sx = fx * fx * (3 - 2 * fx);
  const sy = fy * fy * (3 - 2 * fy);
  const sz = fz * fz * (3 - 2 * fz);
  // Written out: a closure here costs more than the noise does.
  const a = lattice(ix, iy, iz);
  const b = lattice(ix, iy + 1, iz);
  const c = lattice(ix, iy, iz + 1);
  const d = lattice(ix, iy + 1, iz + 1);
  const nearLow = a + (lattice(ix + 1, iy, iz) - a) * sx;
  const nearHigh = b + (lattice(ix + 1, iy + 1, iz) - b) * sx;
  const farLow = c + (lattice(ix + 1, iy, iz + 1) - c) * sx;
  const farHigh = d + (lattice(ix + 1, iy + 1, iz + 1) - d) * sx;
  const near = nearLow + (nearHigh - nearLow) * sy;
  const far = farLow + (farHigh - farLow) * sy;
  return near + (far - near) * sz;
}
