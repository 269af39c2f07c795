import { AsyncLocalStorage } from "node:async_hooks";
import { and, eq, gt, lte } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import type { OnWrite, Store } from "#app/platform/store.server.ts";
import { sendings } from "#db/schema/platform.ts";

/** A form that this process is at. */
export interface Sending {
  id: string;
  at: Date;
  /** Its row is made: something was written because of it. */
  begun: boolean;
  /** Another process was quicker with the same form: nothing was written because of this one. */
  beaten: boolean;
}

/** What is told again to whoever sends the same form again: always that it was kept and where to go on. */
export interface KeptAnswer {
  /** Of all the form said but its key. */
  digest: string;
  status: number;
  location: string;
}

type SendingParts = Pick<Ctx, "store" | "now">;

const KEPT_MS = 24 * 60 * 60 * 1_000;
/** Longer than the slowest upload with all that is done with it. Whoever is silent for longer has died. */
const LONGEST_MS = 120_000;
/** Whether a process of another machine lives nobody can see: this long it is taken to. */
const ELSEWHERE_MS = 10_000;

const current = new AsyncLocalStorage<Sending>();

/** The transaction of a form that another process is at, taken back. */
class SentTwice extends Error {
  override name = "SentTwice";
}

export const inSending = <T>(sending: Sending, work: () => Promise<T>): Promise<T> => current.run(sending, work);

/** Makes the row of a form in the first transaction of what it asks for: there is no moment between the two, and none but one process gets past it. */
export const beginSending: OnWrite = async (tx) => async () => {
  const sending = current.getStore();
  if (sending === undefined || sending.begun) return null;
  const rows = await tx
    .insert(sendings)
    .values({ id: sending.id, pid: process.pid, begunAt: sending.at })
    .onConflictDoNothing()
    .returning({ id: sendings.id });
  sending.begun = rows.length === 1;
  sending.beaten = !sending.begun;
  if (sending.beaten) throw new SentTwice("this form was sent twice at once, to two processes");
  return () => {
    sending.begun = false;
  };
};

/** What became of a form that was sent before. "working": another process is at it. Null: it is new, or whoever was at it has died before it had an answer. */
export async function findAnswer({ store, now }: SendingParts, id: string): Promise<KeptAnswer | "working" | null> {
  const oldest = new Date(now().getTime() - KEPT_MS);
  const row = await store.read
    .select()
    .from(sendings)
    .where(and(eq(sendings.id, id), gt(sendings.begunAt, oldest)))
    .get();
  if (row === undefined) return null;
  const { digest, status, location } = row;
  if (digest !== null && status !== null && location !== null) return { digest, status, location };
  const age = now().getTime() - row.begunAt.getTime();
  // This process knows that it is not at it itself: then an earlier process had its number, or one of another machine has it.
  const patience = row.pid !== process.pid && isAlive(row.pid) ? LONGEST_MS : ENGINE === "postgres" ? ELSEWHERE_MS : 0;
  if (age >= 0 && age < patience) return "working";
  await forgetSending(store, id);
  return null;
}

export async function keepAnswer(store: Store, id: string, answer: KeptAnswer): Promise<void> {
  await store.write(async (tx) => void (await tx.update(sendings).set(answer).where(eq(sendings.id, id))));
}

export async function forgetSending(store: Store, id: string): Promise<void> {
  await store.write(async (tx) => void (await tx.delete(sendings).where(eq(sendings.id, id))));
}

/** Once a day. */
export async function forgetOldSendings({ store, now }: SendingParts): Promise<void> {
  const oldest = new Date(now().getTime() - KEPT_MS);
  await store.write(async (tx) => void (await tx.delete(sendings).where(lte(sendings.begunAt, oldest))));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
