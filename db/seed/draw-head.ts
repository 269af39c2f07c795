import sharp from "sharp";
import { drawBackdrop } from "#db/seed/backdrop.ts";
import { stampDemoMark } from "#db/seed/demo-mark.ts";
import { framingOf, type HeadPicture, proportionsOf, skinTones } from "#db/seed/head-picture.ts";
import { headShape } from "#db/seed/head-shape.ts";
import { type Light, type Lit, lightHead } from "#db/seed/light-head.ts";
import { between, pick, seededRandom } from "#db/seed/random.ts";
import { scalpMap } from "#db/seed/scalp.ts";
import { drawDots } from "#db/seed/scalp-dots.ts";
import { cameraAt, type Sight, traceHead, type Vector } from "#db/seed/trace-head.ts";

/** Width and height of a drawn photo, in pixels; the head is traced at half of it. */
const side = 1000;
const scale = 3.125;

const shirts: readonly [Vector, ...Vector[]] = [
  [0.05, 0.055, 0.07],
  [0.32, 0.32, 0.33],
  [0.045, 0.075, 0.13],
  [0.14, 0.17, 0.13],
  [0.55, 0.53, 0.5],
  [0.2, 0.09, 0.08],
  [0.09, 0.09, 0.09],
];

/** Linear light to an sRGB byte, with a soft shoulder so that highlights on a scalp do not burn out. */
const toByte = Uint8Array.from({ length: 4097 }, (_, index) => {
  const light = (index / 4096) * 2;
  const mapped = light < 0.6 ? light : 0.6 + 0.4 * (1 - Math.exp(-(light - 0.6) / 0.4));
  return Math.round(255 * Math.min(1, mapped <= 0.0031308 ? mapped * 12.92 : 1.055 * mapped ** (1 / 2.4) - 0.055));
});

