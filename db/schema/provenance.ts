import { bytes, day, flag, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from "#db/columns.ts";
import { accounts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { clinics } from "#db/schema/clinics.ts";

/** A folder that a clinic sends: its photos can be followed together. */
export const uploadBatches = table(
  "upload_batches",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    /** Files the clinic said it would send. */
    expected: integer("expected").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("upload_batches_clinic").on(t.clinicId, t.createdAt)],
);

export const photos = table(
  "photos",
  {
    /** Random, 128 bits, also its public name. */
    id: text("id").primaryKey(),
    /** Null only for a photo that a client protects, and for stock: no clinic shows it. */
    clinicId: integer("clinic_id").references(() => clinics.id, { onDelete: "cascade" }),
    caseId: text("case_id").references(() => cases.id),
    batchId: text("batch_id").references(() => uploadBatches.id),
    /**
     * "clinic": shown on the profile. "review": sent by a client with a review. "protected": registered by its owner, never shown, so that copies are
     * found. "stock": handed out by a supplier, trainer or franchise, so that copies of it are no alarm.
     */
    purpose: text("purpose", { enum: ["clinic", "review", "protected", "stock"] }).notNull(),
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
    /** The picture of the stock that this one is a copy of: it shows no work of this clinic. */
    stockPhotoId: text("stock_photo_id"),
    originalSha256: text("original_sha256").notNull(),
    /** False: its owner wanted fingerprints only, so the file was removed once they were made. */
    originalKept: flag("original_kept").notNull().default(true),
    originalBytes: integer("original_bytes").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** About 25 bytes from which a blurred hint of the picture is drawn while it loads; null until it was read, and where it was read before there was one. */
    thumbHash: bytes("thumb_hash"),
    createdAt: instant("created_at").notNull(),
    /** When its own check ended, well or not. A photo may be in a dispute before: another's check can find it first. */
    checkedAt: instant("checked_at"),
    hiddenAt: instant("hidden_at"),
  },
  (t) => [
    index("photos_clinic").on(t.clinicId, t.state),
    index("photos_case").on(t.caseId),
    uniqueIndex("photos_clinic_bytes").on(t.clinicId, t.originalSha256, t.purpose),
  ],
);

/** Re-encoded pictures without metadata: all that is ever served. */
export const derivatives = table(
  "derivatives",
  {
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    width: integer("width").notNull(),
    /** Every width is there as JPEG; the others are smaller files of the same pixels, for browsers that can open them. */
    format: text("format", { enum: ["jpeg", "webp", "avif"] })
      .notNull()
      .default("jpeg"),
    height: integer("height").notNull(),
    sha256: text("sha256").notNull(),
    bytes: integer("bytes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.photoId, t.width, t.format] })],
);

/** What the copy engine keeps of one picture: of a photo as a whole, and of each panel of a collage. */
export const fingerprints = table(
  "fingerprints",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    engineVersion: text("engine_version").notNull(),
    /** 0: the whole photo. 1 and more: its panels. */
    panel: integer("panel").notNull(),
    /** Where the panel lies on the photo, as shares of its width and height. */
    region: json<{ left: number; top: number; width: number; height: number }>("region").notNull(),
    /** 32 bytes: the PDQ hash. */
    pdq: bytes("pdq").notNull(),
    /** 0 to 100; 49 and less means that the hash cannot tell. */
    quality: integer("quality").notNull(),
    /** Local features, see provenance/local-features.ts: 4 bytes of place and 32 of ORB descriptor each. */
    features: bytes("features").notNull(),
  },
  (t) => [uniqueIndex("fingerprints_photo").on(t.photoId, t.engineVersion, t.panel)],
);

/** Which fingerprints hold a visual word: their numbers one after another, 4 bytes each (little-endian), so that a word is one row. See provenance/visual-words.ts. */
export const words = table("words", { token: integer("token").primaryKey(), fingerprintIds: bytes("fingerprint_ids").notNull() });

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
    /** Hamming distance of the nearest PDQ hashes, 0 to 256. */
    distance: integer("distance").notNull(),
    /** What was done to the known photo, see provenance/transform.ts. */
    transform: json<{ mirrored: boolean; rotation: number; stretch: number; kept: number; covers: number }>("transform").notNull(),
    /** The shared part on both photos: corners as shares of width and height. */
    regions: json<{ searched: [number, number][]; known: [number, number][] }>("regions").notNull(),
    /** Points that fit one affine transform, and the 12-pixel cells they cover; null where the hashes alone were the proof. */
    inliers: integer("inliers"),
    cells: integer("cells"),
    /** Some of those points, spread over the picture, as shares of width and height; null where the hashes alone were the proof, or the match is older than this. */
    points: json<{ searched: [number, number][]; known: [number, number][] }>("points"),
    /** Of the aligned blocks, -1 to 1; null where the pixels of one of them are not kept. */
    correlation: real("correlation"),
    engineVersion: text("engine_version").notNull(),
    foundAt: instant("found_at").notNull(),
  },
  (t) => [uniqueIndex("matches_pair").on(t.photoId, t.matchedPhotoId), index("matches_known").on(t.matchedPhotoId)],
);

