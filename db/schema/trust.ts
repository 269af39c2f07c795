import { day, index, instant, integer, real, table, text } from "#db/columns.ts";
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
