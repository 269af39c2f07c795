import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { inLocale } from "#app/platform/ambient-locale.server.ts";
import { NEUTRAL_LOCALE } from "#app/platform/locale.ts";
import type { Db, OnWrite, Undo } from "#app/platform/store.server.ts";
import type { WriteWatch } from "#app/platform/write-watch.server.ts";

/** A transaction that has begun. */
export interface Transaction {
  tx: Db;
  commit(): Promise<void>;
  /** Never throws: what fails here is met again by the next that begins. */
  rollBack(): Promise<void>;
  /** The server itself undid all of it, because it met another transaction: run again it may well be kept. */
  wasUndone(): boolean;
}

export interface WriteTurns {
  /** Nested calls join the transaction around them. */
  write<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /** A transaction of its own, whatever is going on where it is called. */
  writeAlone<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /** Whatever else must not happen while this process writes. */
  inTurn<T>(fn: () => Promise<T>): Promise<T>;
}

/** How often a transaction is run that the server undoes each time, and how long it is waited at most before the second run; before each later one twice as long. */
const MOST_RUNS = 5;
const AGAIN_MS = 20;

interface TransactionParts {
  begin: () => Promise<Transaction>;
  watch: WriteWatch;
  onWrite?: OnWrite | undefined;
}

/** Runs `fn` in a transaction that is committed; again, after a time by lot, when the server undid it. What it throws itself is thrown. */
export async function inTransaction<T>({ begin, watch, onWrite }: TransactionParts, fn: (tx: Db) => Promise<T>): Promise<T> {
  for (let run = 1; ; run += 1) {
    let begun: Transaction | undefined;
    let undo: Undo | null | undefined;
    try {
      begun = await begin();
      const { tx } = begun;
      const beforeCommit = await onWrite?.(tx);
      // What is written down is for everybody, not in the conventions of whoever did it.
      const result = await inLocale(NEUTRAL_LOCALE, () => fn(tx));
      undo = await beforeCommit?.();
      await begun.commit();
      watch.succeeded();
      return result;
    } catch (error) {
      watch.failed(error);
      await begun?.rollBack();
      if (begun?.wasUndone() !== true) throw error;
      undo?.();
      if (run === MOST_RUNS) throw error;
    }
    await sleep(AGAIN_MS * 2 ** (run - 1) * Math.random());
  }
}

/** One transaction after the other, each with what belongs to all of them. */
export function createWriteTurns(begin: () => Promise<Transaction>, watch: WriteWatch, onWrite: OnWrite | undefined): WriteTurns {
  const current = new AsyncLocalStorage<Db>();
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(fn: () => Promise<T>): Promise<T> {
    const turn = queue.then(fn);
    queue = turn.catch(() => {});
    return turn;
  }

  const writeAlone: WriteTurns["writeAlone"] = (fn) =>
    inTurn(() => inTransaction({ begin, watch, onWrite }, (tx) => current.run(tx, () => fn(tx))));

  return {
    write(fn) {
      const joined = current.getStore();
      return joined === undefined ? writeAlone(fn) : fn(joined);
    },
    writeAlone,
    inTurn,
  };
}
