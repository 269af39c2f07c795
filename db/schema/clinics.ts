import { day, flag, index, instant, integer, primaryKey, real, table, text, uniqueIndex } from "#db/columns.ts";
import { accounts } from "#db/schema/accounts.ts";

export const clinics = table(
  "clinics",
  {
    /** Internal: also the rowid of the search index. The public name is the slug. */
    id: integer("id").primaryKey({ autoIncrement: true }),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    about: text("about"),
    website: text("website"),
    phone: text("phone"),
    /** Stated by the clinic; null is printed as "Not provided". */
    machine: text("machine"),
    needle: text("needle"),
    pigment: text("pigment"),
    /** Where the profile came from: "csv", "osm", "demo", "member". With `sourceRef` it makes an import idempotent. */
    source: text("source").notNull(),
    sourceRef: text("source_ref").notNull(),
    claimedAt: instant("claimed_at"),
    hiddenAt: instant("hidden_at"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("clinics_slug").on(t.slug),
    uniqueIndex("clinics_source").on(t.source, t.sourceRef),
    index("clinics_phone").on(t.phone),
    index("clinics_website").on(t.website),
  ],
);

/** `position` 0 is the main location: the one search measures distance to. */
export const locations = table(
  "locations",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    street: text("street"),
    city: text("city").notNull(),
    region: text("region"),
    postcode: text("postcode"),
    /** ISO 3166-1 alpha-2. */
    country: text("country").notNull(),
    lat: real("lat"),
    lng: real("lng"),
  },
  (t) => [uniqueIndex("locations_position").on(t.clinicId, t.position), index("locations_city").on(t.country, t.city)],
);

/** A treatment the clinic offers. A price is an amount range in minor units with its currency, or not provided (all three null). */
export const clinicTreatments = table(
  "clinic_treatments",
  {
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    treatment: text("treatment").notNull(),
    priceFrom: integer("price_from"),
    priceTo: integer("price_to"),
    currency: text("currency"),
    /** Sessions included in the price, as stated. */
    sessions: integer("sessions"),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.treatment] })],
);

export const clinicMembers = table(
  "clinic_members",
  {
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.accountId] }), index("clinic_members_account").on(t.accountId)],
);

/** What the clinic says of itself. A claim weighs nothing in the score; it is printed beside the evidence. */
export const claims = table(
  "claims",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    /** Null: said of the clinic as a whole. */
    practitionerId: integer("practitioner_id"),
    kind: text("kind", { enum: ["years_of_practice", "treatments_done", "training_hours"] }).notNull(),
    value: real("value").notNull(),
    /** The clinic's own words. */
    wording: text("wording").notNull(),
    statedOn: day("stated_on").notNull(),
    sourceUrl: text("source_url"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [index("claims_clinic").on(t.clinicId)],
);

/** A document or fact a checker looked at, with its age and its limit. Level and score read only rows that are accepted and not lapsed. */
export const evidence = table(
  "evidence",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    practitionerId: integer("practitioner_id"),
    kind: text("kind", {
      enum: ["training_record", "licence", "council_registration", "insurance", "hygiene", "company_record", "identity"],
    }).notNull(),
    title: text("title").notNull(),
    /** The date the document itself bears. */
    datedOn: day("dated_on").notNull(),
    state: text("state", { enum: ["submitted", "accepted", "accepted_in_part", "refused"] }).notNull(),
    method: text("method", { enum: ["document", "issuer", "register", "visit"] }),
    checkerRole: text("checker_role", { enum: ["moderator", "admin"] }),
    checkedOn: day("checked_on"),
    /** Valid through this day; the day after it counts for nothing. Null: does not lapse. */
    dueOn: day("due_on"),
    note: text("note"),
    fileSha256: text("file_sha256"),
    drawn: flag("drawn").notNull().default(false),
  },
  (t) => [index("evidence_clinic").on(t.clinicId, t.kind), index("evidence_practitioner").on(t.practitionerId)],
);

/** One run of `clinics:import` over one file, so that a cut run goes on where it stopped. */
export const importRuns = table(
  "import_runs",
  {
    id: text("id").primaryKey(),
    fileSha256: text("file_sha256").notNull(),
    format: text("format", { enum: ["csv", "osm"] }).notNull(),
    /** Records of the file already dealt with, committed together with their rows. */
    recordsDone: integer("records_done").notNull(),
    created: integer("created").notNull(),
    updated: integer("updated").notNull(),
    unchanged: integer("unchanged").notNull(),
    duplicates: integer("duplicates").notNull(),
    refused: integer("refused").notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (t) => [uniqueIndex("import_runs_file").on(t.fileSha256)],
);
