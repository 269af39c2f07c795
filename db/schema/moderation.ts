import { sql } from "drizzle-orm";
import { day, flag, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/columns.ts";
import { accounts } from "#db/schema/accounts.ts";
import { claims, clinics, evidence } from "#db/schema/clinics.ts";
import { photos } from "#db/schema/provenance.ts";

/** All copies of one picture over all clinics, as one matter: opened by a match, ended by a decision. */
export const disputes = table(
  "disputes",
  {
    id: text("id").primaryKey(),
    /** See moderation/dispute.ts for the one table of moves between these. */
    state: text("state", { enum: ["open", "proposed", "decided"] }).notNull(),
    openedAt: instant("opened_at").notNull(),
    decidedAt: instant("decided_at"),
    /** The flood brake: one photo matched so many that nobody is told and no photo is marked before a person has looked. */
    brakedAt: instant("braked_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("disputes_state").on(t.state, t.openedAt)],
);

export const disputePhotos = table(
  "dispute_photos",
  {
    disputeId: text("dispute_id")
      .notNull()
      .references(() => disputes.id, { onDelete: "cascade" }),
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    /** The photo's state before the dispute; "matched" for one that came in as a match and so never had another. See restoredState in moderation/dispute.ts. */
    stateBefore: text("state_before").notNull(),
    joinedAt: instant("joined_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.disputeId, t.photoId] }), index("dispute_photos_photo").on(t.photoId)],
);

/** What a party says, heard before anything is decided. */
export const statements = table(
  "statements",
  {
    id: text("id").primaryKey(),
    disputeId: text("dispute_id")
      .notNull()
      .references(() => disputes.id, { onDelete: "cascade" }),
    /** Null: a client who protects a photo of the dispute speaks for themself. */
    clinicId: integer("clinic_id").references(() => clinics.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("statements_dispute").on(t.disputeId)],
);

/** What one person proposes by rule and facts and another answers. */
export const proposed = () => ({
  rule: text("rule").notNull(),
  facts: text("facts").notNull(),
  proposedBy: text("proposed_by")
    .notNull()
    .references(() => accounts.id),
  proposedAt: instant("proposed_at").notNull(),
  answer: text("answer", { enum: ["confirmed", "declined"] }),
  answeredBy: text("answered_by").references(() => accounts.id),
  answeredAt: instant("answered_at"),
  answerReasons: text("answer_reasons"),
});

/** What the clinic says to it before anybody answers, once. */
export const heard = () => ({
  statement: text("statement"),
  statementBy: text("statement_by").references(() => accounts.id),
  statementAt: instant("statement_at"),
});

/** "Stolen" needs two people: one proposes, another confirms or declines. */
export const proposals = table(
  "proposals",
  {
    id: text("id").primaryKey(),
    disputeId: text("dispute_id")
      .notNull()
      .references(() => disputes.id, { onDelete: "cascade" }),
    outcome: text("outcome", { enum: ["stolen", "cleared"] }).notNull(),
    /** The photo held to be the original, when the outcome is "stolen". */
    originalPhotoId: text("original_photo_id").references(() => photos.id),
    /** What the parties are to be told in the mail about it, see moderation/dispute-notice.ts. Null: made before there were such words. */
    notices: json<{ accused: string; others: string }>("notices"),
    ...proposed(),
  },
  (t) => [index("proposals_dispute").on(t.disputeId)],
);

/**
 * What a moderator found who looked at a claim that the sum speaks against. "refuted" counts for nothing until a second person confirms it; "stands" ends
 * the matter until the clinic says something new.
 */
export const claimFindings = table(
  "claim_findings",
  {
    id: text("id").primaryKey(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id, { onDelete: "cascade" }),
    outcome: text("outcome", { enum: ["refuted", "stands"] }).notNull(),
    ...proposed(),
  },
  (t) => [index("claim_findings_claim").on(t.claimId, t.proposedAt)],
);

/**
 * What a moderator found who looked at reviews that may be linked. "left": they stand, and wait for nobody until something new is noticed. "procured" counts for
 * nothing until the clinic could answer and a second person confirms it.
 */
export const groupFindings = table(
  "group_findings",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    outcome: text("outcome", { enum: ["left", "procured"] }).notNull(),
    reviewIds: json<string[]>("review_ids").notNull(),
    ...proposed(),
    ...heard(),
  },
  (t) => [index("group_findings_clinic").on(t.clinicId, t.proposedAt)],
);

/** A charge against a clinic that no other table proposes: a document held to be forged, or pressure on whoever reviewed it. Counts for nothing until it could answer and a second person confirms it. */
export const chargeProposals = table(
  "charge_proposals",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["forged_document", "review_pressure"] }).notNull(),
    /** The document held to be forged; null for the other kind. */
    evidenceId: text("evidence_id").references(() => evidence.id),
    /** The review whose author was pressed; null where it is about all of a clinic's clients, and for the other kind. */
    reviewId: text("review_id"),
    ...proposed(),
    ...heard(),
    decisionId: text("decision_id"),
  },
  (t) => [index("charge_proposals_clinic").on(t.clinicId, t.proposedAt)],
);

/** The public, append-only log: triggers refuse UPDATE and DELETE. An undo is a new decision that names the one it ends. */
export const decisions = table(
  "decisions",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    id: text("id").notNull(),
    kind: text("kind", {
      enum: [
        "stolen_photo",
        "cleared",
        "overturned",
        "appeal_refused",
        "forged_document",
        "fake_reviews",
        "false_claim",
        "review_pressure",
        "review_removed",
        "review_kept",
        "staff_review",
        "sanction",
        "sanction_lifted",
      ],
    }).notNull(),
    /** The clinic the decision is about; for "cleared" the clinic of the later photo. */
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id),
    disputeId: text("dispute_id").references(() => disputes.id),
    /** The claim it refutes or the document it found forged; null for every other kind. */
    claimId: text("claim_id"),
    evidenceId: text("evidence_id"),
    /** The review it removed, labelled or, on a legal notice, kept; null for every other kind. */
    reviewId: text("review_id"),
    /** The step it brought into force or lifted; null for every other kind. */
    sanctionId: text("sanction_id"),
    /** Number of stolen photos, for the deduction. */
    count: integer("count").notNull(),
    rule: text("rule").notNull(),
    facts: text("facts").notNull(),
    /** The earlier decision that this one answers: overturned or upheld on appeal. */
    answersId: text("answers_id"),
    proposedBy: text("proposed_by").notNull(),
    confirmedBy: text("confirmed_by").notNull(),
    decidedOn: day("decided_on").notNull(),
    decidedAt: instant("decided_at").notNull(),
  },
  (t) => [
    uniqueIndex("decisions_id").on(t.id),
    index("decisions_clinic").on(t.clinicId, t.seq),
    index("decisions_answers").on(t.answersId),
    index("decisions_dispute").on(t.disputeId),
  ],
);

