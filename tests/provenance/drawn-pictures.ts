import sharp from "sharp";
import type { Orientation } from "#app/provenance/orientation.ts";

/** Pixels in rows, three bytes each. */
export interface DrawnPicture {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A lit background with a few dozen soft discs, light and dark with a tint, as photos are: enough structure to hash, different for each seed. */
export function drawPicture(seed: number, width = 400, height = 300): DrawnPicture {
  const random = seeded(seed);
  const light = { x: random() - 0.5, y: random() - 0.5 };
  const discs = Array.from({ length: 36 }, () => ({
    x: random() * width,
    y: random() * height,
    radius: (0.03 + 0.17 * random()) * width,
    tone: (random() - 0.5) * 320,
    tint: [random(), random(), random()].map((value) => 0.8 + 0.4 * value) as [number, number, number],
  }));
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const base = 128 + 90 * (light.x * (x / width - 0.5) + light.y * (y / height - 0.5));
      const colour: [number, number, number] = [base, base * 0.9, base * 0.8];
      for (const disc of discs) {
        const share = 1 - ((x - disc.x) ** 2 + (y - disc.y) ** 2) / disc.radius ** 2;
        if (share <= 0) continue;
        const strength = Math.min(1, share * 3);
        for (let channel = 0; channel < 3; channel++)
          colour[channel] = (colour[channel] as number) + strength * disc.tone * (disc.tint[channel] as number);
      }
      for (let channel = 0; channel < 3; channel++) {
        pixels[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, Math.round(colour[channel] as number)));
      }
    }
  }
  return { pixels, width, height };
}

/** The picture turned pixel by pixel, by the definition of each orientation. */
export function turnPicture({ pixels, width, height }: DrawnPicture, orientation: Orientation): DrawnPicture {
  const onItsSide = ["rotate_90", "rotate_270", "transpose", "transverse"].includes(orientation);
  const turned = { pixels: Buffer.alloc(pixels.length), width: onItsSide ? height : width, height: onItsSide ? width : height };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] = place(orientation, x, y, width, height);
      pixels.copy(turned.pixels, (toY * turned.width + toX) * 3, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return turned;
}

function place(orientation: Orientation, x: number, y: number, width: number, height: number): [number, number] {
  const places: Record<Orientation, [number, number]> = {
    unchanged: [x, y],
    rotate_90: [height - 1 - y, x],
    rotate_180: [width - 1 - x, height - 1 - y],
    rotate_270: [y, width - 1 - x],
    mirror: [width - 1 - x, y],
    flip: [x, height - 1 - y],
    transpose: [y, x],
    transverse: [height - 1 - y, width - 1 - x],
  };
  return places[orientation];
}

export function pipelineOf({ pixels, width, height }: DrawnPicture) {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export function jpegOf(picture: DrawnPicture, quality = 92): Promise<Buffer> {
  return pipelineOf(picture).jpeg({ quality }).toBuffer();
}

export function pngOf(picture: DrawnPicture): Promise<Buffer> {
  return pipelineOf(picture).png().toBuffer();
}

export function flatPicture(level: number, width = 400, height = 300): DrawnPicture {
  return { pixels: Buffer.alloc(width * height * 3, level), width, height };
}

/** Park and Miller's generator: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
