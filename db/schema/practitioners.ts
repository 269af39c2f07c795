import { day, index, instant, integer, real, table, text, uniqueIndex } from "#db/columns.ts";
import { clinics, evidence } from "#db/schema/clinics.ts";

export const practitioners = table(
  "practitioners",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    /** Work before SMP, as stated: "tattooist", "nurse", ... Null is printed as "Not provided". */
    background: text("background"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("practitioners_slug").on(t.slug)],
);

/** A practitioner at a clinic, with dates. A record belongs to the person and is not lent to the next one. */
export const engagements = table(
  "engagements",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    practitionerId: integer("practitioner_id")
      .notNull()
      .references(() => practitioners.id, { onDelete: "cascade" }),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    role: text("role").notNull(),
    startedOn: day("started_on"),
    endedOn: day("ended_on"),
    /** Share of the clinic's treatments, 0 to 1, as stated. Null: unknown, counted as equal. */
    share: real("share"),
  },
  (t) => [index("engagements_clinic").on(t.clinicId), index("engagements_practitioner").on(t.practitionerId)],
);

export const trainingRecords = table(
  "training_records",
  {
    id: text("id").primaryKey(),
    practitionerId: integer("practitioner_id")
      .notNull()
      .references(() => practitioners.id, { onDelete: "cascade" }),
    course: text("course").notNull(),
    provider: text("provider").notNull(),
    trainerId: integer("trainer_id").references(() => practitioners.id),
    trainerName: text("trainer_name"),
    startedOn: day("started_on").notNull(),
    endedOn: day("ended_on").notNull(),
    /** Hours as claimed, by mode. */
    hoursLiveSupervised: real("hours_live_supervised").notNull(),
    hoursLiveTheory: real("hours_live_theory").notNull(),
    hoursOnline: real("hours_online").notNull(),
    hoursHome: real("hours_home").notNull(),
    liveModels: integer("live_models"),
    /** Hours a checker accepted, of the sum claimed. Null means never checked. Zero means checked and nothing found. */
    acceptedHours: real("accepted_hours"),
    evidenceId: text("evidence_id").references(() => evidence.id),
  },
  (t) => [index("training_records_practitioner").on(t.practitionerId), index("training_records_trainer").on(t.trainerId)],
);
