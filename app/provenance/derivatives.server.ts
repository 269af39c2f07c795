import { rgbaToThumbHash } from "thumbhash";
import { DECODED_WIDTH, type DecodedPhoto, imageOf } from "#app/provenance/decoded-photo.server.ts";
import type { PictureFormat } from "#app/provenance/picture-format.ts";

/** Pixels. Cards, pages on a phone, and the large view; a browser picks by `srcset`. */
export const DERIVATIVE_WIDTHS = [320, 640, DECODED_WIDTH] as const;

/**
 * These keep dots of 2 to 3 pixels apart, which is what people look at. AVIF at its quickest setting takes a tenth of the time of the next one but one and is
 * 3 % larger: 11, 30 and 100 ms of cpu for the three widths, WebP 6, 16 and 50.
 */
const AVIF = { quality: 65, effort: 0, chromaSubsampling: "4:2:0" } as const;
const WEBP = { quality: 80, effort: 1 } as const;
const JPEG = { quality: 84, progressive: true } as const;

/** Pixels on the longer side of what the hint is made of: its method takes 100 at most, and keeps no detail of it. */
const HINT_SIDE = 64;

/** One re-encoded picture. `width` is the real one. */
export interface RenderedDerivative {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/**
 * What is served of a photo, smallest first, each width as JPEG and then in the other formats: upright, in sRGB, made from pixels alone, so that no metadata,
 * profile or appended bytes of the original can be in it. Never larger than the original: a photo 500 wide gives 320 and 500.
 */
export async function renderDerivatives(photo: DecodedPhoto, formats: readonly PictureFormat[]): Promise<RenderedDerivative[]> {
  const derivatives: RenderedDerivative[] = [];
  for (const width of derivativeWidths(photo.width)) {
    const { data, info } = await imageOf(photo).resize({ width }).raw().toBuffer({ resolveWithObject: true });
    const small: DecodedPhoto = { pixels: data, width: info.width, height: info.height };
    for (const format of formats) {
      derivatives.push({ format, width: small.width, height: small.height, bytes: await ENCODERS[format](small) });
    }
  }
  return derivatives;
}

const ENCODERS: Record<PictureFormat, (photo: DecodedPhoto) => Promise<Buffer>> = {
  jpeg: (photo) => imageOf(photo).jpeg(JPEG).toBuffer(),
  webp: (photo) => imageOf(photo).webp(WEBP).toBuffer(),
  avif: (photo) => imageOf(photo).avif(AVIF).toBuffer(),
};

/** The ThumbHash of a photo: about 25 bytes from which `loading-hint.ts` draws a blurred hint of it. */
export async function renderThumbHash(photo: DecodedPhoto): Promise<Uint8Array> {
  const { data, info } = await imageOf(photo)
    .resize(HINT_SIDE, HINT_SIDE, { fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return rgbaToThumbHash(info.width, info.height, data);
}

/** The standard widths that a photo fills, and its own width. */
function derivativeWidths(decodedWidth: number): number[] {
  return [...DERIVATIVE_WIDTHS.filter((width) => width < decodedWidth), decodedWidth];
}