/** What a file says of itself: claims, which anybody can write, and whether its content credential holds. */
export const captureClaims = table("capture_claims", {
  photoId: text("photo_id")
    .primaryKey()
    .references(() => photos.id, { onDelete: "cascade" }),
  /** Local time without a zone, as the file has it. */
  capturedAt: text("captured_at"),
  device: text("device"),
  software: text("software"),
  credential: text("credential", { enum: ["none", "valid", "trusted", "invalid", "unreadable"] }).notNull(),
  credentialIssuer: text("credential_issuer"),
  credentialSignedAt: text("credential_signed_at"),
  credentialGenerator: text("credential_generator"),
});

/** A code to be photographed beside the head; used once. */
export const recaptureCodes = table(
  "recapture_codes",
  {
    id: text("id").primaryKey(),
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    code: text("code").notNull(),
    issuedAt: instant("issued_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("recapture_codes_photo").on(t.photoId, t.accountId)],
);

/** What an owner brings to show that a photo is theirs; a moderator weighs it. */
export const photoEvidence = table(
  "photo_evidence",
  {
    id: text("id").primaryKey(),
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    kind: text("kind", {
      enum: ["client_confirmation", "live_recapture", "original_file", "content_credential", "session_log", "earlier_page"],
    }).notNull(),
    /** What the party says about it. */
    body: text("body").notNull(),
    url: text("url"),
    fileSha256: text("file_sha256"),
    fileBytes: integer("file_bytes"),
    /** What software found when it compared the file with the photo: label and value, for people. */
    findings: json<{ term: string; value: string }[]>("findings").notNull(),
    codeId: text("code_id").references(() => recaptureCodes.id),
    createdAt: instant("created_at").notNull(),
    weighed: text("weighed", { enum: ["accepted", "refused"] }),
    weighedBy: text("weighed_by").references(() => accounts.id),
    weighedAt: instant("weighed_at"),
    weighedNote: text("weighed_note"),
  },
  (t) => [index("photo_evidence_photo").on(t.photoId), index("photo_evidence_open").on(t.weighed, t.createdAt)],
);

/** The question to the person shown: is this your head, and did this clinic do the work? Asked by mail, answered once. */
export const headConfirmations = table(
  "head_confirmations",
  {
    id: text("id").primaryKey(),
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    askedBy: text("asked_by")
      .notNull()
      .references(() => accounts.id),
    /** Gone once answered or expired. */
    email: text("email"),
    /** SHA-256 of the link's secret. */
    tokenHash: text("token_hash").notNull(),
    askedAt: instant("asked_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
    answer: text("answer", { enum: ["yes", "no"] }),
  },
  (t) => [uniqueIndex("head_confirmations_token").on(t.tokenHash), index("head_confirmations_photo").on(t.photoId)],
);
