import { sql } from "drizzle-orm";
import { day, flag, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from "#db/columns.ts";
import { accounts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { clinics } from "#db/schema/clinics.ts";
import { practitioners } from "#db/schema/practitioners.ts";

/** One client's account of one clinic. What it says is in its chapters: nothing is overwritten, the newest counts. */
export const reviews = table(
  "reviews",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    practitionerId: integer("practitioner_id").references(() => practitioners.id),
    caseId: text("case_id").references(() => cases.id),
    treatment: text("treatment").notNull(),
    /** Clients linked by device, payment or near-duplicate text; never by network alone. */
    linkCluster: text("link_cluster"),
    /** Probability, 0 to 1, that the review is not a client's own, and how many independent signals say so; null: no signal. */
    suspicionP: real("suspicion_p"),
    suspicionSignals: integer("suspicion_signals"),
    /** SHA-256 of the random mark in the browser it was written with: two reviews from one device are linked. Null: no mark was sent. */
    deviceHash: text("device_hash"),
    /** When its author was asked to add one more proof; nobody else sees it. */
    proofAskedAt: instant("proof_asked_at"),
    /** What a moderator's decision found its author to be to the clinic: it stays, says so, and no longer counts as a client's. Null: a client. */
    relation: text("relation", { enum: ["staff"] }),
    state: text("state", { enum: ["published", "removed"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("reviews_client").on(t.clinicId, t.accountId),
    index("reviews_practitioner").on(t.practitionerId),
    index("reviews_case").on(t.caseId),
    index("reviews_device").on(t.deviceHash),
  ],
);

export const chapters = table(
  "chapters",
  {
    id: text("id").primaryKey(),
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    writtenOn: day("written_on").notNull(),
    daysSinceSession: integer("days_since_session").notNull(),
    overall: integer("overall").notNull(),
    naturalness: integer("naturalness").notNull(),
    dotSize: integer("dot_size").notNull(),
    densityEvenness: integer("density_evenness").notNull(),
    colourMatch: integer("colour_match").notNull(),
    hairline: integer("hairline").notNull(),
    honestyOfClaims: integer("honesty_of_claims").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    promised: text("promised"),
    delivered: text("delivered"),
    incentive: text("incentive", { enum: ["none", "discount", "gift", "payment"] }).notNull(),
    /** Minor units with currency, or both null: not provided. */
    pricePaid: integer("price_paid"),
    currency: text("currency"),
    sessions: integer("sessions"),
    /** Outcome ticks by subject (reviews/tick.ts): { dots: "merged", colour: "blue" }. */
    outcomes: json<Record<string, string>>("outcomes").notNull().default({}),
    /** Conduct ticks: ["sold_one_session"]. */
    conduct: json<string[]>("conduct").notNull().default([]),
    /** Whether the work had to be corrected elsewhere; null: not asked. */
    correctedElsewhere: text("corrected_elsewhere", { enum: ["no", "planned", "yes"] }),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    // The order in which chapters follow one another, so that the newest is found without sorting.
    index("chapters_review").on(t.reviewId, t.writtenOn, t.createdAt, t.id),
  ],
);

/**
 * What each published review says as it stands, in one row: counting a thousand of them reads an index and not three tables. Kept by triggers from the view
 * `review_summaries_now`, so that nobody who writes a chapter, a proof or a case can forget it.
 */
export const reviewSummaries = table(
  "review_summaries",
  {
    reviewId: text("review_id").primaryKey(),
    clinicId: integer("clinic_id").notNull(),
    relation: text("relation", { enum: ["staff"] }),
    /** The days of its first and of its newest chapter. */
    firstOn: day("first_on").notNull(),
    latestOn: day("latest_on").notNull(),
    /** Of the newest chapter. */
    incentive: text("incentive").notNull(),
    /** Of the newest chapter that ticks any; null: none does. */
    conduct: text("conduct"),
    outcomes: text("outcomes"),
    /** Who did the treatment: as the client said, or else as the case says. */
    practitionerId: integer("practitioner_id"),
    caseId: text("case_id"),
    /** It has an accepted proof, or its case was confirmed. */
    verified: flag("verified").notNull(),
  },
  (t) => [
    // A page of reviews, and how many were given something, from the index alone.
    index("review_summaries_newest").on(t.clinicId, t.latestOn, t.reviewId, t.incentive),
    index("review_summaries_conduct").on(t.clinicId, t.conduct).where(sql`conduct is not null and relation is null`),
    index("review_summaries_outcomes").on(t.clinicId, t.outcomes).where(sql`outcomes is not null and relation is null`),
    index("review_summaries_verified").on(t.practitionerId, t.firstOn, t.caseId).where(sql`verified = 1 and relation is null`),
  ],
);

/** Private to the client and the checker. Accepted pieces make the review's proof class. */
export const reviewProofs = table(
  "review_proofs",
  {
    id: text("id").primaryKey(),
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["receipt", "booking", "dated_photo", "correction"] }).notNull(),
    fileSha256: text("file_sha256"),
    /** "jpeg", "png", "webp" or "pdf", found by content. */
    fileFormat: text("file_format"),
    /** SHA-256 of the bytes as they were sent, before anything was covered: two clients with one receipt are linked by it. Names no file. */
    sentHash: text("sent_hash"),
    /** What the sent picture says of its own making, and how much of it the author covered: for the moderator who checks it. Null: a PDF, or no file. */
    findings: json<{ term: string; value: string }[]>("findings"),
    state: text("state", { enum: ["submitted", "accepted", "refused"] }).notNull(),
    submittedAt: instant("submitted_at").notNull(),
    checkedBy: text("checked_by"),
    checkedAt: instant("checked_at"),
    refusal: text("refusal"),
  },
  (t) => [
    index("review_proofs_review").on(t.reviewId),
    index("review_proofs_state").on(t.state, t.submittedAt),
    index("review_proofs_sent").on(t.sentHash),
  ],
);

export const reviewPhotos = table(
  "review_photos",
  {
    photoId: text("photo_id").primaryKey(),
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    /** The chapter it came with; null: a history that the demo brought. */
    chapterId: text("chapter_id").references(() => chapters.id, { onDelete: "cascade" }),
  },
  (t) => [index("review_photos_review").on(t.reviewId)],
);

/** The clinic's public answer: one per review. */
export const replies = table("replies", {
  reviewId: text("review_id")
    .primaryKey()
    .references(() => reviews.id, { onDelete: "cascade" }),
  accountId: text("account_id")
    .notNull()
    .references(() => accounts.id),
  body: text("body").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** The invitation to write the review, or its next chapter: every confirmed case gets all of them, whoever is happy. Only the SHA-256 of its token is kept. */
export const reviewInvitations = table(
  "review_invitations",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    caseId: text("case_id").references(() => cases.id, { onDelete: "cascade" }),
    reviewId: text("review_id").references(() => reviews.id, { onDelete: "cascade" }),
    /** Null: the case was confirmed without an account. */
    accountId: text("account_id").references(() => accounts.id, { onDelete: "cascade" }),
    /** Where a client without an account said they may be written to; gone once they answer, decline or have an account. */
    email: text("email"),
    chapter: text("chapter", { enum: ["first", "six_weeks", "one_year", "three_years"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    dueOn: day("due_on").notNull(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    /** There is one reminder, and no second. */
    remindedAt: instant("reminded_at"),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    /** The client wants no further mail about this case. */
    declinedAt: instant("declined_at"),
  },
  (t) => [
    uniqueIndex("review_invitations_token").on(t.tokenHash),
    index("review_invitations_clinic").on(t.clinicId, t.sentAt),
    index("review_invitations_due").on(t.sentAt, t.dueOn),
    uniqueIndex("review_invitations_case").on(t.caseId, t.chapter),
    uniqueIndex("review_invitations_review").on(t.reviewId, t.chapter),
  ],
);

/** A sign that a review may not be a client's own (TRUST.md, "Suspicion signals"). It orders the queue and sets rho; nobody is told by it. */
export const reviewSignals = table(
  "review_signals",
  {
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["burst", "device", "payment", "near_duplicate", "new_accounts", "reciprocal", "deviation"] }).notNull(),
    /** Log-odds it adds. */
    logOdds: real("log_odds").notNull(),
    /** Codes and counts, for the moderator: no personal data. */
    detail: json<Record<string, string | number>>("detail").notNull(),
    detectedAt: instant("detected_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.kind] })],
);

/** The detection log: each look at a clinic's reviews, what was found and what came of it. Rows are only added. */
export const detectionRuns = table(
  "detection_runs",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    ranAt: instant("ran_at").notNull(),
    reviews: integer("reviews").notNull(),
    /** Reviews with at least one signal, by kind. */
    found: json<Record<string, number>>("found").notNull(),
    clusters: integer("clusters").notNull(),
  },
  (t) => [index("detection_runs_clinic").on(t.clinicId, t.ranAt)],
);

/** Where near-duplicate texts meet: one row for each of the 32 bands of a chapter's MinHash (reviews/near-duplicate.ts). No word can be read from it. */
export const chapterBands = table(
  "chapter_bands",
  {
    token: integer("token").notNull(),
    /** The chapter's own: what was there first is found first. */
    writtenAt: instant("written_at").notNull(),
    chapterId: text("chapter_id")
      .notNull()
      .references(() => chapters.id, { onDelete: "cascade" }),
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.token, t.writtenAt, t.chapterId] }),
    index("chapter_bands_chapter").on(t.chapterId),
    index("chapter_bands_review").on(t.reviewId),
  ],
);

/** The reviews of a clinic that wait for a moderator's look because they may be linked: there is no row where none does. */
export const reviewGroups = table("review_groups", {
  clinicId: integer("clinic_id")
    .primaryKey()
    .references(() => clinics.id, { onDelete: "cascade" }),
  reviews: integer("reviews").notNull(),
  /** The greatest probability among them. */
  p: real("p").notNull(),
  /** What the score would change by if none of them counted, in points; null: not worked out yet. Orders the queue. */
  scoreChange: real("score_change"),
  /** When the oldest of them was first noticed. */
  since: instant("since").notNull(),
});

/** A tablet that stands in a clinic for its clients to write on: reviews from it are not linked by it. */
export const declaredDevices = table(
  "declared_devices",
  {
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    deviceHash: text("device_hash").notNull(),
    declaredBy: text("declared_by")
      .notNull()
      .references(() => accounts.id),
    declaredAt: instant("declared_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.deviceHash] })],
);

/** A client's complaint to the clinic: between the two, never public, and no review. */
export const complaints = table(
  "complaints",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
    answer: text("answer"),
    answeredBy: text("answered_by").references(() => accounts.id),
    answeredAt: instant("answered_at"),
  },
  (t) => [index("complaints_clinic").on(t.clinicId, t.createdAt), index("complaints_account").on(t.accountId)],
);

/** A notice of complaint under section 5 of the Defamation Act 2013 and its Regulations: times run from `receivedAt`. The review stays until it is decided. */
export const legalNotices = table(
  "legal_notices",
  {
    id: text("id").primaryKey(),
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    complainantName: text("complainant_name").notNull(),
    complainantEmail: text("complainant_email").notNull(),
    /** Null: sent without an account. */
    accountId: text("account_id").references(() => accounts.id, { onDelete: "set null" }),
    /** The words complained of, why they are defamatory and what is untrue about them. */
    statement: text("statement").notNull(),
    meaning: text("meaning").notNull(),
    untrue: text("untrue").notNull(),
    /** The complainant does not want their name or address passed to the author. */
    withholdIdentity: flag("withhold_identity").notNull(),
    receivedAt: instant("received_at").notNull(),
    /** What the notice lacks, if it is not complete: it is told and the times do not run. */
    defect: text("defect"),
    authorToldAt: instant("author_told_at"),
    authorDueAt: instant("author_due_at"),
    authorAnswer: text("author_answer", { enum: ["stands", "withdraws", "no_answer"] }),
    authorReasons: text("author_reasons"),
    /** The author's full name and postal address, if they stand by it: the Regulations ask for them. Passed on only if `authorConsents`. */
    authorName: text("author_name"),
    authorAddress: text("author_address"),
    authorConsents: flag("author_consents"),
    authorAnsweredAt: instant("author_answered_at"),
    outcome: text("outcome", { enum: ["removed", "kept", "withdrawn"] }),
    outcomeReasons: text("outcome_reasons"),
    decidedBy: text("decided_by").references(() => accounts.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [index("legal_notices_review").on(t.reviewId), index("legal_notices_open").on(t.decidedAt, t.receivedAt)],
);
