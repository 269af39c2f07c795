import { ClinicIndex } from "#app/clinics/clinic-index.ts";
import { mixesAlphabets, type RawClinic, readClinicRow } from "#app/clinics/clinic-row.ts";
import { readCsvRecords } from "#app/clinics/csv-records.ts";
import { type ImportOutcome, importClinic } from "#app/clinics/import-clinic.server.ts";
import { openImportFile } from "#app/clinics/import-file.server.ts";
import {
  findImportRun,
  type ImportRun,
  insertImportRun,
  listKnownClinics,
  updateImportRun,
} from "#app/clinics/import-repository.server.ts";
import { readOsmRecords } from "#app/clinics/osm-elements.ts";
import { ImportFileError, type SourceRecord } from "#app/clinics/source-record.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import type { Position } from "#app/platform/geography.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

export interface ImportOptions {
  file: string;
  /** Keeps the `ref`s of one list apart from another's. */
  set?: string;
  /** City and country of a position, for records that have no address; null: nobody lives there. */
  placeAt: (db: Db, position: Position) => Promise<{ city: string; country: string } | null>;
  /** Makes a created or changed clinic findable; runs inside the transaction of its rows. */
  list: (clinicId: number) => Promise<unknown>;
  /** A remark for the person at the terminal: a refused row, a duplicate, an odd header. */
  report: (line: string) => void;
  /** After each committed chunk. */
  progress: (run: ImportSummary) => void;
}

export type ImportSummary = Pick<ImportRun, "recordsDone" | "created" | "updated" | "unchanged" | "duplicates" | "refused"> & {
  /** Records an earlier, cut run had dealt with. */
  resumedFrom: number;
};

/** Records per transaction: a cut import repeats at most this many, and other writers wait at most about a fifth of a second. */
const CHUNK = 200;

/**
 * Imports a CSV file or an Overpass answer. Each chunk's rows are committed together with the count of records done, so a run that was cut, even
 * by kill -9, goes on where it stopped and ends as an uncut one would; the same file again changes nothing.
 * Throws ImportFileError for a file that cannot be read as either, or that another process is importing.
 */
export async function importClinics(ctx: Ctx, options: ImportOptions): Promise<ImportSummary> {
  const file = await openImportFile(options.file);
  const set = options.set ?? "";
  const run = await beginRun(ctx, sha256(`${set}\n${file.sha256}`), file.format);
  const resumedFrom = run.recordsDone;
  const summary = (): ImportSummary => ({ ...run, resumedFrom });
  const index = new ClinicIndex();
  for (const clinic of await listKnownClinics(ctx.store.read)) index.add(clinic);

  const importChunk = async (records: SourceRecord[], finished: boolean) => {
    const before = run.recordsDone;
    const remarks: string[] = [];
    const counted = await ctx.store.write(async (tx) => {
      const next = { ...run, recordsDone: before + records.length, finishedAt: finished ? ctx.now() : null };
      for (const record of records) {
        const outcomes = await importRecord(tx, record, { source: file.format, set, runId: run.id }, index, options, ctx.now());
        for (const { outcome, remark } of outcomes) {
          if (remark !== null) remarks.push(`line ${record.line}, ${remark}`);
          if (outcome) next[COUNTER[outcome.kind]] += 1;
          if (outcome?.kind === "created" || outcome?.kind === "updated") await options.list(outcome.clinicId);
        }
      }
      if (!(await updateImportRun(tx, next, before))) throw new ImportFileError("Another process is importing this file.");
      if (finished) await recordEvent(tx, finishedEvent(next), ctx.now());
      return next;
    });
    Object.assign(run, counted);
    for (const remark of remarks) options.report(remark);
    options.progress(summary());
  };

  const records =
    file.format === "csv" ? readCsvRecords(file.text(), (remark) => options.report(`line 1, ${remark}`)) : readOsmRecords(file.text());
  let chunk: SourceRecord[] = [];
  let seen = 0;
  for await (const record of records) {
    seen += 1;
    if (seen <= resumedFrom) continue;
    chunk.push(record);
    if (chunk.length === CHUNK) {
      await importChunk(chunk, false);
      chunk = [];
    }
  }
  await importChunk(chunk, true);
  return summary();
}

const COUNTER = {
  created: "created",
  updated: "updated",
  unchanged: "unchanged",
  duplicate: "duplicates",
  refused: "refused",
} as const satisfies Record<ImportOutcome["kind"], keyof ImportRun>;

interface Told {
  /** Null: a remark on a row that is counted by another entry. */
  outcome: ImportOutcome | null;
  remark: string | null;
}

async function importRecord(
  tx: Db,
  record: SourceRecord,
  from: Parameters<typeof importClinic>[2],
  index: ClinicIndex,
  options: ImportOptions,
  now: Date,
): Promise<Told[]> {
  if ("problem" in record) {
    const { field, message } = record.problem;
    return [{ outcome: { kind: "refused", field, message }, remark: `${field}: ${message}` }];
  }
  const checked = readClinicRow(await completeAddress(tx, record.raw, options));
  if (!checked.ok) {
    return checked.problems.map(({ field, message }, place) => ({
      outcome: place === 0 ? { kind: "refused", field, message } : null,
      remark: `${field}: ${message}`,
    }));
  }
  const outcome = await importClinic(tx, checked.row, from, index, now);
  const told: Told[] = [{ outcome, remark: null }];
  if (outcome.kind === "refused") told[0] = { outcome, remark: `${outcome.field}: ${outcome.message}` };
  if (outcome.kind === "duplicate")
    told[0] = { outcome, remark: `name: “${checked.row.name}” is already here as /clinics/${outcome.slug} (${outcome.rule})` };
  if (outcome.kind === "created" && mixesAlphabets(checked.row.name)) {
    told.push({
      outcome: null,
      remark: "name: mixes letters of different alphabets that look alike; imported, but check that it does not pose as another",
    });
  }
  return told;
}

/** Where an address names no city or country, those of the place around its position. */
async function completeAddress(tx: Db, raw: RawClinic, options: ImportOptions): Promise<RawClinic> {
  const complete = raw.city?.trim() && raw.country?.trim();
  const position = { lat: Number(raw.lat), lng: Number(raw.lng) };
  if (complete || !raw.lat?.trim() || !raw.lng?.trim() || !Number.isFinite(position.lat) || !Number.isFinite(position.lng)) return raw;
  const place = await options.placeAt(tx, position);
  if (place === null) return raw;
  return { ...raw, city: raw.city?.trim() || place.city, country: raw.country?.trim() || place.country };
}

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
