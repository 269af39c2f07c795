import { ClinicIndex } from "#app/clinics/clinic-index.ts";
import { readCsvRecords } from "#app/clinics/csv-records.ts";
import { type ImportOutcome, importClinic } from "#app/clinics/import-clinic.server.ts";
import { type FileBytes, type ImportFile, openImportFile } from "#app/clinics/import-file.server.ts";
import {
  findImportRun,
  type ImportRun,
  insertImportRun,
  listKnownClinics,
  updateImportRun,
} from "#app/clinics/import-repository.server.ts";
import { judgeRecord, type PlaceAt } from "#app/clinics/judge-record.server.ts";
import { readOsmRecords } from "#app/clinics/osm-elements.ts";
import { ImportFileError, type SourceRecord } from "#app/clinics/source-record.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

export interface ImportOptions {
  /** A path, or a file's bytes. */
  file: string | FileBytes;
  /** Keeps the `ref`s of one list apart from another's. */
  set?: string;
  placeAt: PlaceAt;
  /** Makes a created or changed clinic findable; runs inside the transaction of its rows. */
  list: (clinicId: number) => Promise<unknown>;
  /** A remark for the person at the terminal: a refused row, a duplicate, an odd header. */
  report: (line: string) => void;
  /** After each committed chunk. */
  progress: (run: ImportSummary) => void;
  /** Stop after about so many records, to be called again; default: go on to the end. */
  most?: number;
  /** Inside the transaction of the last rows; default: records the end as the command line's. */
  finish?: (tx: Db, run: ImportRun) => Promise<void>;
}

export type ImportSummary = Pick<
  ImportRun,
  "recordsDone" | "created" | "updated" | "unchanged" | "duplicates" | "refused" | "finishedAt"
> & {
  /** Records an earlier, cut run had dealt with. */
  resumedFrom: number;
};

/** Records per transaction: a cut import repeats at most this many, and other writers wait at most about a fifth of a second. */
const CHUNK = 200;

/** What a run is known again by. */
export const runKey = (fileSha256: string, set: string) => sha256(`${set}\n${fileSha256}`);

/**
 * Imports a CSV file or an Overpass answer. Each chunk's rows are committed together with the count of records done, so a run that was cut, even
 * by kill -9, goes on where it stopped and ends as an uncut one would; the same file again changes nothing.
 * Throws ImportFileError for a file that cannot be read as either, or that another process is importing.
 */
export async function importClinics(ctx: Ctx, options: ImportOptions): Promise<ImportSummary> {
  const file = await openImportFile(options.file);
  const set = options.set ?? "";
  const run = await beginRun(ctx, runKey(file.sha256, set), file.format);
  const resumedFrom = run.recordsDone;
  const summary = (): ImportSummary => ({ ...run, resumedFrom });
  const from = { source: file.format, set, runId: run.id };
  const finish = options.finish ?? ((tx: Db, ended: ImportRun) => recordEvent(tx, finishedEvent(ended), ctx.now()));
  const index = new ClinicIndex();
  for (const clinic of await listKnownClinics(ctx.store.read)) index.add(clinic);

  const importChunk = async (records: SourceRecord[], finished: boolean) => {
    const before = run.recordsDone;
    const remarks: string[] = [];
    const counted = await ctx.store.write(async (tx) => {
      const next = { ...run, recordsDone: before + records.length, finishedAt: finished ? ctx.now() : null };
      for (const record of records) {
        const judged = await judgeRecord(tx, record, from, index, options.placeAt);
        for (const remark of judged.remarks) remarks.push(`line ${record.line}, ${remark}`);
        const outcome = judged.row === null ? judged.plan : await importClinic(tx, judged.row, judged.plan, from, index, ctx.now());
        next[COUNTER[outcome.kind]] += 1;
        if (outcome.kind === "created" || outcome.kind === "updated") await options.list(outcome.clinicId);
      }
      if (!(await updateImportRun(tx, next, before))) throw new ImportFileError("Another process is importing this file.");
      if (finished) await finish(tx, next);
      return next;
    });
    Object.assign(run, counted);
    for (const remark of remarks) options.report(remark);
    options.progress(summary());
  };

  let chunk: SourceRecord[] = [];
  let seen = 0;
  for await (const record of readRecords(file, (remark) => options.report(`line 1, ${remark}`))) {
    seen += 1;
    if (seen <= resumedFrom) continue;
    chunk.push(record);
    if (chunk.length === CHUNK) {
      await importChunk(chunk, false);
      chunk = [];
      if (run.recordsDone - resumedFrom >= (options.most ?? Number.POSITIVE_INFINITY)) return summary();
    }
  }
  await importChunk(chunk, true);
  return summary();
}

/** The records of a file of either format. Throws ImportFileError when it turns out to be neither; `note` gets remarks on a header. */
export function readRecords(file: ImportFile, note: (remark: string) => void): AsyncIterable<SourceRecord> {
  return file.format === "csv" ? readCsvRecords(file.text(), note) : readOsmRecords(file.text());
}

const COUNTER = {
  created: "created",
  updated: "updated",
  unchanged: "unchanged",
  duplicate: "duplicates",
  refused: "refused",
} as const satisfies Record<ImportOutcome["kind"], keyof ImportRun>;

/** The run to go on with, or a new one; a finished run of the same file starts over, to be found unchanged. */
async function beginRun(ctx: Ctx, fileSha256: string, format: "csv" | "osm"): Promise<ImportRun> {
  return ctx.store.write(async (tx) => {
    const known = await findImportRun(tx, fileSha256);
    if (known && known.finishedAt === null) return known;
    const fresh = {
      recordsDone: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      duplicates: 0,
      refused: 0,
      startedAt: ctx.now(),
      finishedAt: null,
    };
    const run: ImportRun = { id: known?.id ?? newId(), fileSha256, format, ...fresh };
    if (known) await updateImportRun(tx, run, known.recordsDone);
    else await insertImportRun(tx, run);
    return run;
  });
}

function finishedEvent({ id, created, updated, unchanged, duplicates, refused }: ImportRun) {
  return {
    actorId: null,
    action: "import.finished",
    subjectKind: "import",
    subjectId: id,
    detail: { created, updated, unchanged, duplicates, refused },
  };
}
