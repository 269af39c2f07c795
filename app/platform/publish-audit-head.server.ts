import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { desc, eq } from "drizzle-orm";
import { type ChainHead, findChainHead } from "#app/platform/audit-chain.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { auditHeads } from "#db/schema/platform.ts";

export interface PublishedHead extends ChainHead {
  publishedOn: Day;
}

/** A second place beside the database, a line a day, for the operator to copy away. */
export const auditHeadsFile = (env: Pick<Env, "DATA_DIR">) => join(env.DATA_DIR, "audit-heads.jsonl");

/** Oldest first, one JSON object a line: what `/audit-heads.jsonl` gives and `npm run audit:verify -- --heads` reads. */
export const headLine = ({ publishedOn, seq, hash }: PublishedHead) => `${JSON.stringify({ publishedOn, seq, hash })}\n`;

/** Publishes where the chain ends today, once a day. False: it was published already, or nothing has happened yet. */
export async function publishAuditHead(ctx: Ctx): Promise<boolean> {
  const now = ctx.now();
  const publishedOn = dayOf(now);
  const head = await ctx.store.write(async (tx) => {
    const end = await findChainHead(tx);
    if (end.seq === 0 || (await tx.select().from(auditHeads).where(eq(auditHeads.publishedOn, publishedOn)).get())) return null;
    await tx.insert(auditHeads).values({ ...end, publishedOn, publishedAt: now });
    return end;
  });
  if (head === null) return false;
  await appendFile(auditHeadsFile(ctx.env), headLine({ ...head, publishedOn }), { mode: 0o600, flush: true });
  return true;
}

/** Newest first. */
export async function listAuditHeads(db: Db): Promise<PublishedHead[]> {
  const { publishedOn, seq, hash } = auditHeads;
  return db.select({ publishedOn, seq, hash }).from(auditHeads).orderBy(desc(publishedOn)).all();
}