export const decisionPhotos = table(
  "decision_photos",
  {
    decisionId: text("decision_id").notNull(),
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id),
    role: text("role", { enum: ["original", "copy"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.photoId] })],
);

/** What the parties of a decision were told by mail, in the words of whoever confirmed it: kept beside the decision, and not public. Triggers refuse UPDATE and DELETE. */
export const decisionNotices = table(
  "decision_notices",
  {
    decisionId: text("decision_id").notNull(),
    /** "accused": the clinic the decision is about. "others": every other party. */
    audience: text("audience", { enum: ["accused", "others"] }).notNull(),
    body: text("body").notNull(),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.audience] })],
);

/** Once per decision by whom it concerns, and once by a colleague of its own makers; answered by somebody who took no part in it. */
export const appeals = table(
  "appeals",
  {
    id: text("id").primaryKey(),
    decisionId: text("decision_id").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    grounds: text("grounds").notNull(),
    /** A moderator asked for it, or two looks at the same matter differed: nobody it concerns did. */
    ownMotion: flag("own_motion").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    outcome: text("outcome", { enum: ["upheld", "overturned"] }),
    answeredBy: text("answered_by").references(() => accounts.id),
    answeredAt: instant("answered_at"),
  },
  (t) => [uniqueIndex("appeals_decision").on(t.decisionId, t.ownMotion)],
);

