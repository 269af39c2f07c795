import type { Viewer } from "#app/accounts/role.ts";
import { findOwnedClinic } from "#app/clinics/invite-member.server.ts";
import { type ExportFile, listExportFiles, readExportTables } from "#app/directory/clinic-export-repository.server.ts";
import { clinicStateWords } from "#app/directory/clinic-state-words.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type CsvCell, csvText } from "#app/platform/csv-text.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { type ArchiveFile, zipArchive } from "#app/platform/zip-archive.server.ts";

/** Bytes of files in one archive: below what every program that opens a zip can read, and what a slow line takes in an hour. */
export const PART_BYTES = 1_000_000_000;

/** Counted by clinic: an archive reads every file of it. */
const EXPORT_LIMIT: RateLimit = { name: "clinic_export", points: 20, seconds: 3_600 };

/** One archive of an export. Every one holds all the data; the files are dealt out among them. */
export interface ExportPart {
  number: number;
  files: ExportFile[];
  bytes: number;
}

/** Files whose size is asked for at once: a store elsewhere takes some milliseconds for each. */
const SIZES_AT_ONCE = 16;

/** Deals a clinic's files out into archives of at most `partBytes`; at least one, which may hold none. */
export async function planExport(ctx: Pick<Ctx, "store" | "files">, clinicId: number, partBytes = PART_BYTES): Promise<ExportPart[]> {
  const first: ExportPart = { number: 1, files: [], bytes: 0 };
  const parts = [first];
  let part = first;
  const files = await listExportFiles(ctx.store.read, clinicId);
  const asked = await sizesOf(
    ctx.files,
    files.filter((file) => file.bytes === null),
  );
  for (const file of files) {
    const bytes = file.bytes ?? asked.get(file.sha256) ?? 0;
    if (part.files.length > 0 && part.bytes + bytes > partBytes) {
      part = { number: parts.length + 1, files: [], bytes: 0 };
      parts.push(part);
    }
    part.files.push(file);
    part.bytes += bytes;
  }
  return parts;
}

/** One that is no longer there has none. Once one of the questions fails no more are asked. */
async function sizesOf(files: Ctx["files"], unsized: readonly ExportFile[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (let at = 0; at < unsized.length; at += SIZES_AT_ONCE) {
    const some = unsized.slice(at, at + SIZES_AT_ONCE);
    const found = await Promise.all(some.map(async ({ sha256 }) => ({ sha256, size: (await files.head(sha256))?.size })));
    for (const { sha256, size } of found) if (size !== undefined) sizes.set(sha256, size);
  }
  return sizes;
}

/**
 * All that a clinic has here, as JSON, as CSV, and with its original photos and documents: written as it is read, so that memory holds one piece of one
 * file. Null: no clinic this person owns, or no such part of it. A number: seconds to wait, since too many were made.
 */
export async function exportClinic(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  partNumber: number,
): Promise<AsyncGenerator<Uint8Array> | number | null> {
  if (!(await findOwnedClinic(ctx.store.read, viewer, clinicId))) return null;
  const wait = await ctx.limits.take(EXPORT_LIMIT, String(clinicId));
  if (wait !== null) return wait;
  const part = (await planExport(ctx, clinicId)).find((one) => one.number === partNumber);
  if (!part) return null;
  const now = ctx.now();
  await ctx.store.write((tx) =>
    recordEvent(
      tx,
      { actorId: viewer.id, action: "clinic.exported", subjectKind: "clinic", subjectId: clinicId, detail: { part: partNumber } },
      now,
    ),
  );
  return zipArchive(archiveFiles(ctx, clinicId, part));
}

async function* archiveFiles(ctx: Ctx, clinicId: number, part: ExportPart): AsyncGenerator<ArchiveFile> {
  const tables = await readExportTables(ctx.store.read, clinicId);
  yield textFile("data.json", `${JSON.stringify(tables, null, 2)}\n`);
  for (const [name, rows] of Object.entries(tables)) {
    const [row] = rows;
    if (row) yield textFile(`csv/${name}.csv`, csvText(Object.keys(row), rows.map(toCells)));
  }
  const missing: string[] = [];
  for (const { path, sha256 } of part.files) {
    const stored = await ctx.files.stream(sha256);
    if (!stored) {
      missing.push(path);
      continue;
    }
    const pieces: AsyncIterator<Uint8Array> = stored.stream[Symbol.asyncIterator]();
    const first = await pieces.next();
    const head = first.done ? new Uint8Array(0) : first.value;
    yield { path: `${path}.${endingOf(head)}`, bytes: after(head, pieces), compress: false };
  }
  if (missing.length > 0) yield textFile("not-included.txt", clinicStateWords().keptNoLonger(missing));
}

function textFile(path: string, text: string): ArchiveFile {
  const bytes = async function* () {
    yield new TextEncoder().encode(text);
  };
  return { path, bytes: bytes(), compress: true };
}

async function* after(head: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  } finally {
    // Also when the reader has gone: the file is closed.
    await pieces.return?.();
  }
}

/** By content, as everywhere: the name a file came with was never kept. */
function endingOf(head: Uint8Array): "pdf" | "png" | "webp" | "jpg" {
  const begins = String.fromCharCode(...head.subarray(0, 4));
  return begins === "%PDF" ? "pdf" : begins.startsWith("\u0089PNG") ? "png" : begins === "RIFF" ? "webp" : "jpg";
}

function toCells(row: Record<string, unknown>): Record<string, CsvCell> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, CsvCell] => {
      if (value instanceof Date) return [name, value.toISOString()];
      if (typeof value === "object" && value !== null) return [name, JSON.stringify(value)];
      return [name, value as CsvCell];
    }),
  );
}
