import sharp from "sharp";
import { inkLine } from "#db/seed/demo-mark.ts";

/** The characters of recapture codes as strokes on a grid 4 wide and 6 high, as in demo-mark.ts: no font is needed, and none can be missing. */
const strokes: Record<string, readonly string[]> = {
  "2": ["0,1.4 1.2,0 2.8,0 4,1.4 4,2.4 0,6 4,6"],
  "3": ["0,0 4,0 1.8,2.4 3.2,2.6 4,3.8 4,4.8 2.8,6 1.2,6 0,4.9"],
  "4": ["3,6 3,0 0,4.2 4,4.2"],
  "6": ["3.6,0.4 2,0 0.6,1.4 0,3.6 0.6,5.4 2,6 3.4,5.6 4,4.4 3.4,3.1 2,2.7 0.4,3.6"],
  "7": ["0,0 4,0 1.4,6"],
  "9": ["0.4,5.6 2,6 3.4,4.6 4,2.4 3.4,0.6 2,0 0.6,0.4 0,1.6 0.6,2.9 2,3.3 3.6,2.4"],
  A: ["0,6 2,0 4,6", "0.8,4 3.2,4"],
  C: ["4,1.2 2.8,0 1.2,0 0,1.6 0,4.4 1.2,6 2.8,6 4,4.8"],
  D: ["0,0 0,6 2.4,6 4,4.4 4,1.6 2.4,0 0,0"],
  E: ["4,0 0,0 0,6 4,6", "0,3 3,3"],
  F: ["4,0 0,0 0,6", "0,3 3,3"],
  H: ["0,0 0,6", "4,0 4,6", "0,3 4,3"],
  J: ["1,0 4,0", "3,0 3,4.6 2.2,6 1,6 0,4.8"],
  K: ["0,0 0,6", "4,0 0,3.4", "1.2,2.6 4,6"],
  M: ["0,6 0,0 2,3.4 4,0 4,6"],
  N: ["0,6 0,0 4,6 4,0"],
  P: ["0,6 0,0 2.6,0 4,1 4,2.4 2.6,3.4 0,3.4"],
  Q: ["1.4,0 0,1.6 0,4.4 1.4,6 2.6,6 4,4.4 4,1.6 2.6,0 1.4,0", "2.4,4.2 4,6.4"],
  R: ["0,6 0,0 2.6,0 3.8,1 3.8,2.2 2.6,3.2 0,3.2", "2.2,3.2 4,6"],
  S: ["4,1.2 2.8,0 1.2,0 0,1.2 0.6,2.6 3.4,3.4 4,4.8 2.8,6 1.2,6 0,4.8"],
  T: ["0,0 4,0", "2,0 2,6"],
  W: ["0,0 1,6 2,2 3,6 4,0"],
  X: ["0,0 4,6", "4,0 0,6"],
  Y: ["0,0 2,3 4,0", "2,3 2,6"],
  "-": ["0.8,3 3.2,3"],
};

export const drawableCharacters: ReadonlySet<string> = new Set(Object.keys(strokes));

const advance = 6;
const margin = 3;
const paper = 244;
const black = 22;

/** A photo with a sheet of paper in its lower left corner that bears a code, as somebody takes it who holds one up. */
export async function drawCodeBeside(photo: Buffer, code: string): Promise<Buffer> {
  const { width: photoWidth = 0, height: photoHeight = 0 } = await sharp(photo).metadata();
  const width = Math.round(photoWidth * 0.46);
  const unit = width / (code.length * advance - (advance - 4) + 2 * margin);
  const height = Math.round(unit * (6 + 2 * margin));
  const left = Math.round(photoWidth * 0.04);
  const top = photoHeight - height - Math.round(photoHeight * 0.06);
  return sharp(photo)
    .composite([{ input: drawSheet(code, width, height, unit), raw: { width, height, channels: 3 }, left, top }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Pixels, not SVG: the decoder gate lets no other format in, and that is right. */
function drawSheet(code: string, width: number, height: number, unit: number): Buffer {
  const ink = new Float32Array(width * height);
  [...code].forEach((character, place) => {
    for (const stroke of strokes[character] ?? []) {
      const points = stroke.split(" ").map((pair) => pair.split(",").map(Number));
      const [x, y] = [(value = 0) => (margin + place * advance + value) * unit, (value = 0) => (margin + value) * unit];
      for (const [step, [toX, toY]] of points.entries()) {
        const [fromX, fromY] = points[step - 1] ?? [];
        if (step > 0) inkLine(ink, width, x(fromX), y(fromY), x(toX), y(toY), 0.45 * unit);
      }
    }
  });
  const sheet = Buffer.alloc(width * height * 3);
  for (const [at, cover] of ink.entries()) sheet.fill(Math.round(paper - (paper - black) * cover), at * 3, at * 3 + 3);
  return sheet;
}
