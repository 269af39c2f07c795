import { AsyncLocalStorage } from "node:async_hooks";
import { inLocale } from "#app/platform/ambient-locale.server.ts";
import { NEUTRAL_LOCALE } from "#app/platform/locale.ts";
import type { Db, OnWrite } from "#app/platform/store.server.ts";
import type { WriteWatch } from "#app/platform/write-watch.server.ts";

/** A transaction that has begun. */
export interface Transaction {
  tx: Db;
  commit(): Promise<void>;
  /** Never throws: what fails here is met again by the next that begins. */
  rollBack(): Promise<void>;
}

export interface WriteTurns {
  /** Nested calls join the transaction around them. */
  write<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /** A transaction of its own, whatever is going on where it is called. */
  writeAlone<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /** Whatever else must not happen while this process writes. */
  inTurn<T>(fn: () => Promise<T>): Promise<T>;
}

/** One transaction after the other, each with what belongs to all of them. */
export function createWriteTurns(begin: () => Promise<Transaction>, watch: WriteWatch, onWrite: OnWrite | undefined): WriteTurns {
  const current = new AsyncLocalStorage<Db>();
  let queue: Promise<unknown> = Promise.resolve();

  async function transaction<T>(fn: (tx: Db) => Promise<T>): Promise<T> {
    let begun: Transaction | undefined;
    try {
      begun = await begin();
      const { tx } = begun;
      const beforeCommit = await onWrite?.(tx);
      // What is written down is for everybody, not in the conventions of whoever did it.
      const result = await inLocale(NEUTRAL_LOCALE, () => current.run(tx, () => fn(tx)));
      await beforeCommit?.();
      await begun.commit();
      watch.succeeded();
      return result;
    } catch (error) {
      watch.failed(error);
      await begun?.rollBack();
      throw error;
    }
  }

  function inTurn<T>(fn: () => Promise<T>): Promise<T> {
    const turn = queue.then(fn);
    queue = turn.catch(() => {});
    return turn;
  }

  const writeAlone: WriteTurns["writeAlone"] = (fn) => inTurn(() => transaction(fn));

  return {
    write(fn) {
      const joined = current.getStore();
      return joined === undefined ? writeAlone(fn) : fn(joined);
    },
    writeAlone,
    inTurn,
  };
}
