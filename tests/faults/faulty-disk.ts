import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSystemPackage } from "#app/cli/system-package.mjs";
import { NotHere } from "#tests/faults/fault.ts";

/** A file system of its own, as small as one likes. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room there is, to the last page. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

/** @throws NotHere where this account may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "scalpmark-faults", folder], {
    encoding: "utf8",
  });
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    throw new NotHere(`no file system can be mounted (${(mounted.stderr ?? "").trim() || mounted.error?.message})`);
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      const file = openSync(ballast, "a");
      for (const size of [1_048_576, 4_096]) writeUntilFull(file, Buffer.alloc(size));
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      spawnSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

/** What a program asks of a disk to change something on it. Plain `write` is not among it: sockets and logs need that. */
const DISK_CALLS = ["pwrite64", "fsync", "fdatasync", "ftruncate", "mkdir", "rename", "unlink"] as const;

/** A debugger on a living process, whose system calls fail for as long as it is there. */
export interface Injection {
  /** Takes the debugger off. Resolves with how many calls were made to fail. */
  end(): Promise<number>;
}

export interface InjectionOptions {
  calls?: readonly string[];
  /** As strace has it: "3" is the third call of each kind, "3+" that and all after it. */
  when?: string;
}

/** @throws NotHere where there is no strace, or this account may not attach it. */
export async function injectErrors(pid: number, error: "EIO" | "EROFS" | "ENOSPC", options: InjectionOptions = {}): Promise<Injection> {
  if (!(await ensureSystemPackage("strace", "strace"))) throw new NotHere("it needs strace, which is not here and cannot be installed");
  const calls = (options.calls ?? DISK_CALLS).join(",");
  const when = options.when === undefined ? "" : `:when=${options.when}`;
  const tracer = spawn("strace", ["-f", "-qqq", "-e", `trace=${calls}`, "-e", `inject=${calls}:error=${error}${when}`, "-p", String(pid)], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let seen = "";
  tracer.stderr.setEncoding("utf8").on("data", (text: string) => {
    seen += text;
  });
  const ended = once(tracer, "exit");
  await untilTraced(pid, tracer, () => seen);
  return {
    async end() {
      tracer.kill("SIGINT");
      await ended;
      return seen.split("(INJECTED)").length - 1;
    },
  };
}

/** The kernel says who traces a process before strace says anything. */
async function untilTraced(pid: number, tracer: ReturnType<typeof spawn>, seen: () => string): Promise<void> {
  const isTraced = () =>
    readdirSync(`/proc/${pid}/task`).every((task) => !/^TracerPid:\t0$/m.test(readFileSync(`/proc/${pid}/task/${task}/status`, "utf8")));
  for (let tries = 0; tries < 500; tries++) {
    if (tracer.exitCode !== null) throw new NotHere(`strace cannot be attached (${seen().trim()})`);
    if (isTraced()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("strace does not attach");
}
