import { between, pick, type Random } from "#db/seed/random.ts";

/** The wall behind a head, kept at this many cells a side and blown up: what is out of focus needs no more. */
const cells = 96;
type Rgb = readonly [number, number, number];

const walls: readonly [Rgb, ...Rgb[]] = [
  [0.78, 0.76, 0.72],
  [0.62, 0.68, 0.7],
  [0.55, 0.6, 0.55],
  [0.74, 0.66, 0.58],
  [0.4, 0.44, 0.5],
  [0.3, 0.29, 0.3],
  [0.84, 0.84, 0.84],
  [0.52, 0.44, 0.42],
  [0.36, 0.42, 0.4],
  [0.68, 0.7, 0.76],
];

/** Something that stands about a clinic, as soft shapes in a square from 0 to 1 (y down). */
type Paint = (shape: (x: number, y: number) => number, colour: Rgb, strength: number) => void;

function box(x0: number, y0: number, x1: number, y1: number, soft = 0.012) {
  return (x: number, y: number) => {
    const inside = Math.min(x - x0, x1 - x, y - y0, y1 - y);
    return Math.min(1, Math.max(0, inside / soft + 0.5));
  };
}

function disc(cx: number, cy: number, rx: number, ry: number, soft = 0.06) {
  return (x: number, y: number) => {
    const d = 1 - Math.sqrt(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2);
    return Math.min(1, Math.max(0, d / soft + 0.5));
  };
}

const furniture: readonly [(r: Random, paint: Paint) => void, ...((r: Random, paint: Paint) => void)[]] = [
  function window_(r, paint) {
    const x = between(r, -0.05, 0.6);
    const w = between(r, 0.28, 0.45);
    const y = between(r, -0.1, 0.1);
    paint(box(x - 0.02, y, x + w + 0.02, y + 0.62), [0.9, 0.9, 0.88], 0.9);
    paint(box(x, y, x + w, y + 0.6), [1.15, 1.2, 1.25], 1);
    paint(box(x + w * 0.48, y, x + w * 0.52, y + 0.6), [0.8, 0.8, 0.78], 0.8);
  },
  function shelf(r, paint) {
    const y = between(r, 0.12, 0.5);
    const x = between(r, -0.1, 0.45);
    paint(box(x, y, x + 0.6, y + 0.025), [0.42, 0.3, 0.2], 0.95);
    for (let at = x + 0.03; at < x + 0.55; at += between(r, 0.05, 0.11)) {
      const tall = between(r, 0.05, 0.17);
      const tone = between(r, 0.15, 0.9);
      paint(box(at, y - tall, at + between(r, 0.025, 0.055), y), [tone, tone * between(r, 0.8, 1), tone * between(r, 0.7, 1)], 0.9);
    }
  },
  function picture(r, paint) {
    const x = between(r, 0, 0.7);
    const y = between(r, 0.02, 0.3);
    const w = between(r, 0.18, 0.3);
    const h = between(r, 0.2, 0.36);
    paint(box(x, y, x + w, y + h), [0.12, 0.12, 0.13], 0.9);
    paint(box(x + 0.015, y + 0.015, x + w - 0.015, y + h - 0.015), [0.85, 0.83, 0.78], 0.95);
    paint(disc(x + w / 2, y + h / 2, w * 0.3, h * 0.3, 0.2), [between(r, 0.2, 0.7), 0.4, 0.42], 0.7);
  },
  function lamp(r, paint) {
    const x = pick(r, [between(r, 0.03, 0.2), between(r, 0.8, 0.97)]);
    const y = between(r, 0.08, 0.4);
    paint(disc(x, y, 0.3, 0.3, 1), [1.1, 0.95, 0.7], 0.5);
    paint(disc(x, y, 0.09, 0.085, 0.3), [1.5, 1.35, 1.05], 1);
    paint(box(x - 0.008, y + 0.08, x + 0.008, 1), [0.15, 0.14, 0.13], 0.85);
  },
  function chair(r, paint) {
    const x = between(r, -0.1, 0.75);
    const y = between(r, 0.42, 0.62);
    const tone = between(r, 0.08, 0.3);
    paint(disc(x + 0.17, y + 0.3, 0.22, 0.32, 0.1), [tone, tone * 0.95, tone * 0.92], 0.95);
    paint(box(x + 0.12, y + 0.5, x + 0.22, 1.1), [0.3, 0.3, 0.31], 0.8);
  },
  function plant(r, paint) {
    const x = pick(r, [between(r, 0.02, 0.2), between(r, 0.8, 0.98)]);
    const y = between(r, 0.45, 0.75);
    for (let leaf = 0; leaf < 11; leaf++) {
      const angle = between(r, -2.7, -0.4);
      const reach = between(r, 0.08, 0.24);
      const tone = between(r, 0.6, 1.2);
      paint(
        disc(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach, between(r, 0.03, 0.075), between(r, 0.04, 0.1), 0.25),
        [0.12 * tone, 0.26 * tone, 0.14 * tone],
        0.85,
      );
    }
    paint(box(x - 0.07, y, x + 0.07, y + 0.2), [0.62, 0.5, 0.42], 0.95);
  },
  function blind(r, paint) {
    const x = between(r, -0.1, 0.6);
    const pitch = between(r, 0.045, 0.075);
    for (let y = between(r, -0.02, 0.02); y < 0.72; y += pitch) paint(box(x, y, x + 0.5, y + pitch * 0.55), [1.0, 0.97, 0.9], 0.75);
  },
  function tiles(r, paint) {
    const pitch = between(r, 0.1, 0.16);
    const tone = between(r, 0.35, 0.95);
    for (let y = 0; y < 0.7; y += pitch) paint(box(-1, y, 2, y + 0.012), [tone, tone, tone], 0.7);
    for (let x = between(r, 0, 0.08); x < 1; x += pitch * 1.6) paint(box(x, -1, x + 0.012, 0.7), [tone, tone, tone], 0.7);
  },
  function door(r, paint) {
    const x = between(r, -0.05, 0.8);
    const tone = between(r, 0.18, 0.5);
    paint(box(x, -0.1, x + 0.26, 1.1), [tone, tone * 0.9, tone * 0.82], 0.92);
    paint(box(x + 0.04, 0.05, x + 0.22, 0.38), [tone * 1.35, tone * 1.2, tone * 1.1], 0.7);
  },
  function mirror(r, paint) {
    const x = between(r, 0.08, 0.92);
    const y = between(r, 0.2, 0.45);
    const size = between(r, 0.14, 0.24);
    paint(disc(x, y, size, size, 0.08), [0.24, 0.2, 0.16], 0.9);
    paint(disc(x, y, size - 0.02, size - 0.02, 0.08), [0.86, 0.9, 0.93], 0.9);
  },
];

