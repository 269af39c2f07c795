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

export async function findServer(store: Store): Promise<DatabaseServer> {
  if (ENGINE === "sqlite") return NONE;
  const { pid } = await store.read.get<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  try {
    const postmaster = Number(
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[1],
    );
    return serverOf(postmaster);
  } catch {
    return NONE;
  }
}

function serverOf(postmaster: number): DatabaseServer {
  const all = () => [
    postmaster,
    ...readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  ];
  const sum = (figureOf: (pid: number) => number) => all().reduce((whole, pid) => whole + figureOf(pid), 0);
  return {
    cpuMs: () => sum((pid) => exactCpuOf(pid) ?? 0),
    memoryMb: () => sum(proportionalMb),
  };
}

/** 0: it has ended meanwhile. */
function proportionalMb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]) / 1_024;
  } catch {
    return 0;
  }
}
