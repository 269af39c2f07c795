import sharp from "sharp";
import type { Ctx } from "#app/platform/context.server.ts";
import { openPhoto } from "#app/provenance/open-photo.server.ts";
import { damagedPhoto, type Refusal, readPhotoHeader } from "#app/provenance/photo-header.ts";
import { boxInPixels, type MaskBox } from "#app/reviews/mask.ts";

const JPEG_QUALITY = 82;
const MASK_TIMEOUT_MS = 15_000;
const COVER = { r: 21, g: 32, b: 30 };

export interface MaskedPicture {
  readonly ok: true;
  readonly jpeg: Uint8Array;
}

/** A picture with parts of it painted over, made anew: what was under them is in no byte of it. */
export async function maskPicture(bytes: Uint8Array, boxes: readonly MaskBox[]): Promise<MaskedPicture | Refusal> {
  const header = readPhotoHeader(bytes);
  if (!header.ok) return header;
  try {
    const { data, info } = await openPhoto(bytes).flatten({ background: "#ffffff" }).raw().toBuffer({ resolveWithObject: true });
    for (const box of boxes) {
      const { left, top, width, height } = boxInPixels(box, info.width, info.height);
      for (let y = top; y < top + height; y++) {
        for (let x = left; x < left + width; x++) {
          const at = (y * info.width + x) * info.channels;
          data[at] = COVER.r;
          data[at + 1] = COVER.g;
          data[at + 2] = COVER.b;
        }
      }
    }
    const painted = { raw: { width: info.width, height: info.height, channels: info.channels } };
    const jpeg = await sharp(data, painted).jpeg({ quality: JPEG_QUALITY }).toBuffer();
    return { ok: true, jpeg: new Uint8Array(jpeg) };
  } catch {
    return damagedPhoto();
  }
}

/** Throws IsolateError when too many wait, or the picture takes too long. */
export async function maskPictureApart(
  ctx: Pick<Ctx, "isolate">,
  bytes: Uint8Array,
  boxes: readonly MaskBox[],
): Promise<MaskedPicture | Refusal> {
  return ctx.isolate.run<MaskedPicture | Refusal>("mask_picture", { bytes, boxes }, { timeoutMs: MASK_TIMEOUT_MS });
}
