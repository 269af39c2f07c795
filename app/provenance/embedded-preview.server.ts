import { evidenceFindingWords } from "#app/provenance/evidence-finding-words.ts";
import { exifBlock } from "#app/provenance/exif-block.ts";
import { openPhoto } from "#app/provenance/open-photo.server.ts";
import type { Finding } from "#app/provenance/photo-evidence.ts";
import { readPhotoHeader } from "#app/provenance/photo-header.ts";

/** Both pictures are compared as squares of so many grey pixels. */
const SIDE = 24;
/** Correlation of the two, from which they show the same, and below which they do not. Between the two nothing is said. */
const SAME = 0.85;
const OTHER = 0.5;
/** Spread of grey values, 0 to 255, below which a picture is too plain to be compared. */
const PLAIN = 6;

const OFFSET_TAG = 0x0201;
const LENGTH_TAG = 0x0202;

/** The small picture that cameras put into a file beside the photo, as they took it; null where there is none. Nothing beyond the block is read, whatever its numbers say. */
export function embeddedPreview(bytes: Uint8Array): Uint8Array | null {
  const header = readPhotoHeader(bytes);
  const block = header.ok ? exifBlock(bytes, header.format) : null;
  if (block === null || block.length < 8) return null;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const read16 = (at: number) => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0);
  const read32 = (at: number) => (at + 4 <= view.byteLength ? view.getUint32(at, little) : 0);
  const first = read32(4);
  const second = read32(first + 2 + 12 * read16(first));
  if (first === 0 || second === 0) return null;
  let [offset, length] = [0, 0];
  for (let entry = 0; entry < Math.min(read16(second), 64); entry++) {
    const at = second + 2 + 12 * entry;
    if (read16(at) === OFFSET_TAG) offset = read32(at + 8);
    if (read16(at) === LENGTH_TAG) length = read32(at + 8);
  }
  const preview = block.subarray(offset, offset + length);
  return offset > 0 && length > 0 && preview.length === length ? preview : null;
}

/**
 * Whether the small picture inside a file shows what the file shows: a trace of later changes, and no more than that. Null: it has none, or the two cannot be
 * compared. It decodes a stranger's bytes, so it runs apart.
 */
export async function previewFinding(bytes: Uint8Array): Promise<Finding | null> {
  const preview = embeddedPreview(bytes);
  if (preview === null || !readPhotoHeader(preview).ok) return null;
  try {
    const small = [await greyOf(preview, false), await greyOf(preview, true)];
    let turned = await greyOf(bytes, false);
    let best = -1;
    // The small picture carries no mark of its orientation.
    for (let quarter = 0; quarter < 4; quarter++) {
      for (const grey of small) best = Math.max(best, correlation(grey, turned));
      turned = quarterTurn(turned);
    }
    return findingOf(best);
  } catch {
    return null;
  }
}

function findingOf(likeness: number): Finding | null {
  if (likeness === -1 || (likeness >= OTHER && likeness < SAME)) return null;
  const { preview, previewSame, previewOther } = evidenceFindingWords();
  return { term: preview, value: likeness >= SAME ? previewSame : previewOther };
}

/** `trimmed`: without the black bars that some cameras fill the small picture up with. */
async function greyOf(bytes: Uint8Array, trimmed: boolean): Promise<number[]> {
  const whole = openPhoto(bytes);
  const picture = trimmed ? whole.trim({ background: "#000000", threshold: 24 }) : whole;
  const { data } = await picture.resize(SIDE, SIDE, { fit: "fill" }).greyscale().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, SIDE * SIDE)];
}

const quarterTurn = (grey: readonly number[]): number[] =>
  grey.map((_, place) => grey[(SIDE - 1 - (place % SIDE)) * SIDE + Math.floor(place / SIDE)] ?? 0);

/** -1 to 1; -1 also where one of the two is too plain. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const meanOf = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [both, squaresA, squaresB] = [0, 0, 0];
  for (let place = 0; place < a.length; place++) {
    const [x, y] = [(a[place] ?? 0) - meanA, (b[place] ?? 0) - meanB];
    both += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  const spread = Math.sqrt(Math.min(squaresA, squaresB) / a.length);
  return spread < PLAIN ? -1 : both / Math.sqrt(squaresA * squaresB);
}
