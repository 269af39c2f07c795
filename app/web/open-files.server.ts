import { readFileSync } from "node:fs";

/** Database, files being sent, the reader of photos and its pipes. */
const BESIDE_CONNECTIONS = 500;

/** How many files and sockets this process may have open, by Linux's /proc/self/limits; null: it does not say, or as many as it likes. */
export function mostOpenFiles(limits: string): number | null {
  const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
  return soft === undefined ? null : Number(soft);
}

/** One line for the log where the system allows fewer open files than `connections` take; null: it is enough, or cannot be told. */
export function openFilesWarning(connections: number, limits: string = readLimits()): string | null {
  const most = mostOpenFiles(limits);
  const wanted = connections + BESIDE_CONNECTIONS;
  if (most === null || most >= wanted) return null;
  return `the system lets this process open ${most} files, and ${connections} connections take ${wanted}: raise LimitNOFILE (ulimit -n)`;
}

function readLimits(): string {
  try {
    return readFileSync("/proc/self/limits", "utf8");
  } catch {
    return "";
  }
}
