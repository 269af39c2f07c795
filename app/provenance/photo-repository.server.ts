import type { SQL } from "drizzle-orm";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Day } from "#app/platform/date.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { hotQuery } from "#app/platform/store.server.ts";
import { cases } from "#db/schema/cases.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";

export type Photo = typeof photos.$inferSelect;
export type Derivative = typeof derivatives.$inferSelect;

const ofClinic = hotQuery((db) =>
  db
    .select()
    .from(photos)
    .where(and(eq(photos.clinicId, sql.placeholder("clinicId")), isNull(photos.hiddenAt)))
    .orderBy(desc(photos.createdAt), asc(photos.id))
    .prepare(),
);

/** A clinic's photos that are not hidden, newest first, of every purpose and state. */
export async function listClinicPhotos(db: Db, clinicId: number): Promise<Photo[]> {
  return ofClinic(db).all({ clinicId });
}

export async function findPhoto(db: Db, id: string): Promise<Photo | null> {
  return db.select().from(photos).where(eq(photos.id, id)).get() ?? null;
}

const derivativesOfClinic = hotQuery((db) =>
  db
    .select({ photoId: derivatives.photoId, width: derivatives.width, height: derivatives.height })
    .from(derivatives)
    .innerJoin(photos, eq(photos.id, derivatives.photoId))
    .where(and(eq(photos.clinicId, sql.placeholder("clinicId")), isNull(photos.hiddenAt)))
    .orderBy(asc(derivatives.width))
    .prepare(),
);

export type DerivativeSize = { photoId: string; width: number; height: number };

/** The sizes each of a clinic's photos can be served in, smallest first. A photo still being checked has none. */
export async function listDerivativeSizes(db: Db, clinicId: number): Promise<DerivativeSize[]> {
  return derivativesOfClinic(db).all({ clinicId });
}

/** True where the only person ever engaged at a clinic is this practitioner: what names nobody there is theirs. */
const soleAt = (clinicId: SQL | SQLiteColumn) =>
  sql`exists (select 1 from engagements where clinic_id = ${clinicId} and practitioner_id = ${sql.placeholder("practitionerId")}) and not exists (select 1 from engagements where clinic_id = ${clinicId} and practitioner_id <> ${sql.placeholder("practitionerId")})`;

const checkedBy = hotQuery((db) =>
  db
    .select({ state: photos.state, takenOn: photos.takenOn, createdAt: photos.createdAt })
    .from(photos)
    .leftJoin(cases, eq(cases.id, photos.caseId))
    .where(
      and(
        eq(photos.purpose, "clinic"),
        eq(photos.beforeTreatment, false),
        inArray(photos.state, ["original", "no_match", "cleared"]),
        isNull(photos.hiddenAt),
        or(eq(cases.practitionerId, sql.placeholder("practitionerId")), and(isNull(cases.practitionerId), soleAt(photos.clinicId))),
      ),
    )
    .prepare(),
);

/**
 * Photos of a practitioner's work that passed the check, with the day each is evidence for: the capture day where the original was accepted,
 * else the day it was uploaded here, since a date somebody types proves nothing.
 */
export async function listCheckedPhotoDays(db: Db, practitionerId: number): Promise<{ original: boolean; on: Day }[]> {
  return checkedBy(db)
    .all({ practitionerId })
    .map((row) => ({
      original: row.state === "original",
      on: row.state === "original" && row.takenOn ? row.takenOn : dayOf(row.createdAt),
    }));
}
