import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, asc, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "#app/platform/context.server.ts";
import { appendDurably } from "#app/platform/durable-file.server.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import { hmacSha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { erasures } from "#db/schema/accounts.ts";
import { events } from "#db/schema/platform.ts";

/**
 * What must stay gone when a backup made before it is put back, and what takes it back. A backup knows nothing of what was erased after it, so these are
 * also kept outside of the database: in DATA_DIR, in BACKUP_DIR as soon as it happens, and beside every backup.
 */
const LEDGER_ACTS = [
  "account.erased",
  "photo.erased",
  "photo.unprotected",
  "photo.withdrawn",
  "photo.restored",
  "photo.hidden",
  "photo.unhidden",
] as const;

const LedgerLine = z.strictObject({
  at: z.iso.datetime(),
  act: z.enum(LEDGER_ACTS),
  /** A keyed hash of the account's or photo's id: whoever finds the file learns nothing from it. */
  subject: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of an account: what became of its reviews. */
  reviews: z.enum(["anonymised", "removed"]).optional(),
  /** Nobody without the site's secret can add a line. */
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const ledgerFile = (folder: string) => join(folder, "erasures.jsonl");

const ledgerKey = (secret: string) => hmacSha256(secret, "erasure ledger");
export const ledgerSubject = (secret: string, id: string) => hmacSha256(ledgerKey(secret), `subject ${id}`);
const macOf = (secret: string, { at, act, subject, reviews }: Omit<LedgerLine, "mac">) =>
  hmacSha256(ledgerKey(secret), JSON.stringify([at, act, subject, reviews ?? null]));
const textOf = ({ at, act, subject, reviews, mac }: LedgerLine) => JSON.stringify({ at, act, subject, reviews, mac });

/** The lines of what happened after event `after`, oldest first, and the last event they are about. */
export async function listLedgerLines(db: Db, secret: string, after: number): Promise<{ lines: LedgerLine[]; last: number }> {
  const found = await db
    .select()
    .from(events)
    .where(and(inArray(events.action, [...LEDGER_ACTS]), gt(events.id, after)))
    .orderBy(asc(events.id))
    .all();
  const people = found.filter((event) => event.action === "account.erased").map((event) => event.subjectId);
  const choices = new Map(
    (await db.select().from(erasures).where(isAmong(erasures.accountId, people)).all()).map(({ accountId, reviews }) => [
      accountId,
      reviews,
    ]),
  );
  const lines = found.map((event) => {
    const reviews = choices.get(event.subjectId);
    const line = {
      at: event.at.toISOString(),
      act: event.action as LedgerLine["act"],
      subject: ledgerSubject(secret, event.subjectId),
      ...(event.action === "account.erased" && reviews !== undefined ? { reviews } : {}),
    };
    return { ...line, mac: macOf(secret, line) };
  });
  return { lines, last: found.at(-1)?.id ?? after };
}

/** Every line of ours in a ledger, oldest first, and how many others there are. A ledger that is not there is empty. */
export async function readLedger(file: string, secret: string): Promise<{ lines: LedgerLine[]; foreign: number }> {
  const texts = (await textsIn(file)).filter((text) => text.trim() !== "");
  const lines = texts.flatMap((text) => ownLine(text, secret) ?? []);
  return { lines: lines.sort((a, b) => a.at.localeCompare(b.at)), foreign: texts.length - lines.length };
}

function ownLine(text: string, secret: string): LedgerLine | null {
  try {
    const line = LedgerLine.parse(JSON.parse(text));
    return macOf(secret, line) === line.mac ? line : null;
  } catch {
    return null;
  }
}

async function textsIn(file: string): Promise<string[]> {
  try {
    return (await readFile(file, "utf8")).split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Adds the lines a ledger does not have yet. The folder is not made: where a disk is not mounted nothing is to be written. */
export async function appendToLedger(folder: string, lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return;
  const file = ledgerFile(folder);
  const present = await textsIn(file);
  const known = new Set(present);
  const missing = [...new Set(lines.map(textOf))].filter((text) => !known.has(text));
  // The last write may have been cut off in the midst of a line.
  const cut = (present.at(-1) ?? "") === "" ? "" : "\n";
  if (missing.length > 0) await appendDurably(file, `${cut}${missing.join("\n")}\n`);
}

/**
 * Writes down what was erased after event `after`, in every place there is. Returns the event to go on from: the same one where a place could not be written, so
 * that it is tried again. An erasure itself never waits for a disk that is away.
 */
export async function keepLedgers(ctx: Pick<Ctx, "store" | "env" | "log">, after: number): Promise<number> {
  const { lines, last } = await listLedgerLines(ctx.store.read, ctx.env.APP_SECRET, after);
  let whole = true;
  for (const folder of [ctx.env.DATA_DIR, ctx.env.BACKUP_DIR]) {
    if (folder === null) continue;
    try {
      await appendToLedger(folder, lines);
    } catch (error) {
      whole = false;
      ctx.log.error("an erasure could not be noted beside the backups: it is tried again", { error });
    }
  }
  return whole ? last : after;
}

/** Milliseconds between two looks of the worker: what is erased otherwise than with an account is noted within it. */
const LOOK_MS = 5_000;

/** For the worker's loop. */
export function createLedgerKeeper(ctx: Pick<Ctx, "store" | "env" | "log" | "now">): () => Promise<void> {
  let [noted, lookedAt] = [0, Number.NEGATIVE_INFINITY];
  return async () => {
    const now = ctx.now().getTime();
    if (Math.abs(now - lookedAt) < LOOK_MS) return;
    lookedAt = now;
    noted = await keepLedgers(ctx, noted);
  };
}
