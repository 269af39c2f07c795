import { findClinicList, updateClinicList } from "#app/clinics/clinic-list-repository.server.ts";
import { type ImportOptions, type ImportSummary, importClinics } from "#app/clinics/import-clinics.server.ts";
import type { FileBytes } from "#app/clinics/import-file.server.ts";
import type { ImportRun } from "#app/clinics/import-repository.server.ts";
import type { PlaceAt } from "#app/clinics/judge-record.server.ts";
import { ImportFileError } from "#app/clinics/source-record.ts";
import { tryClinics } from "#app/clinics/try-clinics.server.ts";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { findPlaceAround } from "#app/directory/place-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Records of one job: some seconds, well within its lease. */
const PART = 600;

const placeAt: PlaceAt = async (db, position) => {
  const place = await findPlaceAround(db, position);
  return place && { city: place.name, country: place.country };
};

/** Imports a list of clinics, or the next part of it, and makes each findable: by the command line and by the administrators' page alike. */
export async function importList(ctx: Ctx, options: Omit<ImportOptions, "placeAt" | "list">): Promise<ImportSummary> {
  await loadPlaces(ctx);
  return importClinics(ctx, { ...options, placeAt, list: (clinicId) => listClinic(ctx, clinicId) });
}

/** The job that tries a list which was sent. */
export async function tryList(ctx: Ctx, importId: string): Promise<void> {
  const list = await findClinicList(ctx.store.read, importId);
  if (list === null) return;
  await loadPlaces(ctx);
  await tryClinics(ctx, importId, storedBytes(ctx, list.fileSha256), placeAt);
}

/** The job that imports the next part of a list and asks for the one after it. */
export async function importListPart(ctx: Ctx, importId: string): Promise<void> {
  const list = await findClinicList(ctx.store.read, importId);
  if (list?.state !== "importing") return;
  const finish = async (tx: Db, { created, updated, unchanged, duplicates, refused, finishedAt }: ImportRun) => {
    const result = { created, updated, unchanged, duplicates, refused };
    await updateClinicList(tx, importId, "importing", { state: "done", result, finishedAt });
    const event = { actorId: list.startedBy, action: "import.finished", subjectKind: "import", subjectId: importId, detail: result };
    await recordEvent(tx, event, ctx.now());
  };
  try {
    const file = storedBytes(ctx, list.fileSha256);
    const run = await importList(ctx, { file, set: list.listName, most: PART, finish, report: () => {}, progress: () => {} });
    if (run.finishedAt === null) await ctx.store.write((tx) => enqueue(tx, { kind: "import_clinics", payload: { importId } }, ctx.now()));
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
    const change = { state: "failed" as const, failure: error.message, finishedAt: ctx.now() };
    await ctx.store.write((tx) => updateClinicList(tx, importId, "importing", change));
  }
}

function storedBytes({ files }: Ctx, sha256: string): FileBytes {
  return async function* () {
    const stored = await files.stream(sha256);
    if (stored === null) throw new ImportFileError("The file is not kept any more. Send it again.");
    yield* stored.stream as AsyncIterable<Buffer>;
  };
}
