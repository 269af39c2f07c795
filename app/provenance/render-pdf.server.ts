import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import type { Ctx } from "#app/platform/context.server.ts";
import { damagedPhoto, type Refusal } from "#app/provenance/photo-header.ts";

/** Pixels: small print can be read when it is drawn twice as large as the pane. */
const PAGE_WIDTH = 1_600;
/** Pixels: a receipt as long as a street is drawn smaller, not longer. */
const PAGE_HEIGHT = 3_200;
/** Pages that are drawn; whoever needs more saves the file. */
export const MOST_PAGES = 12;
/** A moderator waits for it. */
const RENDER_TIMEOUT_MS = 15_000;
const COUNT_TIMEOUT_MS = 5_000;

export interface RenderedPage {
  readonly ok: true;
  /** A PNG made from pixels alone: nothing else of the stranger's file is in it. */
  readonly png: Uint8Array;
}

/**
 * One page of a PDF, counted from 1, drawn by PDFium compiled to WebAssembly: it reaches neither network nor disk, and runs no script of the file. It reads a
 * stranger's bytes all the same, so it runs apart (renderPageApart).
 */
export async function renderPage(bytes: Uint8Array, page: number): Promise<RenderedPage | Refusal> {
  return withPdf(bytes, async (pdf) => {
    if (page < 1 || page > Math.min(pdf.getPageCount(), MOST_PAGES)) return damagedPhoto();
    const sheet = pdf.getPage(page - 1);
    const { originalWidth, originalHeight } = sheet.getOriginalSize();
    if (!(originalWidth > 0 && originalHeight > 0)) return damagedPhoto();
    const scale = Math.min(PAGE_WIDTH / originalWidth, PAGE_HEIGHT / originalHeight);
    const { data, width, height } = await sheet.render({ scale });
    const png = await sharp(data, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 6 })
      .toBuffer();
    return { ok: true as const, png: new Uint8Array(png) };
  });
}

export async function countPages(bytes: Uint8Array): Promise<{ ok: true; pages: number } | Refusal> {
  return withPdf(bytes, async (pdf) => ({ ok: true as const, pages: pdf.getPageCount() }));
}

type Pdf = Awaited<ReturnType<PDFiumLibrary["loadDocument"]>>;

/** A new PDFium for every file: nothing of one stranger's is in memory for the next. */
async function withPdf<T>(bytes: Uint8Array, use: (pdf: Pdf) => Promise<T>): Promise<T | Refusal> {
  const library = await PDFiumLibrary.init();
  try {
    const pdf = await library.loadDocument(bytes);
    const answer = await use(pdf);
    pdf.destroy();
    return answer;
  } catch {
    return damagedPhoto();
  } finally {
    library.destroy();
  }
}

/** Throws IsolateError when the file hangs or crashes its reader, or too many wait. */
export async function renderPageApart(ctx: Pick<Ctx, "isolate">, bytes: Uint8Array, page: number): Promise<RenderedPage | Refusal> {
  return ctx.isolate.run<RenderedPage | Refusal>("render_page", { bytes, page }, { timeoutMs: RENDER_TIMEOUT_MS });
}

/** How many pages can be drawn, and are there; null: it cannot be read, or not now. Saving the file still works. */
export async function countPagesApart(ctx: Pick<Ctx, "isolate">, bytes: Uint8Array): Promise<number | null> {
  const counted = await ctx.isolate
    .run<{ ok: true; pages: number } | Refusal>("count_pages", { bytes }, { timeoutMs: COUNT_TIMEOUT_MS })
    .catch(() => null);
  return counted?.ok ? counted.pages : null;
}
