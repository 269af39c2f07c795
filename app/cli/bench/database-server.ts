import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { exactCpuOf } from "#app/cli/bench/ask-repeatedly.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import type { Store } from "#app/platform/store.server.ts";

/** PostgreSQL's processes, if they are on this machine. SQLite is part of the process that asks. */
export interface DatabaseServer {
  /** Processor time so far, milliseconds; of no server 0. */
  cpuMs(): number;
  /** Pages that several share counted once; null: there is none here. */
  memoryMb(): number | null;
}

const NONE: DatabaseServer = { cpuMs: () => 0, memoryMb: () => null };

const OURS = "select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'";

/** Processor time is that of the connections to this database which are open now: what a server does of its own accord is no answer's. */
export async function findServer(store: Store): Promise<DatabaseServer> {
  if (ENGINE === "sqlite") return NONE;
  const pids = (await store.read.all<{ pid: number }>(sql.raw(OURS))).map(({ pid }) => pid);
  try {
    const stat = readFileSync(`/proc/${pids[0]}/stat`, "utf8");
    const postmaster = Number(stat.replace(/^.*\) /s, "").split(" ")[1]);
    return {
      cpuMs: () => sumOf(pids, (pid) => exactCpuOf(pid) ?? 0),
      memoryMb: () => sumOf([postmaster, ...childrenOf(postmaster)], proportionalMb),
    };
  } catch {
    return NONE;
  }
}

const sumOf = (pids: readonly number[], figureOf: (pid: number) => number) => pids.reduce((sum, pid) => sum + figureOf(pid), 0);

const childrenOf = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

/** 0: it has ended meanwhile. */
function proportionalMb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]) / 1_024;
  } catch {
    return 0;
  }
}
