import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";
import { blankPng } from "#tests/provenance/hostile-files.ts";

/** What Playwright hands to a file field. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture like no other of the run, large enough to take a moment on its way. */
export async function photoFile(seed: number, name = `IMG_${2000 + seed}.jpg`): Promise<Upload> {
  return { name, mimeType: "image/jpeg", buffer: await jpegOf(drawPicture(seed, 800, 600)) };
}

export const svgNamedJpg: Upload = {
  name: "scalp.jpg",
  mimeType: "image/jpeg",
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
};

/** 16,000 x 16,000 pixels in 31 kB: a decoder would ask for a gigabyte. */
export const hugePng = (): Upload => ({ name: "IMG_0001.png", mimeType: "image/png", buffer: blankPng(16_000, 16_000) });
