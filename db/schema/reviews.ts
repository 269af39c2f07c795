import { day, index, instant, integer, real, table, text, uniqueIndex } from "#db/columns.ts";
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
    state: text("state", { enum: ["published", "removed"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("reviews_client").on(t.clinicId, t.accountId),
    index("reviews_practitioner").on(t.practitionerId),
    index("reviews_case").on(t.caseId),
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
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("chapters_review").on(t.reviewId, t.writtenOn)],
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
    state: text("state", { enum: ["submitted", "accepted", "refused"] }).notNull(),
    submittedAt: instant("submitted_at").notNull(),
    checkedBy: text("checked_by"),
    checkedAt: instant("checked_at"),
    refusal: text("refusal"),
  },
  (t) => [index("review_proofs_review").on(t.reviewId), index("review_proofs_state").on(t.state, t.submittedAt)],
);

export const reviewPhotos = table(
  "review_photos",
  {
    photoId: text("photo_id").primaryKey(),
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
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
