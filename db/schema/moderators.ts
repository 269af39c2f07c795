import { flag, index, instant, integer, primaryKey, table, text, uniqueIndex } from "#db/columns.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";

/** Each act by which one person judged one matter, proposals and second answers among them: what limits, workload and second looks are counted from. */
export const judgements = table(
  "judgements",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    /** See moderation/queue.ts. */
    kind: text("kind").notNull(),
    subjectId: text("subject_id").notNull(),
    /** A code of the kind's own closed list. */
    outcome: text("outcome").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [
    index("judgements_account").on(t.accountId, t.madeAt),
    index("judgements_subject").on(t.kind, t.subjectId, t.madeAt),
    index("judgements_made").on(t.madeAt),
  ],
);

/** A judgement drawn by chance and made again, blind, by somebody who had no part in it. */
export const reReviews = table(
  "re_reviews",
  {
    id: text("id").primaryKey(),
    judgementId: text("judgement_id")
      .notNull()
      .references(() => judgements.id),
    drawnAt: instant("drawn_at").notNull(),
    answeredBy: text("answered_by").references(() => accounts.id),
    answeredAt: instant("answered_at"),
    /** From the same closed list as the judgement. */
    outcome: text("outcome"),
    facts: text("facts"),
    /** Whether both came to the same; null: not answered, or given up because nothing is left to look at. */
    agreed: flag("agreed"),
    givenUpAt: instant("given_up_at"),
  },
  (t) => [uniqueIndex("re_reviews_judgement").on(t.judgementId), index("re_reviews_answered").on(t.answeredAt)],
);

/** While one is open its moderator reads and decides nothing. */
export const judgingPauses = table(
  "judging_pauses",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    reason: text("reason", { enum: ["overturn_rate", "administrator"] }).notNull(),
    /** Null: the site itself, by the overturn rate. */
    begunBy: text("begun_by").references(() => accounts.id),
    begunAt: instant("begun_at").notNull(),
    endedBy: text("ended_by").references(() => accounts.id),
    endedAt: instant("ended_at"),
    endReasons: text("end_reasons"),
  },
  (t) => [index("judging_pauses_account").on(t.accountId, t.endedAt)],
);

/** A tie to a clinic that a moderator says they have. It goes only with an administrator's leave, and then stays for 30 days more. */
export const declaredTies = table(
  "declared_ties",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    nature: text("nature", { enum: ["work", "ownership", "family_or_friend", "client", "competitor"] }).notNull(),
    declaredAt: instant("declared_at").notNull(),
    endAskedAt: instant("end_asked_at"),
    endReasons: text("end_reasons"),
    endAnsweredBy: text("end_answered_by").references(() => accounts.id),
    endAnsweredAt: instant("end_answered_at"),
    /** The tie counts until then; null: without end, so also after an administrator refused. */
    endsAt: instant("ends_at"),
  },
  (t) => [index("declared_ties_account").on(t.accountId, t.clinicId), index("declared_ties_clinic").on(t.clinicId)],
);

/** From which networks clinics' members and moderators signed in, so that a tie is found which nobody declared. No address is kept: `networkHash` is a keyed hash of the /24 or /48. */
export const signInNetworks = table(
  "sign_in_networks",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    networkHash: text("network_hash").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.networkHash] }),
    index("sign_in_networks_network").on(t.networkHash, t.lastSeenAt),
    index("sign_in_networks_seen").on(t.lastSeenAt),
  ],
);

/** How a moderator wants hard things shown. Without a row: injuries blurred, a break suggested after 50 minutes. */
export const moderatorSettings = table("moderator_settings", {
  accountId: text("account_id")
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  blur: text("blur", { enum: ["injury", "all", "none"] }).notNull(),
  /** Minutes of work without a pause after which a break is suggested; null: never. */
  breakMinutes: integer("break_minutes"),
});
