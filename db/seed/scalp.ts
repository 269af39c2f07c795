import { between, noise3, type Random } from "#db/seed/random.ts";

export const hairlines = ["natural", "straight", "too-low", "asymmetric"] as const;
export type Hairline = (typeof hairlines)[number];

/** A curve over the side of the head, flat: degrees from the front, height y, degrees, height, … to 180. The same on both sides. */
type Edge = readonly number[];

/** Lower edge of grown hair: forehead, temple, sideburn, over the ear and down to the nape. */
const naturalEdge: Edge = [
  0, 0.79, 14, 0.8, 28, 0.85, 40, 0.8, 52, 0.56, 62, 0.4, 70, 0.16, 77, -0.06, 84, -0.1, 90, 0.16, 99, 0.27, 112, 0.1, 122, -0.28, 142,
  -0.52, 180, -0.58,
];
/** A ruled line across the forehead with square corners at the temples: how a hairline looks that was drawn, not grown. */
const straightEdge: Edge = [
  0, 0.72, 47, 0.72, 51, 0.68, 55, 0.42, 62, 0.38, 70, 0.16, 77, -0.06, 84, -0.1, 90, 0.16, 99, 0.27, 112, 0.1, 122, -0.28, 142, -0.52, 180,
  -0.58,
];
/** Upper edge of what hair loss left (about Norwood VI): above it the scalp is bare before treatment. */
const horseshoeTop: Edge = [0, -2, 54, -2, 66, 0.46, 80, 0.66, 110, 0.72, 140, 0.66, 165, 0.5, 180, 0.46];

function along(edge: Edge, degrees: number): number {
  for (let index = 2; index < edge.length; index += 2) {
    const end = edge[index] ?? 180;
    if (degrees > end) continue;
    const start = edge[index - 2] ?? 0;
    const low = edge[index - 1] ?? 0;
    const t = (degrees - start) / (end - start);
    return low + ((edge[index + 1] ?? 0) - low) * t * t * (3 - 2 * t);
  }
  return edge[edge.length - 1] ?? 0;
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

const bare: ScalpCover = { stubble: 0, pigment: 0 };

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
    if (hairline === "too-low") height -= 0.27 * front;
    if (hairline === "asymmetric") height -= 0.17 * front * Math.sin((Math.max(-60, Math.min(60, signed)) * Math.PI) / 120);
    // An ear stands out from the skull; what grows behind it does not grow on it.
    if (degrees > 72 && degrees < 114 && y < 0.32 && (x / 0.8) ** 2 + ((y - 0.36) / 0.86) ** 2 + (z + 0.1) ** 2 > 1.1) return bare;
    // Most of the face and neck is settled without the noise below, which is the dear part.
    if (y < height - 0.12) return bare;
    const wander = noise3(x * 7 + offset, y * 7, z * 7) - 0.5 + (noise3(x * 19, y * 19 + offset, z * 19) - 0.5) * 0.6;
    const feather = drawn ? 0.012 : 0.13;
    const edgeCover = ramp(-0.015, feather, y - height + wander * (drawn ? 0 : 0.09));
    const left = ramp(-0.09, 0.09, along(horseshoeTop, degrees) - y + wander * 0.1) * ramp(50, 64, degrees);
    const gaps = patchy === 0 ? 1 : 1 - patchy * ramp(0.42, 0.72, noise3(x * 6 + offset, y * 6, z * 6 + 9));
    return { stubble: edgeCover * left, pigment: edgeCover * (1 - left) * gaps };
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
