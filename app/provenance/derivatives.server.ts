import { DECODED_WIDTH, type DecodedPhoto, imageOf } from "#app/provenance/decoded-photo.server.ts";

/** Pixels. Cards, pages on a phone, and the large view; a browser picks by `srcset`. */
export const DERIVATIVE_WIDTHS = [320, 640, DECODED_WIDTH] as const;

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
 */
export async function renderDerivatives(photo: DecodedPhoto): Promise<RenderedDerivative[]> {
  const derivatives: RenderedDerivative[] = [];
  for (const width of derivativeWidths(photo.width)) {
    const jpeg = await imageOf(photo)
      .resize({ width })
      .jpeg({ quality: JPEG_QUALITY, progressive: true })
      .toBuffer({ resolveWithObject: true });
    derivatives.push({ width: jpeg.info.width, height: jpeg.info.height, bytes: jpeg.data });
  }
  return derivatives;
}

/** The standard widths that a photo fills, and its own width. */
function derivativeWidths(decodedWidth: number): number[] {
  return [...DERIVATIVE_WIDTHS.filter((width) => width < decodedWidth), decodedWidth];
}
