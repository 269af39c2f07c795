import { day, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "#db/columns.ts";
import { accounts } from "#db/schema/accounts.ts";
import { clinics } from "#db/schema/clinics.ts";

/** A clinic's state as a reader last heard of it: see directory/clinic-state.ts. */
export interface HeardState {
  band: string;
  /** 0 to 100, as readers see it, whole points; null: never scored. */
  level: number | null;
  /** Decisions against it that stand, by id with their words. */
  decisions: Record<string, string>;
  /** Steps in force, by id with their words. */
  steps: Record<string, string>;
  /** Its published photos that are in a dispute. */
  disputed: number;
}

/** Clinics that somebody weighs up. Nobody but they see it. */
export const shortlistEntries = table(
  "shortlist_entries",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    /** Place in the list, from 0. */
    position: integer("position").notNull(),
    /** Empty: none. */
    note: text("note").notNull(),
    addedAt: instant("added_at").notNull(),
    /** What its reader was last told, or what stood when alerts began; null: no alert looked at it yet. */
    heard: json<HeardState>("heard"),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.clinicId] }), index("shortlist_entries_clinic").on(t.clinicId)],
);

/** Somebody asked for mails about their shortlist. Only the SHA-256 of the token that ends them is kept. */
export const shortlistAlerts = table(
  "shortlist_alerts",
  {
    accountId: text("account_id")
      .primaryKey()
      .references(() => accounts.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    startedAt: instant("started_at").notNull(),
    /** Kept, so that a second press on "Unsubscribe" finds what it ends. */
    stoppedAt: instant("stopped_at"),
    /** The day of the newest mail: there is at most one a day. */
    mailedOn: day("mailed_on"),
  },
  (t) => [uniqueIndex("shortlist_alerts_token").on(t.tokenHash)],
);

/** What a client wrote down after a consultation. Nobody but they see it. */
export const consultationAnswers = table(
  "consultation_answers",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    visitedOn: day("visited_on"),
    /** By question: what was said, and whether it differs from what the clinic's page says. */
    answers: json<Record<string, { question: string; said: string; differs: boolean }>>("answers").notNull(),
    note: text("note").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.clinicId] }), index("consultation_answers_clinic").on(t.clinicId)],
);
