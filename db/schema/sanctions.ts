import { index, instant, integer, real, table, text } from "#db/columns.ts";
import { clinics } from "#db/schema/clinics.ts";
import { heard, proposed } from "#db/schema/moderation.ts";
import { photos } from "#db/schema/provenance.ts";

/**
 * One step of the ladder against one clinic: proposed by rule and facts, answered by the clinic, confirmed by a second person, over by itself at its end. What
 * readers see of it follows from the times alone, so no job has to run for it to end.
 */
export const sanctions = table(
  "sanctions",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    /** In rising order. See moderation/sanction.ts. */
    step: text("step", {
      enum: ["private_notice", "hidden_photo", "dated_notice", "frozen_level", "paused_reviews", "banner", "delisting"],
    }).notNull(),
    /** The photo of a "hidden_photo"; null for every other step. */
    photoId: text("photo_id").references(() => photos.id),
    /** How long it is to last, counted from the day it comes into force. */
    days: integer("days").notNull(),
    ...proposed(),
    ...heard(),
    /** In force from here until `endsAt`, unless `endedAt` came first. Null: not in force yet, or never. */
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    endedAt: instant("ended_at"),
    /** "expired": by its date. "lifted": by a later decision. "overturned": on appeal. */
    endReason: text("end_reason", { enum: ["expired", "lifted", "overturned"] }),
    /** The evidence level that a "frozen_level" keeps the clinic from rising above, 0 to 100; null for every other step. */
    frozenAt: real("frozen_at"),
  },
  (t) => [index("sanctions_clinic").on(t.clinicId, t.proposedAt), index("sanctions_end").on(t.endedAt, t.endsAt)],
);
