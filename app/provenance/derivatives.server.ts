import sharp from "sharp";
import { openPhoto } from "#app/provenance/decoder-gate.server.ts";

/** Pixels. Cards, pages on a phone, and the large view; a browser picks by `srcset`. */
export const DERIVATIVE_WIDTHS = [320, 640, 1280] as const;

const LARGEST = DERIVATIVE_WIDTHS[2];
/** Keeps dots of 2 to 3 pixels apart, which is what people look at. */
const JPEG_QUALITY = 84;

/** One re-encoded JPEG. `width` is the real one. */
export interface RenderedDerivative {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/**
 * What is served of a photo, smallest first: upright, in sRGB, made from pixels alone, so that no metadata, profile or
 * appended bytes of the original can be in it. Never larger than the original: a photo 500 wide gives 320 and 500.
 * Rejects when the pixels cannot be decoded: pass the bytes through the gate first.
 */
export async function renderDerivatives(bytes: Uint8Array): Promise<RenderedDerivative[]> {
  const { data, info } = await openPhoto(bytes)
    .flatten({ background: "#ffffff" })
    .resize({ width: LARGEST, withoutEnlargement: true })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const derivatives: RenderedDerivative[] = [];
  for (const width of derivativeWidths(info.width)) {
    const jpeg = await sharp(data, { raw })
      .resize({ width })
      .jpeg({ quality: JPEG_QUALITY, progressive: true })
      .toBuffer({ resolveWithObject: true });
    derivatives.push({ width: jpeg.info.width, height: jpeg.info.height, bytes: jpeg.data });
  }
  return derivatives;
}

/** The standard widths that a photo fills, and its own width when that is the most there is. */
function derivativeWidths(originalWidth: number): number[] {
  const filled: number[] = DERIVATIVE_WIDTHS.filter((width) => width < originalWidth);
  return originalWidth <= LARGEST ? [...filled, originalWidth] : filled;
}
