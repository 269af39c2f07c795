import type { ClinicIndex, KnownClinic } from "#app/clinics/clinic-index.ts";
import type { ClinicRow } from "#app/clinics/clinic-row.ts";
import { comparableName, type DuplicateRule } from "#app/clinics/duplicate.ts";
import {
  deleteTreatment,
  findImportedClinic,
  type ImportedClinic,
  insertClinic,
  insertTreatments,
  isSlugTaken,
  updateClinic,
  updateLocation,
} from "#app/clinics/import-repository.server.ts";
import { slugCandidates } from "#app/clinics/slug.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { fold } from "#app/platform/fold.ts";
import type { Db } from "#app/platform/store.server.ts";

export type ImportOutcome =
  | { kind: "created" | "updated"; clinicId: number }
  | { kind: "unchanged" }
  | { kind: "duplicate"; slug: string; rule: DuplicateRule }
  | { kind: "refused"; field: string; message: string };

export interface ImportSource {
  /** "csv" or "osm". */
  source: string;
  /** Keeps the `ref`s of one list apart from another's; empty for the only list. */
  set: string;
  runId: string;
}

/** What one checked row would do. */
export type ImportPlan =
  | { kind: "create" }
  | { kind: "update"; known: ImportedClinic; changes: ClinicChanges }
  | { kind: "unchanged" }
  | { kind: "duplicate"; known: KnownClinic; rule: DuplicateRule }
  | { kind: "refused"; field: string; message: string };

interface ClinicChanges {
  clinic: Partial<ImportedClinic["clinic"]>;
  location: Partial<NonNullable<ImportedClinic["location"]>>;
  added: string[];
  dropped: string[];
  /** How many fields and treatments change. */
  fields: number;
}

/** By what a list's record is known again. */
export function sourceRefOf(row: ClinicRow, set: string): string {
  const ref = row.ref ?? [comparableName(row.name), fold(row.city), row.country, fold(row.postcode ?? "")].join("|");
  return set === "" ? ref : `${set}/${ref}`;
}

/**
 * Says what one checked row would do, and changes nothing: a new clinic, a change to one this list brought before, or nothing. What the file leaves out is
 * never erased, and a clinic that somebody has claimed, or a moderator has hidden, is left exactly as it is.
 */
export async function planImport(
  db: Db,
  row: ClinicRow,
  { source, set }: Pick<ImportSource, "source" | "set">,
  index: ClinicIndex,
): Promise<ImportPlan> {
  const known = await findImportedClinic(db, source, sourceRefOf(row, set));
  if (known) return planUpdate(known, row);
  const duplicate = index.find(row);
  return duplicate === null ? { kind: "create" } : { kind: "duplicate", ...duplicate };
}

function planUpdate(known: ImportedClinic, row: ClinicRow): ImportPlan {
  const { clinic, location } = known;
  const renamed = comparableName(clinic.name) !== comparableName(row.name);
  if (renamed && location !== null && fold(location.city) !== fold(row.city)) {
    return {
      kind: "refused",
      field: "ref",
      message: `“${row.ref}” already stands for ${clinic.name}, ${location.city}; if this is another list, import it with --set NAME`,
    };
  }
  if (clinic.claimedAt !== null || clinic.hiddenAt !== null) return { kind: "unchanged" };
  const clinicChanges = changed(clinic, {
    name: row.name,
    about: row.about,
    website: row.website,
    phone: row.phone,
    languages: row.languages,
  });
  const { street, city, region, postcode, country, lat, lng } = row;
  const locationChanges = location === null ? {} : changed(location, { street, city, region, postcode, country, lat, lng });
  const offered = known.treatments.map((one) => one.treatment);
  const added = (row.treatments ?? []).filter((treatment) => !offered.includes(treatment));
  // A price is somebody's own statement: a treatment that has one is not dropped because a list does not name it.
  const dropped =
    row.treatments === null
      ? []
      : known.treatments.filter((one) => one.priceFrom === null && !row.treatments?.some((name) => name === one.treatment));
  const fields = Object.keys(clinicChanges).length + Object.keys(locationChanges).length + added.length + dropped.length;
  if (fields === 0) return { kind: "unchanged" };
  const names = dropped.map(({ treatment }) => treatment);
  return { kind: "update", known, changes: { clinic: clinicChanges, location: locationChanges, added, dropped: names, fields } };
}

/** Brings one checked row in as it was planned, inside the transaction in which it was planned. */
export async function importClinic(
  tx: Db,
  row: ClinicRow,
  plan: ImportPlan,
  from: ImportSource,
  index: ClinicIndex,
  now: Date,
): Promise<ImportOutcome> {
  if (plan.kind === "create") return createClinic(tx, row, from, index, now);
  if (plan.kind === "update") return updateKnown(tx, plan, from, now);
  return plan.kind === "duplicate" ? { kind: "duplicate", slug: plan.known.slug, rule: plan.rule } : plan;
}

async function createClinic(tx: Db, row: ClinicRow, from: ImportSource, index: ClinicIndex, now: Date): Promise<ImportOutcome> {
  const slug = await freeSlug(tx, row);
  const { name, about, website, phone, languages, street, city, region, postcode, country, lat, lng } = row;
  const sourceRef = sourceRefOf(row, from.set);
  const clinicId = await insertClinic(
    tx,
    { slug, name, about, website, phone, languages, source: from.source, sourceRef, createdAt: now, updatedAt: now },
    { position: 0, street, city, region, postcode, country, lat, lng },
  );
  await insertTreatments(tx, clinicId, row.treatments ?? []);
  await recordEvent(
    tx,
    { actorId: null, action: "clinic.imported", subjectKind: "clinic", subjectId: clinicId, detail: { run: from.runId } },
    now,
  );
  index.add({ id: clinicId, slug, name, city, country, lat, lng, website, phone });
  return { kind: "created", clinicId };
}

async function updateKnown(
  tx: Db,
  { known: { clinic, location }, changes }: Extract<ImportPlan, { kind: "update" }>,
  from: ImportSource,
  now: Date,
): Promise<ImportOutcome> {
  await updateClinic(tx, clinic.id, { ...changes.clinic, version: clinic.version + 1, updatedAt: now });
  if (location !== null && Object.keys(changes.location).length > 0) await updateLocation(tx, location.id, changes.location);
  await insertTreatments(tx, clinic.id, changes.added);
  for (const treatment of changes.dropped) await deleteTreatment(tx, clinic.id, treatment);
  const detail = { run: from.runId, fields: changes.fields };
  await recordEvent(tx, { actorId: null, action: "clinic.import_updated", subjectKind: "clinic", subjectId: clinic.id, detail }, now);
  return { kind: "updated", clinicId: clinic.id };
}

/** The fields the file gives with another value than the stored one. */
function changed<T extends object>(stored: T, given: Partial<T>): Partial<T> {
  const entries = Object.entries(given).filter(([field, value]) => value !== null && value !== stored[field as keyof T]);
  return Object.fromEntries(entries) as Partial<T>;
}

async function freeSlug(tx: Db, row: ClinicRow): Promise<string> {
  for (const slug of slugCandidates(row.name, row.city)) if (!(await isSlugTaken(tx, slug))) return slug;
  throw new Error("slug candidates never end");
}
