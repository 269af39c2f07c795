import type { HeadPicture } from "#db/seed/head-picture.ts";
import type { HeadShape } from "#db/seed/head-shape.ts";
import { between, type Random } from "#db/seed/random.ts";
import { type ScalpMap, spherePoints } from "#db/seed/scalp.ts";
import type { Camera, Sight } from "#db/seed/trace-head.ts";

/** Layers of ink over the picture, 0 to 255 a pixel: grown hair (or its stubble) and pigment. */
export interface Ink {
  hair: Uint8Array;
  pigment: Uint8Array;
  /** Small crusts of the first days; empty once they are off. */
  scab: Uint8Array;
}

// 1.6 mm apart and 0.7 mm wide on a head 16 cm wide: larger than life (PRODUCT.md: healed dots 0.07-0.15 mm), because a screen shows no finer ones.
const spacing = 0.0165;
const radius = 0.0037;

/** `scale` is the pixels of the picture per cell of the sight. */
export function drawDots(
  picture: HeadPicture,
  random: Random,
  shape: HeadShape,
  map: ScalpMap,
  camera: Camera,
  sight: Sight,
  scale: number,
): Ink {
  const width = sight.width * scale;
  const height = sight.height * scale;
  const ink: Ink = {
    hair: new Uint8Array(width * height),
    pigment: new Uint8Array(width * height),
    scab: new Uint8Array(picture.treatment.state === "fresh" ? width * height : 0),
  };
  const { state, dots, density, colour } = picture.treatment;
  const pixels = camera.pixelsPerUnit * scale;
  const coarse = dots === "fine" ? 1 : dots === "too-big" ? 1.75 : 2.2;
  const points = spherePoints(random, spacing / Math.sqrt(Math.max(0.4, Math.min(1.3, density))), 0.85);
  for (let index = 0; index < points.length; index += 3) {
    const dx = points[index] ?? 0;
    const dy = points[index + 1] ?? 0;
    const dz = points[index + 2] ?? 0;
    const facing = -(dx * camera.forward[0] + dy * camera.forward[1] + dz * camera.forward[2]);
    if (facing < -0.25) continue;
    let reach = 1.25;
    for (let step = 0; step < 5; step++) reach -= shape.skin(dx * reach, 0.36 + dy * reach, -0.15 + dz * reach) * 0.95;
    const x = dx * reach;
    const y = 0.36 + dy * reach;
    const z = -0.15 + dz * reach;
    const cover = map(x, y, z);
    const choice = random();
    const isHair = choice < cover.stubble;
    const isPigment = !isHair && state !== "before" && choice < cover.stubble + cover.pigment * (dots === "fine" ? 1 : 0.62);
    if (!isHair && !isPigment) continue;
    const rx = x - camera.target[0];
    const ry = y - camera.target[1];
    const rz = z - camera.target[2];
    const column = sight.width / 2 + (rx * camera.right[0] + ry * camera.right[1] + rz * camera.right[2]) * camera.pixelsPerUnit;
    const row = sight.height / 2 - (rx * camera.up[0] + ry * camera.up[1] + rz * camera.up[2]) * camera.pixelsPerUnit;
    if (column < 0 || row < 0 || column >= sight.width || row >= sight.height) continue;
    const cell = Math.floor(row) * sight.width + Math.floor(column);
    const depth = rx * camera.forward[0] + ry * camera.forward[1] + rz * camera.forward[2] + 3.5;
    if (depth > (sight.depth[cell] ?? 0) + 0.06) continue;
    const nx = sight.normal[cell * 3] ?? 0;
    const ny = sight.normal[cell * 3 + 1] ?? 0;
    const nz = sight.normal[cell * 3 + 2] ?? 0;
    const toward = -(nx * camera.forward[0] + ny * camera.forward[1] + nz * camera.forward[2]);
    if (toward < 0.06) continue;
    const acrossX = nx * camera.right[0] + ny * camera.right[1] + nz * camera.right[2];
    const acrossY = -(nx * camera.up[0] + ny * camera.up[1] + nz * camera.up[2]);
    const turn = Math.atan2(acrossY, acrossX);
    const size = radius * between(random, 0.75, 1.25) * pixels;
    if (isHair) {
      stamp(ink.hair, width, height, column * scale, row * scale, size * 0.86, toward, turn, 0.78 * between(random, 0.7, 1), 0.7);
      continue;
    }
    const blown = dots === "merged" ? between(random, 0.8, 1.9) : 1;
    const soft = (state === "healed" ? 0.85 : 0.6) + (dots === "fine" ? 0 : 0.9) + (dots === "merged" ? 1.1 : 0);
    const strength = (state === "fresh" ? 0.95 : 0.76) * (colour === "too-dark" ? 1.15 : 1) * between(random, 0.72, 1);
    const swell = state === "fresh" ? 1.22 : 1;
    stamp(
      ink.pigment,
      width,
      height,
      column * scale,
      row * scale,
      size * coarse * swell * blown,
      toward,
      turn,
      Math.min(1, strength),
      soft,
    );
    if (state === "fresh" && random() < 0.035) {
      stamp(ink.scab, width, height, column * scale, row * scale, size * between(random, 1.2, 2.2), toward, random() * 3, 0.7, 0.9);
    }
  }
  return ink;
}

/** One soft-edged disc, seen at an angle: `toward` is the cosine to the camera, `turn` the direction it leans, `soft` the width of its edge in pixels. */
function stamp(
  layer: Uint8Array,
  width: number,
  height: number,
  cx: number,
  cy: number,
  size: number,
  toward: number,
  turn: number,
  strength: number,
  soft: number,
): void {
  const reach = size + soft + 1;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const squash = 1 / Math.max(0.25, toward);
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, cy + reach); y++) {
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
      const ax = x + 0.5 - cx;
      const ay = y + 0.5 - cy;
      const along = (ax * cos + ay * sin) * squash;
      const across = ay * cos - ax * sin;
      const edge = (size + soft - Math.sqrt(along * along + across * across)) / (2 * soft);
      if (edge <= 0) continue;
      const at = y * width + x;
      const under = layer[at] ?? 0;
      layer[at] = under + Math.round((255 - under) * Math.min(1, edge) * strength);
    }
  }
}
