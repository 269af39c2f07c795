import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { openInlineIsolate } from "#app/jobs/open-isolate.server.ts";
import { type Ctx, createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { addPhoto, receivePhoto } from "#app/provenance/add-photo.server.ts";
import type { CopyMatch } from "#app/provenance/copy-answer.ts";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { renderDerivatives } from "#app/provenance/derivatives.server.ts";
import { findCopies } from "#app/provenance/find-copies.server.ts";
import { fingerprintPhoto, type PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { replaceFingerprints } from "#app/provenance/fingerprint-repository.server.ts";
import { insertPictures } from "#app/provenance/photo-repository.server.ts";
import { storePictures } from "#app/provenance/store-pictures.server.ts";

export type NamedMatch = CopyMatch & { name: string };

/** Photos known to the product's own database and copy engine, in a temporary folder, by the name of their file. */
export interface PhotoIndex {
  readonly size: number;
  add(name: string, bytes: Buffer): Promise<void>;
  find(bytes: Buffer): Promise<NamedMatch[]>;
  search(query: PhotoQuery): Promise<NamedMatch[]>;
  /** Fingerprints and words, in bytes of the database. */
  bytesPerPhoto(): Promise<number>;
  close(): void;
}

export async function openPhotoIndex(): Promise<PhotoIndex> {
  const ctx = await createTemporaryContext();
  const names = new Map<string, string>();
  const search = async (query: PhotoQuery) => {
    const answer = await findCopies(ctx, query);
    return answer.answer === "matches" ? answer.matches.map((match) => ({ ...match, name: names.get(match.photoId) ?? "" })) : [];
  };
  return {
    get size() {
      return names.size;
    },
    search,
    async add(name, bytes) {
      const photoId = await insert(ctx, bytes);
      names.set(photoId, name);
    },
    find: async (bytes) => search((await fingerprintPhoto(await decodePhoto(bytes))).query),
    async bytesPerPhoto() {
      const rows = await ctx.store.read.all<{ bytes: number }>(
        sql`select sum(pgsize) as bytes from dbstat where name in ('fingerprints', 'fingerprints_photo', 'words')`,
      );
      return (rows[0]?.bytes ?? 0) / names.size;
    },
    close: () => ctx.store.close(),
  };
}

/** The folder goes when the process does, however it ends. */
async function createTemporaryContext(): Promise<Ctx> {
  const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-provenance-"));
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const log = createLog({ name: "bench-provenance", level: "error" });
  const ctx = createContext(parseEnv({ NODE_ENV: "test", DATA_DIR: dataDir }), log, openInlineIsolate);
  await ctx.store.migrate();
  return ctx;
}

/** As a protected photo of nobody in particular: what a photo is for plays no part in finding it. */
async function insert(ctx: Ctx, bytes: Buffer): Promise<string> {
  const received = await receivePhoto(ctx, bytes);
  if (!received.ok) throw new Error(received.message);
  const { photoId } = await addPhoto(ctx, received, { clinicId: null, purpose: "protected", uploadedBy: newId() });
  const photo = await decodePhoto(bytes);
  const { fingerprints } = await fingerprintPhoto(photo);
  const drawn = await storePictures(ctx, photoId, { derivatives: await renderDerivatives(photo, ["jpeg"]), thumbHash: null });
  await ctx.store.write(async (tx) => {
    await insertPictures(tx, photoId, drawn);
    await replaceFingerprints(tx, photoId, fingerprints);
  });
  return photoId;
}
