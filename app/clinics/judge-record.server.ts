import type { ClinicIndex } from "#app/clinics/clinic-index.ts";
import { type ClinicRow, mixesAlphabets, type RawClinic, readClinicRow } from "#app/clinics/clinic-row.ts";
import { type ImportPlan, type ImportSource, planImport } from "#app/clinics/import-clinic.server.ts";
import type { SourceRecord } from "#app/clinics/source-record.ts";
import type { Position } from "#app/platform/geography.ts";
import type { Db } from "#app/platform/store.server.ts";

/** City and country of a position, for records that have no address; null: nobody lives there. */
export type PlaceAt = (db: Db, position: Position) => Promise<{ city: string; country: string } | null>;

/** What a record of an import file would do, and what there is to say of it. */
export type JudgedRecord =
  | { row: ClinicRow; plan: ImportPlan; remarks: string[] }
  | { row: null; plan: Extract<ImportPlan, { kind: "refused" }>; remarks: string[] };

/** Reads one record and says what it would do, without doing it: the trial of a list and its import ask here. */
export async function judgeRecord(
  db: Db,
  record: SourceRecord,
  from: Pick<ImportSource, "source" | "set">,
  index: ClinicIndex,
  placeAt: PlaceAt,
): Promise<JudgedRecord> {
  const checked =
    "problem" in record
      ? { ok: false as const, problems: [record.problem] }
      : readClinicRow(await completeAddress(db, record.raw, placeAt));
  if (!checked.ok) {
    const [first] = checked.problems;
    return {
      row: null,
      plan: { kind: "refused", field: first?.field ?? "row", message: first?.message ?? "cannot be read" },
      remarks: checked.problems.map(({ field, message }) => `${field}: ${message}`),
    };
  }
  const { row } = checked;
  const plan = await planImport(db, row, from, index);
  return { row, plan, remarks: remarksOn(row, plan) };
}

function remarksOn(row: ClinicRow, plan: ImportPlan): string[] {
  if (plan.kind === "refused") return [`${plan.field}: ${plan.message}`];
  if (plan.kind === "duplicate") return [`name: “${row.name}” is already here as ${whereIs(plan.known)} (${plan.rule})`];
  if (plan.kind === "create" && mixesAlphabets(row.name))
    return ["name: mixes letters of different alphabets that look alike; imported, but check that it does not pose as another"];
  return [];
}

/** In a trial, clinics of the same list are known by their line, which is a number below zero. */
const whereIs = ({ id, slug }: { id: number; slug: string }) => (id < 0 ? `line ${-id} of this list` : `/clinics/${slug}`);

/** Where an address names no city or country, those of the place around its position. */
async function completeAddress(db: Db, raw: RawClinic, placeAt: PlaceAt): Promise<RawClinic> {
  const complete = raw.city?.trim() && raw.country?.trim();
  const position = { lat: Number(raw.lat), lng: Number(raw.lng) };
  if (complete || !raw.lat?.trim() || !raw.lng?.trim() || !Number.isFinite(position.lat) || !Number.isFinite(position.lng)) return raw;
  const place = await placeAt(db, position);
  if (place === null) return raw;
  return { ...raw, city: raw.city?.trim() || place.city, country: raw.country?.trim() || place.country };
}
