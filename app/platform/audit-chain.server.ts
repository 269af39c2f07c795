import { asc, desc, eq, gt, max, sql } from "drizzle-orm";
import { addDays, type Day, dayOf } from "#app/platform/date.ts";
import { hmacSha256 } from "#app/platform/id.server.ts";
import { type Db, hotQuery, type OnWrite } from "#app/platform/store.server.ts";
import { decisions } from "#db/schema/moderation.ts";
import { auditHeads, events, seals } from "#db/schema/platform.ts";

/** The end of the chain: `seq` counts its seals from 1, `hash` is 64 hex digits. */
export interface ChainHead {
  seq: number;
  hash: string;
  /** The day it was published on, where that is known. */
  publishedOn?: Day | undefined;
}

/** SECURITY.md P3: six years what people did is on record. db/migrations has a trigger that lets nothing younger be deleted. */
export const RECORD_DAYS = 2_192;

/**
 * The last seal whose event may be gone, 0: none. Heads tell how old a seal is at least: those published more than six years ago, up to the first that is
 * younger. A head that somebody made up later to be old comes after genuine ones that are not.
 */
export function lastForgettable(heads: readonly ChainHead[], today: Day): number {
  const limit = addDays(today, -RECORD_DAYS);
  let last = 0;
  for (const { seq, publishedOn } of [...heads].sort((a, b) => a.seq - b.seq)) {
    if (publishedOn === undefined) continue;
    if (publishedOn > limit) break;
    last = seq;
  }
  return last;
}

const BEFORE_ALL: ChainHead = { seq: 0, hash: "0".repeat(64) };

/** The key is not in the database, so whoever can write to it alone cannot make seals. */
const chainKey = (appSecret: string) => hmacSha256(appSecret, "audit chain");

/** Column by column, whatever columns the table gets later: what was sealed stays what it was. */
const eventText = (row: typeof events.$inferSelect) =>
  JSON.stringify(["event", row.id, row.at.getTime(), row.actorId, row.action, row.subjectKind, row.subjectId, row.detail]);

const decisionText = (row: typeof decisions.$inferSelect) =>
  JSON.stringify([
    ...["decision", row.seq, row.id, row.kind, row.clinicId, row.disputeId, row.claimId, row.evidenceId, row.reviewId, row.count],
    ...[row.rule, row.facts, row.answersId, row.proposedBy, row.confirmedBy, row.decidedOn, row.decidedAt.getTime()],
  ]);

const ends = hotQuery((db) => {
  const event = db
    .select({ last: max(events.id) })
    .from(events)
    .prepare();
  const decision = db
    .select({ last: max(decisions.seq) })
    .from(decisions)
    .prepare();
  return { event, decision };
});
const headOf = hotQuery((db) => db.select({ seq: seals.seq, hash: seals.hash }).from(seals).orderBy(desc(seals.seq)).limit(1).prepare());
const eventsAfter = hotQuery((db) =>
  db
    .select()
    .from(events)
    .where(gt(events.id, sql.placeholder("after")))
    .orderBy(asc(events.id))
    .prepare(),
);
const decisionsAfter = hotQuery((db) =>
  db
    .select()
    .from(decisions)
    .where(gt(decisions.seq, sql.placeholder("after")))
    .orderBy(asc(decisions.seq))
    .prepare(),
);

const endsNow = async (db: Db) => ({
  event: (await ends(db).event.get())?.last ?? 0,
  decision: (await ends(db).decision.get())?.last ?? 0,
});

export const findChainHead = async (db: Db): Promise<ChainHead> => (await headOf(db).get()) ?? BEFORE_ALL;

/**
 * Seals the events and decisions of each transaction in that very transaction. What was there before it began is left as it is: a row that came in by another
 * way never gets a seal, and `verifyChain` names it.
 */
