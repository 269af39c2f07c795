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
    version: integer("version").notNull().default(1),
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
    /** "asked": a clinic names somebody whose record was made elsewhere, and they have not said yes: nothing of that record is shown or counted here. */
    state: text("state", { enum: ["confirmed", "asked", "declined"] })
      .notNull()
      .default("confirmed"),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("engagements_clinic").on(t.clinicId), index("engagements_practitioner").on(t.practitionerId)],
);

/** The one-time link by which a practitioner says that they work at the clinic that names them. */
export const engagementQuestions = table(
  "engagement_questions",
  {
    id: text("id").primaryKey(),
    engagementId: integer("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    email: text("email"),
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answer: text("answer", { enum: ["confirmed", "declined"] }),
    answeredAt: instant("answered_at"),
    /** A moderator who asked by other means; null: by the link. */
    answeredBy: text("answered_by"),
  },
  (t) => [uniqueIndex("engagement_questions_token").on(t.tokenHash), index("engagement_questions_engagement").on(t.engagementId)],
);

export const trainingProviders = table(
  "training_providers",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    website: text("website"),
    country: text("country"),
    /** The practitioner whose own school it is: their certificates for themselves are self-issued. */
    runById: integer("run_by_id").references(() => practitioners.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("training_providers_slug").on(t.slug)],
);

export const trainingRecords = table(
  "training_records",
  {
    id: text("id").primaryKey(),
    practitionerId: integer("practitioner_id")
      .notNull()
      .references(() => practitioners.id, { onDelete: "cascade" }),
    course: text("course").notNull(),
    /** As the certificate names it. */
    provider: text("provider").notNull(),
    providerId: integer("provider_id").references(() => trainingProviders.id),
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
  (t) => [
    index("training_records_practitioner").on(t.practitionerId),
    index("training_records_trainer").on(t.trainerId),
    index("training_records_provider").on(t.providerId),
    index("training_records_evidence").on(t.evidenceId),
  ],
);
