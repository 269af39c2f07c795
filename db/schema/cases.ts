import { day, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/columns.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";
import { practitioners } from "#db/schema/practitioners.ts";

/** One treated head. */
export const cases = table(
  "cases",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    practitionerId: integer("practitioner_id").references(() => practitioners.id),
    treatment: text("treatment").notNull(),
    /** "Norwood III", "Ludwig 2"; null: not provided. */
    grade: text("grade"),
    /** Fitzpatrick I to VI; null: not provided. */
    skinType: text("skin_type"),
    pigment: text("pigment"),
    pigmentBatch: text("pigment_batch"),
    /** The treated person confirmed head, practitioner and dates by a one-time link. */
    confirmedAt: instant("confirmed_at"),
    /** The treated person took back that it may be published: neither it nor any of its pictures is shown anywhere. */
    withdrawnAt: instant("withdrawn_at"),
    createdBy: text("created_by"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("cases_clinic").on(t.clinicId), index("cases_practitioner").on(t.practitionerId)],
);

export const caseSessions = table(
  "case_sessions",
  {
    caseId: text("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    heldOn: day("held_on").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.heldOn] })],
);

/** The one-time link to the treated person. Only the SHA-256 of its token is kept. */
export const caseLinks = table(
  "case_links",
  {
    id: text("id").primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    /** Null: the clinic hands the link over itself. Gone once it was answered. */
    email: text("email"),
    createdBy: text("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
    /** With this token, shown once after the answer, the person changes or withdraws what they said, for as long as the case exists. */
    holderTokenHash: text("holder_token_hash"),
    /** The account that claimed the case through the link: it may write the review. */
    accountId: text("account_id").references(() => accounts.id, { onDelete: "set null" }),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("case_links_token").on(t.tokenHash),
    uniqueIndex("case_links_holder").on(t.holderTokenHash),
    index("case_links_case").on(t.caseId),
    index("case_links_account").on(t.accountId),
  ],
);

/** What the treated person said, each by itself; rows are only added, the newest of a subject counts. */
export const caseAnswers = table(
  "case_answers",
  {
    id: text("id").primaryKey(),
    caseId: text("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    linkId: text("link_id")
      .notNull()
      .references(() => caseLinks.id, { onDelete: "cascade" }),
    subject: text("subject", { enum: ["my_head", "practitioner", "dates", "publication"] }).notNull(),
    answer: text("answer", { enum: ["yes", "no", "withdrawn"] }).notNull(),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [index("case_answers_case").on(t.caseId, t.subject, t.answeredAt)],
);

/** What a correction found and took: work of somebody else, mended here. */
export const corrections = table(
  "corrections",
  {
    caseId: text("case_id")
      .primaryKey()
      .references(() => cases.id, { onDelete: "cascade" }),
    /** Outcome ticks by subject: { dots: "merged", colour: "blue" }. */
    found: json<Record<string, string>>("found").notNull(),
    laserSessions: integer("laser_sessions"),
    /** What mending cost the client, in minor units with currency, or both null: not provided. */
    cost: integer("cost"),
    currency: text("currency"),
    /** Named by the client through their link, never by the correcting clinic. */
    earlierClinicId: integer("earlier_clinic_id").references(() => clinics.id),
    earlierName: text("earlier_name"),
    namedAt: instant("named_at"),
  },
  (t) => [index("corrections_earlier").on(t.earlierClinicId)],
);

/** The earlier provider's right of reply: one per correction. */
export const correctionReplies = table("correction_replies", {
  caseId: text("case_id")
    .primaryKey()
    .references(() => cases.id, { onDelete: "cascade" }),
  accountId: text("account_id")
    .notNull()
    .references(() => accounts.id),
  body: text("body").notNull(),
  createdAt: instant("created_at").notNull(),
});
