import sharp from "sharp";
import { createRandom } from "#app/cli/bench/fill-directory.ts";

/** 12 megapixels, as telephones make them. */
const SIZE = { width: 4_000, height: 3_000 };
/** Patches of colour across and down: corners for the copy engine to find, in another place for each seed. */
const PATCHES = { width: 48, height: 36 };
/** Even levels of brightness, so that the noise is what makes the file as large as a camera's. */
const NOISE = 18;

let grain: Promise<Buffer> | null = null;

/** A JPEG of 2 to 4 MB that looks like nothing, and like no other of another seed. */
export async function phonePhoto(seed: number): Promise<Buffer> {
  const random = createRandom(seed * 7_919);
  const patches = Buffer.from(Array.from({ length: PATCHES.width * PATCHES.height * 3 }, () => 40 + Math.floor(random() * 176)));
  grain ??= makeGrain();
  const enlarged = await sharp(patches, { raw: { ...PATCHES, channels: 3 } })
    .resize(SIZE.width, SIZE.height, { kernel: "cubic" })
    .raw()
    .toBuffer();
  return sharp(enlarged, { raw: { ...SIZE, channels: 3 } })
    .composite([{ input: await grain, raw: { ...SIZE, channels: 3 }, blend: "soft-light" }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** The same on every photo, as a sensor's is. */
function makeGrain(): Promise<Buffer> {
  return sharp({ create: { ...SIZE, channels: 3, background: "#808080", noise: { type: "gaussian", mean: 128, sigma: NOISE } } })
    .raw()
    .toBuffer();
}