/** A reader's report of a review or photo; a person decides. */
export const reports = table(
  "reports",
  {
    id: text("id").primaryKey(),
    /** "clinic": what its page says; the subject is the clinic's id. */
    subjectKind: text("subject_kind", { enum: ["review", "photo", "clinic"] }).notNull(),
    subjectId: text("subject_id").notNull(),
    reason: text("reason").notNull(),
    detail: text("detail").notNull(),
    /** Null: reported without an account. */
    reporterId: text("reporter_id").references(() => accounts.id),
    /** The clinic that the review or photo is of, if whoever reports it was then its member, so that how a clinic uses reports can be counted. Null: anybody else. */
    fromClinicId: integer("from_clinic_id").references(() => clinics.id, { onDelete: "cascade" }),
    /** Where somebody without an account can be reached; private, gone once answered. */
    contact: text("contact"),
    createdAt: instant("created_at").notNull(),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by").references(() => accounts.id),
    upheld: flag("upheld"),
  },
  (t) => [
    index("reports_open").on(t.answeredAt, t.createdAt),
    index("reports_subject").on(t.subjectId),
    index("reports_clinic").on(t.fromClinicId),
  ],
);

/**
 * Everything that waits for a moderator, or did: a copy in one table of what many tables say, so that a queue of any length is read a page at a time. Written by
 * directory/settle-matters alone. Closed rows stay, and open again when their subject waits again.
 */
export const matters = table(
  "matters",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** See moderation/queue.ts. */
    kind: text("kind").notNull(),
    /** The id of the report, document, dispute and so on. */
    subjectId: text("subject_id").notNull(),
    title: text("title").notNull(),
    detail: text("detail").notNull(),
    reason: text("reason"),
    /** Of the clinic it is first about; null: of none. */
    country: text("country"),
    /** Risk times effect, from 1 to 16. */
    weight: integer("weight").notNull(),
    since: instant("since").notNull(),
    /** Until when it has to be answered, where the law or a promise says so. */
    dueAt: instant("due_at"),
    /** A party is heard first. */
    waitsUntil: instant("waits_until"),
    /** Accounts that took part in it, so that somebody else has to answer. */
    participants: json<string[]>("participants").notNull(),
    claimedBy: text("claimed_by").references(() => accounts.id),
    /** A claim is over at this time, or when its holder lets go. */
    claimedUntil: instant("claimed_until"),
    /** When anything above was last changed. */
    changedAt: instant("changed_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex("matters_subject").on(t.kind, t.subjectId),
    // What a page is read from: one line for each weight, in the order of age, with all that its query looks at, the index's own condition too.
    index("matters_line").on(t.weight, t.since, t.id, t.dueAt, t.waitsUntil, t.kind, t.country, t.closedAt).where(sql`closed_at is null`),
    index("matters_kind_line")
      .on(t.kind, t.weight, t.since, t.id, t.dueAt, t.waitsUntil, t.country, t.closedAt)
      .where(sql`closed_at is null`),
    index("matters_due").on(t.dueAt, t.id).where(sql`closed_at is null and due_at is not null`),
    index("matters_waiting").on(t.waitsUntil, t.id).where(sql`closed_at is null and waits_until is not null`),
    index("matters_counts").on(t.kind, t.country, t.dueAt, t.waitsUntil, t.closedAt).where(sql`closed_at is null`),
    index("matters_claimed").on(t.claimedBy, t.claimedUntil).where(sql`closed_at is null and claimed_by is not null`),
    index("matters_changed").on(t.changedAt),
  ],
);

/** The clinics a matter is about, for who has a tie to one of them. */
export const matterClinics = table(
  "matter_clinics",
  {
    matterId: integer("matter_id")
      .notNull()
      .references(() => matters.id, { onDelete: "cascade" }),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.matterId, t.clinicId] }), index("matter_clinics_clinic").on(t.clinicId)],
);

/** Subjects whose matter may no longer be as it was copied: triggers on the tables they are read from write here, in the transaction of the change itself. */
export const staleMatters = table("stale_matters", { kind: text("kind").notNull(), subjectId: text("subject_id").notNull() }, (t) => [
  primaryKey({ columns: [t.kind, t.subjectId] }),
]);

/** What a moderator looks at again and again, by a name of their own. */
export const queueFilters = table(
  "queue_filters",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** As it stands in the address of the queue. */
    query: text("query").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.name] })],
);

/** A kind of matter that an administrator has taken from a moderator. Without a row they may decide it. */
export const queueLimits = table(
  "queue_limits",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    setBy: text("set_by")
      .notNull()
      .references(() => accounts.id),
    setAt: instant("set_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.kind] })],
);
