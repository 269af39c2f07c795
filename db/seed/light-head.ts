import { type HeadPicture, skinTones } from "#db/seed/head-picture.ts";
import { noise3 } from "#db/seed/random.ts";
import type { ScalpMap } from "#db/seed/scalp.ts";
import type { Camera, Sight, Vector } from "#db/seed/trace-head.ts";

/** A clinic's lamp: where it hangs, seen from the camera, and its colour. `warmth` is about -1 (north window) to 1 (bulb). */
export interface Light {
  across: number;
  above: number;
  key: Vector;
  warmth: number;
}

/** Lit colour and plain brightness per cell of the sight: `rgb` is what bare skin or cloth looks like, `level` what falls on pigment there. */
export interface Lit {
  rgb: Float32Array;
  level: Float32Array;
}

export function lightHead(picture: HeadPicture, sight: Sight, camera: Camera, map: ScalpMap, shirt: Vector, light: Light): Lit {
  const { right, up, forward } = camera;
  const count = sight.width * sight.height;
  const lit: Lit = { rgb: new Float32Array(count * 3), level: new Float32Array(count) };
  const tone = skinTones[picture.skin].map((channel) => (channel / 255) ** 2.2) as [number, number, number];
  const toward = 0.62;
  const size = Math.hypot(light.across, light.above, toward);
  const key = ([0, 1, 2] as const).map((axis) => (right[axis] * light.across + up[axis] * light.above - forward[axis] * toward) / size) as [
    number,
    number,
    number,
  ];
  const half = key.map((value, axis) => value - (forward[axis] ?? 0)) as [number, number, number];
  const halfLength = Math.hypot(...half);
  const fresh = picture.treatment.state === "fresh" ? 1 : 0;
  const treated = picture.treatment.state === "before" ? 0 : 1;
  // On dark skin the sheen is what shows the form.
  const gloss = 0.045 + 0.04 * fresh + (picture.skin > 4 ? 0.025 : 0);
  for (let at = 0; at < count; at++) {
    if ((sight.cover[at] ?? 0) <= 0) continue;
    const x = sight.position[at * 3] ?? 0;
    const y = sight.position[at * 3 + 1] ?? 0;
    const z = sight.position[at * 3 + 2] ?? 0;
    const nx = sight.normal[at * 3] ?? 0;
    const ny = sight.normal[at * 3 + 1] ?? 0;
    const nz = sight.normal[at * 3 + 2] ?? 0;
    const open = sight.openness[at] ?? 1;
    const facing = nx * key[0] + ny * key[1] + nz * key[2];
    const rim = 1 - Math.max(0, -(nx * forward[0] + ny * forward[1] + nz * forward[2]));
    const sky = 0.5 + 0.5 * ny;
    const isShirt = sight.shirt[at] === 1;
    const cover = isShirt || y < -0.65 ? { stubble: 0, pigment: 0 } : map(x, y, z);
    const mottle = noise3(x * 5, y * 5, z * 5) - 0.5;
    const flush = isShirt ? 0 : fresh * cover.pigment * (0.25 + 0.4 * noise3(x * 6 + 40, y * 6, z * 6));
    // Light that enters skin leaves it redder and further on: the terminator is wrapped, most in red.
    const shade = 0.13 * cover.stubble + treated * 0.13 * cover.pigment * Math.min(1.3, picture.treatment.density);
    const brow = isShirt ? 0 : browAt(x, y, z);
    const sheen = isShirt ? 0 : gloss * Math.max(0, (nx * half[0] + ny * half[1] + nz * half[2]) / halfLength) ** 26 * open;
    for (let channel = 0; channel < 3; channel++) {
      const wrap = isShirt ? 0.1 : 0.34 - channel * 0.09;
      const direct = Math.max(0, (facing + wrap) / (1 + wrap)) ** 1.25 * (light.key[channel] ?? 1) * (0.35 + 0.65 * open);
      const ambient = (0.19 + 0.17 * sky) * open * (1 + (channel - 1) * 0.05 * (1 - light.warmth));
      let albedo = isShirt ? (shirt[channel] ?? 0) : (tone[channel] ?? 0) * (1 + mottle * 0.14 * (channel === 0 ? 0.5 : 1));
      if (!isShirt) albedo *= 1 - shade * (1 - channel * 0.12) - brow * (0.5 + channel * 0.08);
      if (flush > 0) albedo *= channel === 0 ? 1 + 0.05 * flush : 1 - (0.3 - 0.04 * channel) * flush;
      lit.rgb[at * 3 + channel] = albedo * (direct * 1.02 + ambient) + sheen + (isShirt ? 0 : rim ** 4 * 0.035 * sky);
    }
    lit.level[at] = Math.max(0, (facing + 0.2) / 1.2) + (0.2 + 0.17 * sky) * open;
  }
  softenEdges(sight, lit);
  return lit;
}

/** Where one part stands before another, as a jaw before a collar, both are hit and the step between cells would show: it is averaged away. */
function softenEdges(sight: Sight, lit: Lit): void {
  const { width, depth, cover } = sight;
  const before = Float32Array.from(lit.rgb);
  for (let at = width + 1; at < depth.length - width - 1; at++) {
    if ((cover[at] ?? 0) < 1) continue;
    const here = depth[at] ?? 0;
    const jump = (other: number) => (cover[other] ?? 0) >= 1 && Math.abs((depth[other] ?? 0) - here) > 0.1;
    if (!jump(at - 1) && !jump(at + 1) && !jump(at - width) && !jump(at + width)) continue;
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0;
      let weight = 0;
      for (let row = -width; row <= width; row += width) {
        for (let column = -1; column <= 1; column++) {
          const near = at + row + column;
          if ((cover[near] ?? 0) < 1) continue;
          sum += before[near * 3 + channel] ?? 0;
          weight++;
        }
      }
      lit.rgb[at * 3 + channel] = sum / weight;
    }
  }
}

/** How much of an eyebrow lies at a point, 0 to 1: soft, slightly uneven, thinner towards the temple. */
function browAt(x: number, y: number, z: number): number {
  const out = Math.abs(x);
  if (z < 0.3 || y < 0.1 || y > 0.45 || out < 0.1 || out > 0.58) return 0;
  const arch = 0.245 + 0.09 * Math.sin(Math.min(1, (out - 0.1) / 0.36) * 2.3);
  const thick = 0.075 * (1 - 0.6 * Math.max(0, (out - 0.28) / 0.3));
  const inside = 1 - Math.abs(y - arch) / thick;
  const ends = Math.min(1, (out - 0.1) / 0.1, (0.58 - out) / 0.14);
  return Math.max(0, Math.min(1, inside * 1.5)) * Math.max(0, ends) * (0.62 + 0.3 * noise3(x * 95 + y * 60, y * 30, 3));
}
