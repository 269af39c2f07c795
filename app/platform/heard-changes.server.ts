import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { HeardCommits } from "#app/platform/committed.server.ts";
import { SCHEMA } from "#app/platform/store.server.ts";
import type { TableChanges } from "#app/platform/table-changes.server.ts";

const CHANNEL = "scalpmark_changes";
const AGAIN_MS = 200;
/** A connection may be cut without a word: it is asked so often, and has as long to answer. */
const BEAT_MS = 2_000;

/** What a committing transaction tells all processes: its number, which is the answer too, and the tables it wrote to. */
export const notifyText = (tables: Iterable<string>): string =>
  `select cast(pg_current_xact_id() as text) as xid, pg_notify('${CHANNEL}', concat(pg_current_xact_id(), ' ${[...tables].join(" ")}'))`;

export interface HeardChanges {
  /** Grows with every commit that was heard of. */
  version(): number;
  /** @throws while nothing is heard, since anything may have changed. */
  all(): TableChanges;
  /** What this process committed itself holds at once, before the server's own word comes. */
  note(tables: Iterable<string>, xid: string | undefined): void;
  close(): Promise<void>;
}

/**
 * How often each table was written to, as PostgreSQL tells it to whoever listens: within milliseconds of a commit, wherever it was made. After a time without hearing, all counts
 * as changed. `commits` is told each commit's number.
 */
export function hearChanges(connect: () => Promise<pg.Client>, commits: HeardCommits | null): HeardChanges {
  const counts = new Map<string, number>();
  let copy: TableChanges | null = null;
  let version = 0;
  let hearing = false;
  let closed = false;
  let client: pg.Client | null = null;

  function note(tables: Iterable<string>, xid: string | undefined): void {
    commits?.note(xid);
    count(tables);
  }

  /** Who changes the tables themselves takes no turn: its number says nothing about others'. An older version tells none. */
  function hear(payload: string): void {
    const [number = "", ...tables] = payload.split(" ");
    const isNumber = /^\d+$/.test(number);
    note(isNumber ? tables : [number, ...tables], isNumber && !tables.includes(SCHEMA) ? number : undefined);
  }

  function count(tables: Iterable<string>): void {
    for (const name of tables) counts.set(name, (counts.get(name) ?? 0) + 1);
    version += 1;
    copy = null;
  }

  async function listen(): Promise<void> {
    const heard = await connect();
    if (closed) return heard.end();
    client = heard;
    heard.on("notification", ({ payload = "" }) => hear(payload));
    let beat: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => {
      heard.on("error", () => resolve());
      heard.on("end", () => resolve());
      beat = setInterval(
        () => void heard.query({ text: "select 1", query_timeout: BEAT_MS } as pg.QueryConfig).catch(() => resolve()),
        BEAT_MS,
      );
      beat.unref();
    });
    try {
      commits?.end();
      await heard.query(`listen ${CHANNEL}`);
      await commits?.begin(heard);
      count([SCHEMA]);
      hearing = true;
      await over;
    } finally {
      clearInterval(beat);
    }
  }

  async function keepListening(): Promise<void> {
    while (!closed) {
      await listen().catch(() => {});
      hearing = false;
      commits?.end();
      // Not waited for: of a dead connection there is no end.
      void client?.end().catch(() => {});
      if (!closed) await sleep(AGAIN_MS, undefined, { ref: false });
    }
  }

  /** From the first time that anybody asks: command lines never do. */
  let listening: Promise<void> | null = null;

  return {
    version() {
      listening ??= keepListening();
      return version;
    },
    all() {
      listening ??= keepListening();
      if (!hearing) throw new Error("The database is not heard just now.");
      copy ??= new Map(counts);
      return copy;
    },
    note,
    async close() {
      closed = true;
      hearing = false;
      await client?.end().catch(() => {});
      await listening;
    },
  };
}
