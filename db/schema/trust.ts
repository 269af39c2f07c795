import { day, index, instant, integer, primaryKey, real, table, text, uniqueIndex } from "#db/columns.ts";
import { clinics } from "#db/schema/clinics.ts";

/** Scores are only added: triggers refuse UPDATE and DELETE. The newest row of a clinic is its score. */
export const scores = table(
  "scores",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id),
    version: text("version").notNull(),
    constantsHash: text("constants_hash").notNull(),
    /** SHA-256 of the canonical JSON of `inputs`. */
    inputsDigest: text("inputs_digest").notNull(),
    asOf: day("as_of").notNull(),
    score: real("score").notNull(),
    low: real("low").notNull(),
    high: real("high").notNull(),
    band: text("band").notNull(),
    /** JSON: the whole TrustScore. */
    result: text("result").notNull(),
    /** JSON: the TrustFacts it was computed from. */
    inputs: text("inputs").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("scores_clinic").on(t.clinicId, t.id)],
);

/** What a method that is tried in shadow gives, beside the score in force: published nowhere, shown to administrators as a distribution of changes. */
export const shadowScores = table(
  "shadow_scores",
  {
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    version: text("version").notNull(),
    constantsHash: text("constants_hash").notNull(),
    asOf: day("as_of").notNull(),
    score: real("score").notNull(),
    band: text("band").notNull(),
    /** The score in force on the same inputs and day. */
    scoreInForce: real("score_in_force").notNull(),
    bandInForce: text("band_in_force").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.version] })],
);

/** The public data dump (CC BY 4.0): every clinic's score with its inputs, without a word or name of any person. */
export const dataDumps = table(
  "data_dumps",
  {
    id: text("id").primaryKey(),
    madeOn: day("made_on").notNull(),
    clinics: integer("clinics").notNull(),
    fileSha256: text("file_sha256").notNull(),
    bytes: integer("bytes").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("data_dumps_day").on(t.madeOn)],
);
