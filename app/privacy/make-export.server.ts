import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type ArchiveFile, zipArchive } from "#app/platform/zip-archive.server.ts";
import { dataCopyWords } from "#app/privacy/data-copy-words.ts";
import { deleteUnneededFiles } from "#app/privacy/erase-account.server.ts";
import { deleteExpiredExports, findExport, updateExportReady } from "#app/privacy/export-repository.server.ts";
import { noteForgotten } from "#app/privacy/forget-overdue.server.ts";
import { listPersonalFiles, listPersonalRows } from "#app/privacy/personal-data-repository.server.ts";

/** Milliseconds a file waits to be fetched. */
const KEPT_MS = 24 * 3_600_000;

/** The job that makes the file and tells its person. Run again it makes it anew; nobody waiting for it any more is no fault. */
export async function makeExport(ctx: Ctx, exportId: string): Promise<void> {
  const asked = await findExport(ctx.store.read, exportId);
  if (asked === null || asked.readyAt !== null) return;
  const folder = await mkdtemp(join(tmpdir(), "scalpmark-export-"));
  try {
    const path = join(folder, "export.zip");
    // On disk and piece by piece: somebody may have sent hundreds of photos.
    await pipeline(Readable.from(zipArchive(archiveFiles(ctx, asked.accountId))), createWriteStream(path, { mode: 0o600 }));
    const { sha256, size } = await ctx.files.put({ path });
    const now = ctx.now();
    const kept = await ctx.store.write(async (tx) => {
      const made = { readyAt: now, expiresAt: new Date(now.getTime() + KEPT_MS), fileSha256: sha256, bytes: size };
      if (!(await updateExportReady(tx, exportId, made))) return false;
      await recordAccountEvent(ctx, tx, asked.accountId, { action: "account.export_ready", notice: "export_ready" });
      return true;
    });
    if (!kept) await deleteUnneededFiles(ctx, [sha256]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Once a day: files nobody fetched within their day are gone. */
export async function forgetExpiredExports(ctx: Ctx): Promise<void> {
  const files = await ctx.store.write((tx) => deleteExpiredExports(tx, ctx.now()));
  noteForgotten(ctx, "exports", files.length);
  await deleteUnneededFiles(ctx, files);
}

async function* archiveFiles(ctx: Ctx, accountId: string): AsyncGenerator<ArchiveFile> {
  yield text("README.txt", dataCopyWords().readme(ctx.now().toISOString()));
  for (const { name, rows } of await listPersonalRows(ctx.store.read, accountId)) {
    if (rows.length > 0) yield text(`data/${name}.json`, `${JSON.stringify(rows, plain, 2)}\n`);
  }
  const missing: string[] = [];
  for (const { table, sha256 } of await listPersonalFiles(ctx.store.read, accountId)) {
    const stored = await ctx.files.stream(sha256);
    if (stored === null) missing.push(`${table}/${sha256}`);
    else yield { path: `files/${table}/${sha256}`, bytes: stored.stream, compress: false };
  }
  if (missing.length > 0) yield text("files/not-kept.txt", dataCopyWords().notKept(missing.join("\n")));
}

function text(path: string, content: string): ArchiveFile {
  const bytes = async function* () {
    yield new TextEncoder().encode(content);
  };
  return { path, bytes: bytes(), compress: true };
}

/** Bytes, such as a passkey's public key, as base64. */
const plain = (_name: string, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value);