export function sealWrites(appSecret: string): OnWrite {
  const key = chainKey(appSecret);
  return async (tx) => {
    const before = await endsNow(tx);
    return async () => {
      const after = await endsNow(tx);
      if (after.event === before.event && after.decision === before.decision) return null;
      let { seq, hash } = await findChainHead(tx);
      const links = [
        ...(await eventsAfter(tx).all({ after: before.event })).map((row) => ({
          source: "event" as const,
          rowId: row.id,
          text: eventText(row),
        })),
        ...(await decisionsAfter(tx).all({ after: before.decision })).map((row) => ({
          source: "decision" as const,
          rowId: row.seq,
          text: decisionText(row),
        })),
      ];
      for (const { source, rowId, text } of links) {
        seq += 1;
        hash = hmacSha256(key, `${hash}\n${text}`);
        await tx.insert(seals).values({ seq, source, rowId, hash });
      }
      return null;
    };
  };
}

export type ChainReport = { ok: true; head: ChainHead; heads: number } | { ok: false; broken: string; says: string };

/** Seals read at once: an installation may have millions. */
const CHUNK = 1_000;

/**
 * Walks the chain from its beginning and names the first row that is not as it was written. `published`: heads known from elsewhere; without them, a chain cut off
 * at its end looks whole. The database's own published heads are looked at as well. An event of more than six years ago may be gone; the hash of its seal then
 * stands for it.
 */
export async function verifyChain(
  db: Db,
  appSecret: string,
  published: readonly ChainHead[] = [],
  today: Day = dayOf(new Date()),
): Promise<ChainReport> {
  const key = chainKey(appSecret);
  const own = await db.select().from(auditHeads).all();
  const heads = [...own, ...published].sort((a, b) => a.seq - b.seq);
  const forgettable = lastForgettable(heads, today);
  let head = BEFORE_ALL;
  let checked = 0;
  for (;;) {
    const chunk = await sealedRows(db, head.seq);
    for (const { seal, event, decision } of chunk) {
      const name = `${seal.source} ${seal.rowId}`;
      if (seal.seq !== head.seq + 1) return broken(`seal ${head.seq + 1}`, "is missing");
      const text = event ? eventText(event) : decision ? decisionText(decision) : null;
      const forgotten = text === null && seal.source === "event" && seal.seq <= forgettable;
      if (text === null && !forgotten) return broken(name, "is missing");
      if (!forgotten && hmacSha256(key, `${head.hash}\n${text}`) !== seal.hash)
        return broken(name, "is not as it was written, or not in its place");
      head = { seq: seal.seq, hash: seal.hash };
      for (; heads[checked] !== undefined && (heads[checked]?.seq ?? 0) <= head.seq; checked += 1) {
        if (heads[checked]?.seq === head.seq && heads[checked]?.hash !== head.hash)
          return broken(name, "ends a chain that differs from the published one");
      }
    }
    if (chunk.length < CHUNK) break;
  }
  const unsealed = await findUnsealed(db);
  if (unsealed !== null) return broken(unsealed, "has no seal: it was put in by another way than the product's");
  const missed = heads[checked];
  if (missed) return broken(`seal ${head.seq + 1}`, `is missing: the chain was published up to seal ${missed.seq} and ends at ${head.seq}`);
  return { ok: true, head, heads: heads.length };
}

const broken = (row: string, says: string): ChainReport => ({ ok: false, broken: row, says });

const sealedRows = async (db: Db, after: number) =>
  db
    .select({ seal: seals, event: events, decision: decisions })
    .from(seals)
    .leftJoin(events, sql`${seals.source} = 'event' and ${eq(events.id, seals.rowId)}`)
    .leftJoin(decisions, sql`${seals.source} = 'decision' and ${eq(decisions.seq, seals.rowId)}`)
    .where(gt(seals.seq, after))
    .orderBy(asc(seals.seq))
    .limit(CHUNK)
    .all();

async function findUnsealed(db: Db): Promise<string | null> {
  const among = (source: "event" | "decision") => sql`select ${seals.rowId} from ${seals} where ${seals.source} = ${source}`;
  const event = await db
    .select({ id: events.id })
    .from(events)
    .where(sql`${events.id} not in (${among("event")})`)
    .orderBy(asc(events.id))
    .get();
  if (event) return `event ${event.id}`;
  const decision = await db
    .select({ seq: decisions.seq })
    .from(decisions)
    .where(sql`${decisions.seq} not in (${among("decision")})`)
    .orderBy(asc(decisions.seq))
    .get();
  return decision ? `decision ${decision.seq}` : null;
}
