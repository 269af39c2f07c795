import { between, noise3, type Random } from "#db/seed/random.ts";

export const hairlines = ["natural", "straight", "too-low", "asymmetric"] as const;
export type Hairline = (typeof hairlines)[number];

/** Lower edge of the hair as [degrees from the front, height y], around the ear and down to the nape, the same on both sides. */
const naturalEdge: readonly (readonly [number, number])[] = [
  [0, 0.82],
  [14, 0.83],
  [28, 0.9],
  [40, 0.84],
  [52, 0.56],
  [62, 0.4],
  [70, 0.16],
  [77, -0.06],
  [84, -0.1],
  [90, 0.16],
  [99, 0.27],
  [112, 0.1],
  [122, -0.28],
  [142, -0.52],
  [180, -0.58],
];
/** A ruled line across the forehead with square corners at the temples: how a hairline looks that was drawn, not grown. */
const straightEdge: readonly (readonly [number, number])[] = [
  [0, 0.74],
  [48, 0.74],
  [52, 0.7],
  [56, 0.42],
  [62, 0.38],
  [70, 0.16],
  [77, -0.06],
  [84, -0.1],
  [90, 0.16],
  [99, 0.27],
  [112, 0.1],
  [122, -0.28],
  [142, -0.52],
  [180, -0.58],
];
/** Upper edge of what hair loss left (about Norwood VI): above it the scalp is bare before treatment. */
const horseshoeTop: readonly (readonly [number, number])[] = [
  [0, -2],
  [54, -2],
  [66, 0.46],
  [80, 0.66],
  [110, 0.72],
  [140, 0.66],
  [165, 0.5],
  [180, 0.46],
];

function along(edge: readonly (readonly [number, number])[], degrees: number): number {
  for (let index = 1; index < edge.length; index++) {
    const [end, high] = edge[index] ?? [180, 0];
    if (degrees > end) continue;
    const [start, low] = edge[index - 1] ?? [0, 0];
    const t = (degrees - start) / (end - start);
    return low + (high - low) * t * t * (3 - 2 * t);
  }
  return edge[edge.length - 1]?.[1] ?? 0;
}

function ramp(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

/** Shares from 0 to 1 of a full shaved head at one point: hair that grows there, and pigment that a practitioner put there. */
export interface ScalpCover {
  stubble: number;
  pigment: number;
}

export type ScalpMap = (x: number, y: number, z: number) => ScalpCover;

/** The map of one head. `offset` moves the noise, so that no two natural hairlines are alike. */
export function scalpMap(hairline: Hairline, patchy: number, offset: number): ScalpMap {
  const drawn = hairline === "straight";
  const edge = drawn ? straightEdge : naturalEdge;
  return (x, y, z) => {
    const signed = (Math.atan2(x, z + 0.1) * 180) / Math.PI;
    const degrees = Math.abs(signed);
    const front = 1 - ramp(48, 62, degrees);
    let height = along(edge, degrees);
    if (hairline === "too-low") height -= 0.2 * front;
    if (hairline === "asymmetric") height -= 0.13 * front * Math.sin((Math.max(-60, Math.min(60, signed)) * Math.PI) / 120);
    const wander = noise3(x * 7 + offset, y * 7, z * 7) - 0.5 + (noise3(x * 19, y * 19 + offset, z * 19) - 0.5) * 0.6;
    const feather = drawn ? 0.012 : 0.13;
    const edgeCover = ramp(-0.015, feather, y - height + wander * (drawn ? 0 : 0.09));
    const left = ramp(-0.09, 0.09, along(horseshoeTop, degrees) - y + wander * 0.1) * ramp(50, 64, degrees);
    const gaps = patchy === 0 ? 1 : 1 - patchy * ramp(0.45, 0.62, noise3(x * 4.2 + offset, y * 4.2, z * 4.2 + 9));
    return { stubble: edgeCover * left, pigment: edgeCover * (1 - left * 0.75) * gaps };
  };
}

/** A point every `spacing` units on a unit sphere, moved off the lattice so that rows never show unless asked for. */
export function spherePoints(random: Random, spacing: number, jitter: number): Float32Array {
  const rows = Math.round(Math.PI / spacing);
  const points: number[] = [];
  for (let row = 0; row < rows; row++) {
    const polar = ((row + 0.5) / rows) * Math.PI;
    if (polar > 2.2) break;
    const columns = Math.max(1, Math.round((2 * Math.PI * Math.sin(polar)) / spacing));
    const turn = random();
    for (let column = 0; column < columns; column++) {
      const a = polar + between(random, -0.5, 0.5) * spacing * jitter;
      const b = ((column + turn + between(random, -0.5, 0.5) * jitter) / columns) * 2 * Math.PI;
      points.push(Math.sin(a) * Math.sin(b), Math.cos(a), Math.sin(a) * Math.cos(b));
    }
  }
  return Float32Array.from(points);
}
