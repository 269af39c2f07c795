import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { DUMP_LICENCE, type DumpLine, firstKeptDay, withoutIds } from "#app/trust/data-dump.ts";
import {
  deleteDataDumpsBefore,
  findDataDump,
  insertDataDump,
  listScoredClinics,
  type ScoredClinic,
} from "#app/trust/data-dump-repository.server.ts";

/** Clinics read at once: their scores with all inputs are in memory together. */
const CHUNK = 20;

/** Writes today's public data dump, unless it is there, and lets go of those that are no longer kept. Returns whether one was made. */
export async function makeDataDump(ctx: Ctx): Promise<boolean> {
  const now = ctx.now();
  const madeOn = dayOf(now);
  if (await findDataDump(ctx.store.read, madeOn)) return false;
  const folder = await mkdtemp(join(tmpdir(), "scalpmark-dump-"));
  try {
    const path = join(folder, "dump");
    const count = { clinics: 0 };
    await pipeline(Readable.from(dumpLines(ctx.store.read, count)), createGzip(), createWriteStream(path));
    const file = await ctx.files.put({ path });
    return await ctx.store.write(async (tx) => {
      if (await findDataDump(tx, madeOn)) return false;
      const id = newId();
      await insertDataDump(tx, { id, madeOn, clinics: count.clinics, fileSha256: file.sha256, bytes: file.size, createdAt: now });
      const removed = await deleteDataDumpsBefore(tx, firstKeptDay(madeOn));
      const detail = { clinics: count.clinics, bytes: file.size, removed };
      await recordEvent(tx, { actorId: null, action: "data_dump.made", subjectKind: "data_dump", subjectId: id, detail }, now);
      return true;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* dumpLines(db: Db, count: { clinics: number }): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const chunk = await listScoredClinics(db, after, CHUNK);
    for (const clinic of chunk) {
      yield `${JSON.stringify(dumpLine(clinic))}\n`;
      count.clinics += 1;
      after = clinic.id;
    }
    if (chunk.length < CHUNK) return;
  }
}

function dumpLine({ slug, city, country, stored }: ScoredClinic): DumpLine {
  const { version, constantsHash, asOf, score, low, high, band, evidenceLevel, clientResult, parts } = stored.result;
  const facts = withoutIds(stored.inputs);
  return {
    licence: DUMP_LICENCE,
    clinic: { slug, city, country },
    method: version,
    constantsHash,
    inputsDigest: sha256(JSON.stringify(facts)),
    asOf,
    facts,
    result: { score, low, high, band, evidenceLevel, clientResult, parts },
  };
}
