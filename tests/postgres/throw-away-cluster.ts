import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSystemPackages, POSTGRES } from "#app/cli/system-package.mjs";
import { freePort } from "#tests/support/free-port.ts";

export interface Cluster {
  /** Of one of its databases. */
  address(database: string): string;
  port: number;
  /** `kill -9` of the server and all that it started. */
  kill(): void;
  /** Ends its following: it takes writes from now on. */
  promote(): Promise<void>;
  /** Runs one of PostgreSQL's programs as the cluster's owner. */
  run(program: string, ...args: string[]): void;
  /** Stops it, and nothing of it is left. */
  remove(): void;
}

/** Where Debian keeps the programs, newest first. */
const PROGRAMS = "/usr/lib/postgresql";
const OLDEST = 15;

async function findPrograms(): Promise<string> {
  await ensureSystemPackages(POSTGRES);
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

/** Unless a test says otherwise nothing waits for the disk, which loses nothing but what a crash of the machine would. */
const SETTINGS = { listen_addresses: "127.0.0.1", max_connections: "1000", fsync: "off", full_page_writes: "off" };

type MakeData = (run: Cluster["run"], data: string) => void;

const empty: MakeData = (run, data) =>
  run("initdb", "--pgdata", data, "--locale=C", "--encoding=UTF8", "--auth=trust", "--username=scalpmark");

/** A PostgreSQL server for tests, on a port of 127.0.0.1 and in a folder of its own. `settings` as in postgresql.conf. */
export const startCluster = (settings: Record<string, string> = {}): Promise<Cluster> => startOn(empty, settings);

/** A copy of another, which follows it. */
export const startStandby = (primary: Cluster, settings: Record<string, string> = {}): Promise<Cluster> =>
  startOn((run, data) => {
    const from = ["--host=127.0.0.1", `--port=${primary.port}`, "--username=scalpmark"];
    run("pg_basebackup", ...from, "--pgdata", data, "--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast");
  }, settings);

async function startOn(makeData: MakeData, settings: Record<string, string>): Promise<Cluster> {
  const bin = await findPrograms();
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-postgres-"));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, "data");
  const run: Cluster["run"] = (program, ...args) => {
    // Not piped: the server inherits it, and would keep the pipe open.
    const { status } = spawnSync(join(bin, program), args, { ...user, cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
  };
  const port = await freePort();
  const all = { ...SETTINGS, port: String(port), unix_socket_directories: folder, ...settings };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  const control = (...args: string[]) => run("pg_ctl", "--pgdata", data, "--wait", "--log", join(folder, "log"), ...args);
  makeData(run, data);
  control("-o", options.join(" "), "start");
  return {
    address: (database) => `postgres://scalpmark@127.0.0.1:${port}/${database}`,
    port,
    run,
    async promote() {
      // Whoever waits goes on meanwhile.
      await once(spawn(join(bin, "pg_ctl"), ["--pgdata", data, "--wait", "promote"], { ...user, cwd: folder, stdio: "ignore" }), "close");
    },
    kill() {
      const postmaster = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n", 1)[0]);
      const all = execFileSync("ps", ["-o", "pid=", "--ppid", String(postmaster)], { encoding: "utf8" })
        .split(/\s+/)
        .filter(Boolean)
        .map(Number);
      for (const pid of [postmaster, ...all]) process.kill(pid, "SIGKILL");
    },
    remove() {
      try {
        control("--mode", "immediate", "stop");
      } catch {
        // It was killed already.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
