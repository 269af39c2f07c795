import type { Sharp } from "sharp";
import sharp from "sharp";
import { openPhoto } from "#app/provenance/open-photo.server.ts";
import type { GreyPicture, Region } from "#app/provenance/picture.ts";

/** A photo decoded once, for all that is made of it: upright sRGB, transparency shown on white as on a page, at most `DECODED_WIDTH` wide. */
export interface DecodedPhoto {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Pixels: the largest derivative. */
export const DECODED_WIDTH = 1_280;
/** Pixels on the longer side of what features are found on and panels are looked for in (PROVENANCE.md). */
export const SEARCHED_SIDE = 512;

/** Rejects when the pixels cannot be decoded: pass the bytes through the gate first. */
export async function decodePhoto(bytes: Uint8Array): Promise<DecodedPhoto> {
  const { data, info } = await openPhoto(bytes)
    .flatten({ background: "#ffffff" })
    .resize({ width: DECODED_WIDTH, withoutEnlargement: true })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

export const imageOf = ({ pixels, width, height }: DecodedPhoto): Sharp => sharp(pixels, { raw: { width, height, channels: 3 } });

/** A part of it, as large as it was decoded. */
export async function cropDecoded(photo: DecodedPhoto, region: Region): Promise<DecodedPhoto> {
  const left = Math.round(region.left * photo.width);
  const top = Math.round(region.top * photo.height);
  const area = {
    left,
    top,
    width: Math.max(1, Math.min(photo.width - left, Math.round(region.width * photo.width))),
    height: Math.max(1, Math.min(photo.height - top, Math.round(region.height * photo.height))),
  };
  const { data, info } = await imageOf(photo).extract(area).raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Grey, with the longer side brought to `SEARCHED_SIDE`, smaller pictures enlarged. */
export async function greyPictureOf(photo: DecodedPhoto): Promise<GreyPicture> {
  const { data, info } = await imageOf(photo)
    .resize(SEARCHED_SIDE, SEARCHED_SIDE, { fit: "inside" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height };
}
