import { day, flag, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from "#db/columns.ts";
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
    /** Brand of the pigment, and the batch in use. */
    pigment: text("pigment"),
    pigmentBatch: text("pigment_batch"),
    /** Spoken with clients: ISO 639-1 codes in alphabetical order, separated by commas. */
    languages: text("languages"),
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
    /** An owner may change name, address, members and owner; an editor everything else. */
    role: text("role", { enum: ["owner", "editor"] })
      .notNull()
      .default("owner"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.accountId] }), index("clinic_members_account").on(t.accountId)],
);

/** Sites besides those the clinic has proved as its own on which its badge may stand. See clinics/badge-site.ts. */
export const badgeDomains = table(
  "badge_domains",
  {
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    domain: text("domain").notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.domain] })],
);

/** A one-time link by mail that makes its reader a member. Only the SHA-256 of the token is kept. */
export const memberInvitations = table(
  "member_invitations",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role", { enum: ["owner", "editor"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [uniqueIndex("member_invitations_token").on(t.tokenHash), index("member_invitations_clinic").on(t.clinicId, t.createdAt)],
);

/** A form of the desk as it was left, so that nothing typed is lost. */
export const drafts = table(
  "drafts",
  {
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    form: text("form").notNull(),
    values: json<Record<string, string>>("values").notNull(),
    /** The version of the record the person had before them. */
    version: integer("version").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.accountId, t.form] })],
);

/** Somebody says: this profile is my clinic. Held once a proof is verified; the first who holds stays in control whoever claims after. */
export const ownershipClaims = table(
  "ownership_claims",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["open", "held", "disputed", "refused", "withdrawn", "lapsed", "ended"] }).notNull(),
    /** Position at the clinic in the claimant's words. */
    position: text("position").notNull(),
    openedAt: instant("opened_at").notNull(),
    heldAt: instant("held_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [index("ownership_claims_clinic").on(t.clinicId, t.state), index("ownership_claims_account").on(t.accountId)],
);

/** One rung of the ladder: named and dated, never a tick. */
export const ownershipProofs = table(
  "ownership_proofs",
  {
    id: text("id").primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => ownershipClaims.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["domain_mail", "dns_txt", "site_file", "document", "moderator_call"] }).notNull(),
    state: text("state", { enum: ["pending", "checking", "verified", "failed", "refused", "lapsed"] }).notNull(),
    /** The registrable domain that mail, record or file is looked for at. */
    domain: text("domain"),
    email: text("email"),
    /** What is published in the record or file; of a mailed link only its SHA-256 is kept. */
    token: text("token"),
    tokenHash: text("token_hash"),
    fileSha256: text("file_sha256"),
    fileFormat: text("file_format"),
    /** The moderator's note of the call, or why a proof was refused. */
    note: text("note"),
    createdAt: instant("created_at").notNull(),
    /** A pending proof ends after 7 days. */
    expiresAt: instant("expires_at").notNull(),
    checkedAt: instant("checked_at"),
    checkedBy: text("checked_by").references(() => accounts.id),
    verifiedAt: instant("verified_at"),
    /** DNS records and files are looked up again every month. */
    nextCheckOn: day("next_check_on"),
    /** It was not there at the last monthly look: found missing once more it lapses. */
    missedAt: instant("missed_at"),
  },
  (t) => [
    index("ownership_proofs_claim").on(t.claimId, t.state),
    uniqueIndex("ownership_proofs_token").on(t.tokenHash),
    index("ownership_proofs_next").on(t.nextCheckOn),
  ],
);

/** A change of name, address or owner: needs two proofs, waits 7 days, and whoever held the profile can object. */
export const profileChanges = table(
  "profile_changes",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["name", "address", "owner"] }).notNull(),
    before: json<Record<string, string | null>>("before").notNull(),
    after: json<Record<string, string | null>>("after").notNull(),
    state: text("state", { enum: ["waiting", "objected", "done", "withdrawn", "refused"] }).notNull(),
    requestedBy: text("requested_by")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    requestedAt: instant("requested_at").notNull(),
    effectiveAt: instant("effective_at").notNull(),
    objectedBy: text("objected_by").references(() => accounts.id),
    objectedAt: instant("objected_at"),
    objection: text("objection"),
    endedAt: instant("ended_at"),
  },
  (t) => [index("profile_changes_clinic").on(t.clinicId, t.state), index("profile_changes_due").on(t.state, t.effectiveAt)],
);