/** A drawn photo as a JPEG. The same picture gives the same bytes with the same version of sharp. */
export async function drawHeadPhoto(picture: HeadPicture): Promise<Buffer> {
  const rgb = drawHeadPixels(picture);
  return sharp(rgb, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** RGB bytes, 1000 x 1000. */
export function drawHeadPixels(picture: HeadPicture): Uint8Array {
  const person = seededRandom(picture.head);
  const shape = headShape(proportionsOf(person));
  const map = scalpMap(picture.treatment.hairline, picture.treatment.patchy, between(person, 0, 900));
  const shirt = pick(person, shirts);
  const framing = framingOf(picture);
  const camera = cameraAt(framing.yaw, framing.pitch, framing.roll, framing.target, side / scale / framing.span);
  const sight = traceHead(shape, camera, side / scale, side / scale);
  const ink = drawDots(picture, person, shape, map, camera, sight, scale);
  const room = seededRandom(Math.imul(picture.room, 2246822519) + 7);
  const warmth = between(room, -0.8, 1.2);
  const fromLeft = room() < 0.5 ? -1 : 1;
  const light: Light = {
    across: fromLeft * between(room, 0.35, 0.8),
    above: between(room, 0.45, 0.85),
    key: [1.02 + warmth * 0.06, 0.98, 0.92 - warmth * 0.09],
    warmth,
  };
  const lit = lightHead(picture, sight, camera, map, shirt, light);
  const backdrop = drawBackdrop(room, warmth);
  return compose(picture, sight, lit, backdrop, ink);
}

/** How far a place may be shifted, and how far apart shifts are free of each other, in pixels. */
const furthest = 20;
const apart = 210;

/**
 * No two people have one face: all heads come from one shape, so each picture is bent a little in its own way. Without it the copy engine is right to find
 * the same eyes and ears in the photos of different heads.
 */
function bendsOf(head: number): (column: number, row: number) => [across: number, down: number] {
  const person = seededRandom(Math.imul(head, 0x9e3779b1) + 11);
  const cells = Math.ceil(side / apart) + 2;
  const shifts = Array.from({ length: 2 * cells * cells }, () => between(person, -furthest, furthest));
  const shift = (axis: number, x: number, y: number) => shifts[(axis * cells + y) * cells + x] ?? 0;
  const eased = (share: number) => share * share * (3 - 2 * share);
  return (column, row) => {
    const [x, y] = [Math.floor(column / apart), Math.floor(row / apart)];
    const [fx, fy] = [eased(column / apart - x), eased(row / apart - y)];
    const at = (axis: number) =>
      (shift(axis, x, y) * (1 - fx) + shift(axis, x + 1, y) * fx) * (1 - fy) +
      (shift(axis, x, y + 1) * (1 - fx) + shift(axis, x + 1, y + 1) * fx) * fy;
    return [at(0), at(1)];
  };
}

const within = (place: number): number => Math.min(side - 1, Math.max(0, Math.round(place)));

const pigments: Record<HeadPicture["treatment"]["colour"], Vector> = {
  match: [0.024, 0.021, 0.02],
  "too-dark": [0.006, 0.006, 0.008],
  blue: [0.05, 0.085, 0.13],
};

function compose(
  picture: HeadPicture,
  sight: Sight,
  lit: Lit,
  backdrop: { size: number; rgb: Float32Array },
  ink: ReturnType<typeof drawDots>,
): Uint8Array {
  const out = new Uint8Array(side * side * 3);
  const { state, colour } = picture.treatment;
  const pigment = pigments[colour];
  // Healed pigment lies under new skin and takes its tone; fresh pigment stands on it.
  const veil = state === "healed" ? 0.05 : 0.01;
  const tone = skinTones[picture.skin].map((channel) => (channel / 255) ** 2.2) as [number, number, number];
  const grain = seededRandom(picture.head ^ picture.take);
  const { width, height } = sight;
  const bends = bendsOf(picture.head);
  for (let row = 0; row < side; row++) {
    const by = Math.min(backdrop.size - 1.001, Math.max(0, ((row + 0.5) / side) * backdrop.size - 0.5));
    for (let column = 0; column < side; column++) {
      const [across, down] = bends(column, row);
      const sx = Math.min(width - 1.001, Math.max(0, (column + across + 0.5) / scale - 0.5));
      const sy = Math.min(height - 1.001, Math.max(0, (row + down + 0.5) / scale - 0.5));
      const cell = (sy | 0) * width + (sx | 0);
      const fx = sx - (sx | 0);
      const fy = sy - (sy | 0);
      const w00 = (1 - fx) * (1 - fy) * (sight.cover[cell] ?? 0);
      const w10 = fx * (1 - fy) * (sight.cover[cell + 1] ?? 0);
      const w01 = (1 - fx) * fy * (sight.cover[cell + width] ?? 0);
      const w11 = fx * fy * (sight.cover[cell + width + 1] ?? 0);
      const cover = w00 + w10 + w01 + w11;
      const at = row * side + column;
      const film = (grain() - 0.5) * 0.022;
      const bx = Math.min(backdrop.size - 1.001, Math.max(0, ((column + 0.5) / side) * backdrop.size - 0.5));
      const level =
        cover > 0
          ? (w00 * (lit.level[cell] ?? 0) +
              w10 * (lit.level[cell + 1] ?? 0) +
              w01 * (lit.level[cell + width] ?? 0) +
              w11 * (lit.level[cell + width + 1] ?? 0)) /
            cover
          : 0;
      const from = within(row + down) * side + within(column + across);
      const hair = (ink.hair[from] ?? 0) / 255;
      const dot = (ink.pigment[from] ?? 0) / 255;
      const scab = (ink.scab[from] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel++) {
        let value = 0;
        if (cover > 0) {
          const c = cell * 3 + channel;
          value =
            (w00 * (lit.rgb[c] ?? 0) +
              w10 * (lit.rgb[c + 3] ?? 0) +
              w01 * (lit.rgb[c + width * 3] ?? 0) +
              w11 * (lit.rgb[c + width * 3 + 3] ?? 0)) /
            cover;
          if (dot > 0) value += (((pigment[channel] ?? 0) * (1 - veil) + (tone[channel] ?? 0) * veil) * level - value) * dot;
          if (hair > 0) value += ((0.02 + 0.004 * (2 - channel)) * level - value) * hair;
          if (scab > 0) value += ((channel === 0 ? 0.16 : 0.045) * level - value) * scab;
        }
        if (cover < 1) {
          const b = ((by | 0) * backdrop.size + (bx | 0)) * 3 + channel;
          const gx = bx - (bx | 0);
          const gy = by - (by | 0);
          const upper = (backdrop.rgb[b] ?? 0) * (1 - gx) + (backdrop.rgb[b + 3] ?? 0) * gx;
          const lower = (backdrop.rgb[b + backdrop.size * 3] ?? 0) * (1 - gx) + (backdrop.rgb[b + backdrop.size * 3 + 3] ?? 0) * gx;
          value = value * cover + (upper * (1 - gy) + lower * gy) * (1 - cover);
        }
        out[at * 3 + channel] = toByte[Math.min(4096, Math.max(0, (value * (1 + film) * 2048) | 0))] ?? 0;
      }
    }
  }
  stampDemoMark(out, side, side);
  return out;
}
