import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSystemPackage } from "#app/cli/system-package.mjs";
import { freePort } from "#tests/support/free-port.ts";

export interface Cluster {
  /** Of one of its databases. */
  address(database: string): string;
  port: number;
  folder: string;
  start(): void;
  /** As a crash, or in good order. */
  stop(how: "immediate" | "fast"): void;
  /** Runs one of PostgreSQL's programs as the cluster's owner. */
  run(program: string, ...args: string[]): void;
  /** Stops it, and nothing of it is left. */
  remove(): void;
}

/** Where Debian keeps the programs, newest first. */
const PROGRAMS = "/usr/lib/postgresql";
const OLDEST = 15;

async function findPrograms(): Promise<string> {
  await ensureSystemPackage("pg_ctlcluster", "postgresql");
  const versions = existsSync(PROGRAMS)
    ? readdirSync(PROGRAMS)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const newest = versions.find((version) => version >= OLDEST && existsSync(join(PROGRAMS, String(version), "bin/initdb")));
  if (newest === undefined) throw new Error(`PostgreSQL ${OLDEST} or newer is not installed (${PROGRAMS}): apt-get install postgresql`);
  return join(PROGRAMS, String(newest), "bin");
}

/** PostgreSQL refuses to run as root, so that root's is that of the system's user for it. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (which: "-u" | "-g") => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/**
 * A PostgreSQL server for tests, on a port of 127.0.0.1 and in a folder of its own. `settings` as in postgresql.conf. Unless they say otherwise nothing waits for the disk, which loses
 * nothing but what a crash of the machine would.
 */
export async function startCluster(settings: Record<string, string> = {}): Promise<Cluster> {
  const bin = await findPrograms();
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-postgres-"));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, "data");
  const run = (program: string, ...args: string[]) => {
    // Not piped: the server inherits it, and would keep the pipe open.
    const { status } = spawnSync(join(bin, program), args, { ...user, cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
  };
  const port = await freePort();
  const options = Object.entries({
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    max_connections: "200",
    fsync: "off",
    full_page_writes: "off",
    ...settings,
  });
  run("initdb", "--pgdata", data, "--locale=C", "--encoding=UTF8", "--auth=trust", "--username=scalpmark");
  const start = () =>
    run(
      "pg_ctl",
      "--pgdata",
      data,
      "--wait",
      "--log",
      join(folder, "log"),
      "-o",
      options.map(([name, value]) => `-c ${name}=${value}`).join(" "),
      "start",
    );
  const stop: Cluster["stop"] = (how) => run("pg_ctl", "--pgdata", data, "--wait", "--mode", how, "stop");
  start();
  return {
    address: (database) => `postgres://scalpmark@127.0.0.1:${port}/${database}`,
    port,
    folder,
    start,
    stop,
    run,
    remove() {
      try {
        stop("immediate");
      } catch {
        // It was stopped already.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
