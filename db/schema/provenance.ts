import { bytes, day, flag, index, instant, integer, primaryKey, table, text, uniqueIndex } from "#db/columns.ts";
import { cases } from "#db/schema/cases.ts";
import { clinics } from "#db/schema/clinics.ts";

export const photos = table(
  "photos",
  {
    /** Random, 128 bits, also its public name. */
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    caseId: text("case_id").references(() => cases.id),
    /** "clinic": shown on the profile. "review": sent by a client with a review. */
    purpose: text("purpose", { enum: ["clinic", "review"] }).notNull(),
    uploadedBy: text("uploaded_by").notNull(),
    treatment: text("treatment"),
    caption: text("caption"),
    takenOn: day("taken_on"),
    /** Days from the last session to the picture; null: undated, its stage is unknown. */
    daysSinceSession: integer("days_since_session"),
    beforeTreatment: flag("before_treatment").notNull().default(false),
    state: text("state", {
      enum: ["checking", "original", "no_match", "cannot_tell", "matched", "disputed", "confirmed_stolen", "cleared", "failed"],
    }).notNull(),
    /** Why a photo failed, in words for the uploader. */
    failure: text("failure"),
    /** Drawn by the demo's renderer: said on every page that shows it. */
    drawn: flag("drawn").notNull().default(false),
    originalSha256: text("original_sha256").notNull(),
    originalBytes: integer("original_bytes").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    createdAt: instant("created_at").notNull(),
    /** When its own check ended, well or not. A photo may be in a dispute before: another's check can find it first. */
    checkedAt: instant("checked_at"),
    hiddenAt: instant("hidden_at"),
  },
  (t) => [index("photos_clinic").on(t.clinicId, t.state), uniqueIndex("photos_clinic_bytes").on(t.clinicId, t.originalSha256, t.purpose)],
);

/** Re-encoded pictures without metadata: all that is ever served. */
export const derivatives = table(
  "derivatives",
  {
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    sha256: text("sha256").notNull(),
    bytes: integer("bytes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.photoId, t.width] })],
);

export const fingerprints = table(
  "fingerprints",
  {
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    /** 32 bytes: the PDQ hash of the whole photo. */
    pdq: bytes("pdq").notNull(),
    /** 0 to 100; 49 and less means "cannot tell". */
    quality: integer("quality").notNull(),
    engineVersion: text("engine_version").notNull(),
  },
  (t) => [primaryKey({ columns: [t.photoId, t.engineVersion] })],
);

/** A pair the engine found: `photoId` is the later one, `matchedPhotoId` was known before. */
export const matches = table(
  "matches",
  {
    id: text("id").primaryKey(),
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    matchedPhotoId: text("matched_photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    band: text("band", { enum: ["same", "probable", "possible"] }).notNull(),
    /** Hamming distance of the PDQ hashes, 0 to 256. */
    distance: integer("distance").notNull(),
    /** How the later photo was turned against the known one: one of the 8 orientations. */
    orientation: text("orientation").notNull(),
    engineVersion: text("engine_version").notNull(),
    foundAt: instant("found_at").notNull(),
  },
  (t) => [uniqueIndex("matches_pair").on(t.photoId, t.matchedPhotoId), index("matches_known").on(t.matchedPhotoId)],
);
