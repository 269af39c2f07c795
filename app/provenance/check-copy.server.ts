import { readFile } from "node:fs/promises";
import type { CopyCheck } from "#app/provenance/check-copy.ts";
import { findCopies } from "#app/provenance/find-copies.server.ts";
import { countKnown } from "#app/provenance/known-photos.server.ts";
import type { Refusal } from "#app/provenance/photo-header.ts";
import { readPhoto } from "#app/provenance/read-photo.server.ts";
import type { PictureParts } from "#app/provenance/stored-picture.server.ts";

const PREVIEW_WIDTH = 640;

/** Finds the copies of a file that is not kept. Reads only; belongs in an isolate, as it decodes a stranger's file. `report` hears of each step. */
export async function checkCopy(
  parts: PictureParts,
  path: string,
  anchorsPem: string | null,
  report: (step: string) => void,
): Promise<CopyCheck | Refusal> {
  report("reading");
  const reading = await readPhoto(await readFile(path), { anchorsPem, formats: ["jpeg"] });
  if (!reading.ok) return reading;
  report("comparing");
  const answer = await findCopies(parts, reading.query);
  report("aligning");
  const preview = reading.derivatives.filter((derivative) => derivative.width <= PREVIEW_WIDTH).at(-1);
  if (preview === undefined) throw new Error("A photo that was read has no small derivative");
  return { ok: true, answer, preview, compared: await countKnown(parts.store) };
}
