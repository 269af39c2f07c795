import { sql } from "drizzle-orm";
import { day, index, instant, integer, table, text, uniqueIndex } from "#db/columns.ts";

/** Work asked for in the transaction of the change that needs it, done by the worker process. */
export const jobs = table(
  "jobs",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind").notNull(),
    payload: text("payload").notNull(),
    /** At most one queued job per key: asking twice before it runs is asking once. */
    dedupeKey: text("dedupe_key"),
    /** Jobs of one lane are done one after the other, in the order they were asked for, however many workers there are. Null: its order does not matter. */
    lane: text("lane"),
    state: text("state", { enum: ["queued", "running", "done", "dead"] }).notNull(),
    runAt: instant("run_at").notNull(),
    /** How many jobs of whoever asked for this one were waiting already: it lets that much of others' work go first. */
    behind: integer("behind").notNull().default(0),
    attempts: integer("attempts").notNull().default(0),
    leaseToken: text("lease_token"),
    leaseUntil: instant("lease_until"),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  // The second answers for the administrators' table without reading a row.
  (t) => [
    index("jobs_due").on(t.state, t.runAt),
    index("jobs_kinds").on(t.state, t.kind, t.runAt),
    uniqueIndex("jobs_dedupe").on(t.dedupeKey),
    index("jobs_lane").on(t.lane, t.state, t.id).where(sql`lane is not null`),
    uniqueIndex("jobs_lane_running").on(t.lane).where(sql`state = 'running'`),
  ],
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
  (t) => [index("events_subject").on(t.subjectKind, t.subjectId, t.id), index("events_action").on(t.action, t.id)],
);

/** One row for each run of the worker process, renewed while it lives: an idle worker leaves no other trace. */
export const workerRuns = table("worker_runs", {
  id: text("id").primaryKey(),
  startedAt: instant("started_at").notNull(),
  seenAt: instant("seen_at").notNull(),
  /** Children that were killed or crashed at work since it started. */
  isolateFailures: integer("isolate_failures").notNull(),
});

/** How often a committed transaction wrote to each table: what kept pages are compared with (platform/table-changes.server.ts). */
export const tableChanges = table("table_changes", { name: text("name").primaryKey(), changes: integer("changes").notNull() });

/** The hash chain over the record: one row for each event and each decision, in the order they were written, made in their own transaction (platform/audit-chain.server.ts). */
export const seals = table(
  "seals",
  {
    /** 1, 2, 3 and so on, without a gap. */
    seq: integer("seq").primaryKey(),
    source: text("source", { enum: ["event", "decision"] }).notNull(),
    /** events.id or decisions.seq. */
    rowId: integer("row_id").notNull(),
    /** HMAC-SHA256 over the hash before it and the row as it was written. */
    hash: text("hash").notNull(),
  },
  (t) => [uniqueIndex("seals_row").on(t.source, t.rowId)],
);

/** The end of the chain as it was published on a day: what was cut off afterwards is missed by it. */
export const auditHeads = table("audit_heads", {
  publishedOn: day("published_on").primaryKey(),
  seq: integer("seq").notNull(),
  hash: text("hash").notNull(),
  publishedAt: instant("published_at").notNull(),
});

/** Forms that have been sent: one row for each page's form, made in the first transaction of what it asked for and kept for a day with the answer (platform/sending.server.ts). */
export const sendings = table(
  "sendings",
  {
    /** SHA-256 of the sender's cookies and the form's key: names nobody. */
    id: text("id").primaryKey(),
    /** The process that works on it. */
    pid: integer("pid").notNull(),
    begunAt: instant("begun_at").notNull(),
    /** SHA-256 of all the form said but its key; null: no answer yet, like the two after it. */
    digest: text("digest"),
    status: integer("status"),
    location: text("location"),
  },
  (t) => [index("sendings_begun").on(t.begunAt)],
);
