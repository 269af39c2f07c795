import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import { type Committed, type CopyStanding, POSITION_TEXT, type Position, SHOWS_TEXT, standingOf } from "#app/platform/committed.server.ts";
import type { Send } from "#app/platform/postgres-db.server.ts";
import { addressesOf, isAway, openPool, sendTo } from "#app/platform/postgres-servers.server.ts";

/** What a visitor waits for a copy at most, before the primary is asked. */
const PATIENCE_MS = 1_000;
/** One that is away is tried again so often, by nobody's request. */
const AGAIN_MS = 2_000;
/** One that is behind is passed over for so long, and each time it still is for twice as long. */
const BEHIND_MS = 2;
const LONGEST_BEHIND_MS = 1_000;

type Statement = Parameters<Send>;
type Answer = Awaited<ReturnType<Send>>;

interface Copy {
  host: string;
  pool: pg.Pool;
  isAway: boolean;
  behindMs: number;
  /** Of the monotonic clock. */
  passedOverUntil: number;
}

/** `copy`: undefined before the first statement, null from when the primary is asked. */
interface Visit {
  copy: Copy | null | undefined;
}

export type ReadFrom = "copy" | "primary" | null;

export interface Copies {
  /** Runs `fn`, whose statements one copy answers while it shows every commit that was heard of. `from`: null when it read nothing. */
  during<T>(fn: () => Promise<T>): Promise<{ result: T; from: ReadFrom }>;
  /** Whoever runs now begins to write, and reads the primary from here on. */
  leave(): void;
  read: Send;
  standings(): Promise<CopyStanding[]>;
  close(): Promise<void>;
}

/**
 * The copies behind `postgres://user@one:5432,two:5432/name`, in turns. Nothing rests on them: whatever one says but an answer, the primary is asked the same, and for the
 * rest of that visit, because the next statement must not see less than the last.
 */
export function openCopies(url: string, primary: Send, committed: () => Committed | null): Copies {
  const copies = addressesOf(url).map(openCopy);
  const visits = new AsyncLocalStorage<Visit>();
  /** What each connection was seen to show. Another server may take over its name, so that no connection speaks for another. */
  const seen = new WeakMap<pg.ClientBase, Committed>();
  const timers = new Set<NodeJS.Timeout>();
  let turn = 0;
  let isLookedFor = false;
  let closed = false;

  async function lookFor(copy: Copy): Promise<void> {
    try {
      await copy.pool.query("select 1");
      copy.isAway = false;
    } catch {
      if (closed) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        void lookFor(copy);
      }, AGAIN_MS);
      timers.add(timer.unref());
    }
  }

  function wentAway(copy: Copy): void {
    if (copy.isAway) return;
    copy.isAway = true;
    void lookFor(copy);
  }

  function choose(): Copy | null {
    const now = performance.now();
    turn += 1;
    for (let tries = 0; tries < copies.length; tries += 1) {
      const copy = copies[(turn + tries) % copies.length] as Copy;
      if (!copy.isAway && now >= copy.passedOverUntil) return copy;
    }
    return null;
  }

  async function shows(client: pg.ClientBase, needed: Committed): Promise<boolean> {
    const shown = seen.get(client);
    if (shown?.since === needed.since && shown.xid >= needed.xid) return true;
    const { lineage, lsn } = needed.since;
    const { rows } = await client.query<{ shows: number }>({ name: "shows", text: SHOWS_TEXT, values: [lineage, lsn, String(needed.xid)] });
    if (rows[0]?.shows !== 1) return false;
    seen.set(client, needed);
    return true;
  }

  /** Null: the primary is to be asked. */
  async function ask(copy: Copy, statement: Statement): Promise<Answer | null> {
    let client: pg.PoolClient | undefined;
    let failed = false;
    try {
      client = await copy.pool.connect();
      const needed = committed();
      if (needed === null) return null;
      if (await shows(client, needed)) {
        copy.behindMs = 0;
        return await sendTo(client)(...statement);
      }
      copy.behindMs = Math.min(Math.max(BEHIND_MS, copy.behindMs * 2), LONGEST_BEHIND_MS);
      copy.passedOverUntil = performance.now() + copy.behindMs;
      return null;
    } catch (error) {
      // It may also have cancelled what stood in the way of its following, or lack a table that is new.
      failed = client === undefined || isAway(error) || isTimeout(error);
      if (failed) wentAway(copy);
      return null;
    } finally {
      client?.release(failed);
    }
  }

  return {
    async during(fn) {
      if (!isLookedFor) for (const copy of copies) void lookFor(copy);
      isLookedFor = true;
      const visit: Visit = { copy: undefined };
      const result = await visits.run(visit, async () => fn());
      return { result, from: visit.copy === undefined ? null : visit.copy === null ? "primary" : "copy" };
    },
    leave() {
      const visit = visits.getStore();
      if (visit !== undefined) visit.copy = null;
    },
    async read(...statement) {
      const visit = visits.getStore();
      if (visit !== undefined) {
        if (visit.copy === undefined) visit.copy = choose();
        const answer = visit.copy === null ? null : await ask(visit.copy, statement);
        if (answer !== null) return answer;
        visit.copy = null;
      }
      return primary(...statement);
    },
    async standings() {
      const { rows } = await primary(POSITION_TEXT, [], false);
      return Promise.all(
        copies.map(async ({ host, pool, isAway }) => {
          const found = isLookedFor && isAway ? null : await pool.query<Position>(POSITION_TEXT).catch(() => null);
          return standingOf(host, rows[0] as Position, found?.rows[0] ?? null);
        }),
      );
    },
    async close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(copies.map(({ pool }) => pool.end()));
    },
  };
}

function openCopy(address: string): Copy {
  const settings = { default_transaction_read_only: "on" };
  const pool = openPool(address, { settings, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS });
  return { host: new URL(address).host, pool, isAway: true, behindMs: 0, passedOverUntil: 0 };
}

/** It has only itself to blame that its answer was not waited for. */
const isTimeout = (error: unknown) => error instanceof Error && /^Query read timeout/.test(error.message);
