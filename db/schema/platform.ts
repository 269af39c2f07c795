import { index, instant, integer, table, text, uniqueIndex } from "#db/columns.ts";

/** Work asked for in the transaction of the change that needs it, done by the worker process. */
export const jobs = table(
  "jobs",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind").notNull(),
    payload: text("payload").notNull(),
    /** At most one queued job per key: asking twice before it runs is asking once. */
    dedupeKey: text("dedupe_key"),
    state: text("state", { enum: ["queued", "running", "done", "dead"] }).notNull(),
    runAt: instant("run_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    leaseToken: text("lease_token"),
    leaseUntil: instant("lease_until"),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (t) => [index("jobs_due").on(t.state, t.runAt), uniqueIndex("jobs_dedupe").on(t.dedupeKey)],
);

/** What happened, to what, by whom: written in the transaction of the change itself, never altered. */
export const events = table(
  "events",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    /** Null: the system itself (worker, import). */
    actorId: text("actor_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    /** JSON text: ids and codes only, never personal data. */
    detail: text("detail").notNull(),
  },
  (t) => [index("events_subject").on(t.subjectKind, t.subjectId, t.id)],
);
