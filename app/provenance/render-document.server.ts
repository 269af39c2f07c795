import type { Ctx } from "#app/platform/context.server.ts";
import { openPhoto } from "#app/provenance/open-photo.server.ts";
import { damagedPhoto, type Refusal, readPhotoHeader } from "#app/provenance/photo-header.ts";

/** Pixels: small print on a page that a telephone photographed can still be read. */
const PAGE_WIDTH = 2_000;
const JPEG_QUALITY = 82;
/** A moderator waits for it. */
const RENDER_TIMEOUT_MS = 15_000;

export interface RenderedDocument {
  readonly ok: true;
  /** A JPEG made from pixels alone: nothing else of the stranger's file is in it. */
  readonly jpeg: Uint8Array;
}

/** A photographed document made anew. It decodes a stranger's bytes, so it runs apart (renderDocumentApart). */
export async function renderDocument(bytes: Uint8Array): Promise<RenderedDocument | Refusal> {
  const header = readPhotoHeader(bytes);
  if (!header.ok) return header;
  try {
    const jpeg = await openPhoto(bytes)
      .flatten({ background: "#ffffff" })
      .resize({ width: PAGE_WIDTH, withoutEnlargement: true })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer();
    return { ok: true, jpeg: new Uint8Array(jpeg) };
  } catch {
    return damagedPhoto();
  }
}

/** Throws IsolateError when the file hangs or crashes its reader, or too many wait. */
export async function renderDocumentApart(ctx: Pick<Ctx, "isolate">, bytes: Uint8Array): Promise<RenderedDocument | Refusal> {
  return ctx.isolate.run<RenderedDocument | Refusal>("render_document", { bytes }, { timeoutMs: RENDER_TIMEOUT_MS });
}