/** Two people say that one profile is theirs. The first stays in control until a moderator has decided. */
export const ownershipDisputes = table(
  "ownership_disputes",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    /** The claim of who came second; null: an objection to a change. */
    claimId: text("claim_id").references(() => ownershipClaims.id, { onDelete: "cascade" }),
    changeId: text("change_id").references(() => profileChanges.id, { onDelete: "cascade" }),
    openedAt: instant("opened_at").notNull(),
    outcome: text("outcome", { enum: ["holder_stays", "claimant_takes_over", "shared", "change_allowed", "change_refused"] }),
    facts: text("facts"),
    decidedBy: text("decided_by").references(() => accounts.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [index("ownership_disputes_open").on(t.decidedAt, t.openedAt), index("ownership_disputes_clinic").on(t.clinicId)],
);

export const ownershipStatements = table(
  "ownership_statements",
  {
    id: text("id").primaryKey(),
    disputeId: text("dispute_id")
      .notNull()
      .references(() => ownershipDisputes.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("ownership_statements_dispute").on(t.disputeId)],
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
    /** A moderator called it refuted: the decision that says why. Software never sets this. */
    refutedBy: text("refuted_by"),
  },
  (t) => [index("claims_clinic").on(t.clinicId)],
);

/** What a clinic says to the sum of one of its claims. */
export const claimAnswers = table(
  "claim_answers",
  {
    id: text("id").primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    /** The document it points at; null: words alone. */
    evidenceId: text("evidence_id").references(() => evidence.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("claim_answers_claim").on(t.claimId, t.createdAt)],
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
    /** Who made the document: a college, council, insurer. Null: not provided. */
    issuer: text("issuer"),
    fileSha256: text("file_sha256"),
    /** "jpeg", "png", "webp" or "pdf", found by content. */
    fileFormat: text("file_format"),
    /** Null: history that the demo or an import brought. */
    submittedBy: text("submitted_by"),
    submittedAt: instant("submitted_at"),
    checkedBy: text("checked_by"),
    withdrawnAt: instant("withdrawn_at"),
    /** The newer document that stands in its place. */
    replacedBy: text("replaced_by"),
    drawn: flag("drawn").notNull().default(false),
  },
  (t) => [
    index("evidence_clinic").on(t.clinicId, t.kind),
    index("evidence_practitioner").on(t.practitionerId),
    index("evidence_state").on(t.state, t.submittedAt),
    index("evidence_due").on(t.dueOn),
    index("evidence_file").on(t.fileSha256),
  ],
);

/** What a document is said to show, field by field, and how much of it a checker accepted. */
export const evidenceValues = table(
  "evidence_values",
  {
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    field: text("field").notNull(),
    claimed: text("claimed").notNull(),
    /** Null: not checked yet. "0" for a number of which nothing was found. */
    accepted: text("accepted"),
    verdict: text("verdict", { enum: ["accepted", "accepted_in_part", "refused"] }),
    reason: text("reason"),
  },
  (t) => [primaryKey({ columns: [t.evidenceId, t.field] })],
);

/** What a checker asks a clinic for before they answer its document: once answered, or when its time is over, the document waits for a checker again. */
export const documentQuestions = table(
  "document_questions",
  {
    id: text("id").primaryKey(),
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    /** Codes of a closed list, see clinics/document-question.ts. */
    asks: json<string[]>("asks").notNull(),
    note: text("note").notNull(),
    askedBy: text("asked_by")
      .notNull()
      .references(() => accounts.id),
    askedAt: instant("asked_at").notNull(),
    /** Until then the clinic has time. */
    dueAt: instant("due_at").notNull(),
    answer: text("answer"),
    answeredBy: text("answered_by").references(() => accounts.id),
    answeredAt: instant("answered_at"),
    /** A further file that came with the answer. */
    fileSha256: text("file_sha256"),
    fileFormat: text("file_format"),
  },
  (t) => [index("document_questions_evidence").on(t.evidenceId, t.askedAt), index("document_questions_file").on(t.fileSha256)],
);

/** Mails that said when a document falls due: each once. */
export const evidenceReminders = table(
  "evidence_reminders",
  {
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidence.id, { onDelete: "cascade" }),
    /** 60, 30 or 7; 0: it has lapsed. */
    daysBefore: integer("days_before").notNull(),
    dueOn: day("due_on").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.evidenceId, t.daysBefore, t.dueOn] })],
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

/** What an import made of the records of a file, or would make. */
export interface ImportCounts {
  created: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  refused: number;
}

/** A list of clinics that an administrator sent: tried first without a change, imported once they say so. */
export const clinicImports = table(
  "clinic_imports",
  {
    id: text("id").primaryKey(),
    /** The stored file. */
    fileSha256: text("file_sha256").notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    format: text("format", { enum: ["csv", "osm"] }).notNull(),
    /** Keeps the `ref`s of one list apart from another's; empty for the only list. */
    listName: text("list_name").notNull(),
    state: text("state", { enum: ["trying", "tried", "importing", "done", "failed", "dropped"] }).notNull(),
    /** Why it failed, in words for whoever sent it. */
    failure: text("failure"),
    trial: json<ImportCounts>("trial"),
    result: json<ImportCounts>("result"),
    sentBy: text("sent_by").notNull(),
    sentAt: instant("sent_at").notNull(),
    startedBy: text("started_by"),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (t) => [index("clinic_imports_sent").on(t.sentAt), index("clinic_imports_file").on(t.fileSha256)],
);

/** What the trial said of each record. */
export const clinicImportRows = table(
  "clinic_import_rows",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    importId: text("import_id")
      .notNull()
      .references(() => clinicImports.id, { onDelete: "cascade" }),
    /** Where the record begins in the file, from 1. */
    line: integer("line").notNull(),
    outcome: text("outcome", { enum: ["created", "updated", "unchanged", "duplicate", "refused"] }).notNull(),
    /** As the file has it; null where the record could not be read. */
    name: text("name"),
    /** Why, or what to look at; null: nothing to say. */
    remark: text("remark"),
  },
  (t) => [index("clinic_import_rows_list").on(t.importId, t.outcome, t.id)],
);
