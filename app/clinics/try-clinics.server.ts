import { ClinicIndex } from "#app/clinics/clinic-index.ts";
import {
  deleteTrialRows,
  findClinicList,
  insertTrialRows,
  type ListRow,
  updateClinicList,
} from "#app/clinics/clinic-list-repository.server.ts";
import { sourceRefOf } from "#app/clinics/import-clinic.server.ts";
import { readRecords } from "#app/clinics/import-clinics.server.ts";
import { type FileBytes, openImportFile } from "#app/clinics/import-file.server.ts";
import { LIST_RECORDS, OUTCOME_COUNTS, type RowOutcome } from "#app/clinics/import-form.ts";
import { listKnownClinics } from "#app/clinics/import-repository.server.ts";
import { type JudgedRecord, judgeRecord, type PlaceAt } from "#app/clinics/judge-record.server.ts";
import { ImportFileError } from "#app/clinics/source-record.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { printNumber } from "#app/platform/printed.ts";
import type { ImportCounts } from "#db/schema/clinics.ts";

/** Rows written in one transaction. */
const CHUNK = 1_000;

type TrialRow = Pick<ListRow, "line" | "outcome" | "name" | "remark">;

/** The job that says of each record of a list what its import would do, and changes no clinic. A file that turns out unreadable ends as failed, in words. */
export async function tryClinics(ctx: Ctx, importId: string, bytes: FileBytes, placeAt: PlaceAt): Promise<void> {
  const list = await findClinicList(ctx.store.read, importId);
  if (list?.state !== "trying") return;
  try {
    const rows = await judgeAll(ctx, bytes, list.listName, placeAt);
    await ctx.store.write((tx) => deleteTrialRows(tx, importId));
    for (let from = 0; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK).map((row) => ({ ...row, importId }));
      await ctx.store.write((tx) => insertTrialRows(tx, part));
    }
    await ctx.store.write((tx) => updateClinicList(tx, importId, "trying", { state: "tried", trial: countOutcomes(rows) }));
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
    const change = { state: "failed" as const, failure: error.message, finishedAt: ctx.now() };
    await ctx.store.write((tx) => updateClinicList(tx, importId, "trying", change));
  }
}

async function judgeAll(ctx: Ctx, bytes: FileBytes, set: string, placeAt: PlaceAt): Promise<TrialRow[]> {
  const file = await openImportFile(bytes);
  const db = ctx.store.read;
  const index = new ClinicIndex();
  for (const clinic of await listKnownClinics(db)) index.add(clinic);
  const rows: TrialRow[] = [];
  const linesByRef = new Map<string, number>();
  for await (const record of readRecords(file, () => {})) {
    if (rows.length === LIST_RECORDS)
      throw new ImportFileError(`The list has more than ${printNumber(LIST_RECORDS)} records. Import it by the command line, or in parts.`);
    const { line } = record;
    const judged = await judgeRecord(db, record, { source: file.format, set }, index, placeAt);
    const ref = judged.row === null ? null : sourceRefOf(judged.row, set);
    const earlier = ref === null ? undefined : linesByRef.get(ref);
    if (ref !== null && earlier === undefined) linesByRef.set(ref, line);
    rows.push(trialRow(line, judged, earlier));
    if (judged.plan.kind === "create" && judged.row !== null && earlier === undefined) index.add({ ...judged.row, id: -line, slug: "" });
  }
  return rows;
}

const OUTCOMES: Record<JudgedRecord["plan"]["kind"], RowOutcome> = {
  create: "created",
  update: "updated",
  unchanged: "unchanged",
  duplicate: "duplicate",
  refused: "refused",
};

/** `earlier` is the line of a record with the same `ref`, which will be there by the time this one is imported. */
function trialRow(line: number, { row, plan, remarks }: JudgedRecord, earlier: number | undefined): TrialRow {
  const name = row?.name ?? null;
  const again = earlier !== undefined && (plan.kind === "create" || plan.kind === "duplicate");
  if (again) return { line, outcome: "updated", name, remark: `ref: the same as on line ${earlier}; what differs here takes its place` };
  return { line, outcome: OUTCOMES[plan.kind], name, remark: remarks.length === 0 ? null : remarks.join("; ") };
}

function countOutcomes(rows: readonly TrialRow[]): ImportCounts {
  const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, duplicates: 0, refused: 0 };
  for (const { outcome } of rows) counts[OUTCOME_COUNTS[outcome]] += 1;
  return counts;
}