/** Linear light behind the head, `cells` x `cells` RGB. Two rooms share a wall colour at most, never an arrangement. */
export function drawBackdrop(random: Random, warmth: number): { size: number; rgb: Float32Array } {
  const rgb = new Float32Array(cells * cells * 3);
  const wall = pick(random, walls);
  const lean = between(random, -0.35, 0.35);
  const fall = between(random, 0.2, 0.6);
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const light = 1.05 - (fall * row) / cells + lean * (column / cells - 0.5);
      const at = (row * cells + column) * 3;
      for (let channel = 0; channel < 3; channel++)
        rgb[at + channel] = (wall[channel] ?? 0) ** 2.2 * light * (1 + warmth * (1 - channel) * 0.12);
    }
  }
  const paint: Paint = (shape, colour, strength) => {
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        const cover = shape((column + 0.5) / cells, (row + 0.5) / cells) * strength;
        if (cover <= 0) continue;
        const at = (row * cells + column) * 3;
        for (let channel = 0; channel < 3; channel++) {
          const under = rgb[at + channel] ?? 0;
          rgb[at + channel] = under + ((colour[channel] ?? 0) ** 2.2 * 0.8 - under) * cover;
        }
      }
    }
  };
  const pieces = 3 + Math.floor(random() * 3);
  for (let piece = 0; piece < pieces; piece++) pick(random, furniture)(random, paint);
  blur(rgb, 2);
  return { size: cells, rgb };
}

/** Three box passes are close to the round blur of a lens. */
function blur(rgb: Float32Array, radius: number): void {
  const line = new Float32Array(cells);
  for (let pass = 0; pass < 6; pass++) {
    const across = pass % 2 === 0;
    for (let lane = 0; lane < cells * 3; lane++) {
      const channel = lane % 3;
      const fixed = (lane - channel) / 3;
      const at = (step: number) => (across ? fixed * cells + step : step * cells + fixed) * 3 + channel;
      for (let step = 0; step < cells; step++) {
        let sum = 0;
        for (let tap = -radius; tap <= radius; tap++) sum += rgb[at(Math.min(cells - 1, Math.max(0, step + tap)))] ?? 0;
        line[step] = sum / (2 * radius + 1);
      }
      for (let step = 0; step < cells; step++) rgb[at(step)] = line[step] ?? 0;
    }
  }
}
