import { readdirSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder } from "#tests/faults/fault-site.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";

/** All from this machine, which is exempt from the limit of connections of one address. */
const SOCKETS = 1_000;
const DRIP_MS = 2_000;
/**
 * Milliseconds after which every slow one has been cut off. On a machine that does nothing else it is 12 s, 11 s and 16 s; the bounds are wide because this very
 * machine holds the sockets and runs other tests.
 */
const MOST = { headers: 20_000, bodies: 20_000, reads: 25_000 } as const;
const HEALTHY_P95_MS = 5_000;
const MOST_GROWTH_MB = 200;

type Mode = keyof typeof MOST;

export const slowClients: Fault = {
  name: "slow-clients",
  does: `holds ${SOCKETS} connections each that drip headers, drip bodies and do not read: all are cut off in time, and other readers are served meanwhile`,
  rounds: 1,
  async run(rounds) {
    const folder = await createFaultFolder();
    const site = await createSiteProcess(folder.dataDir);
    const figures: string[] = [];
    try {
      await site.start();
      const [pid] = site.pids();
      if (typeof pid !== "number") throw new Error("the server has ended");
      const before = memoryOf(pid);
      for (let round = 0; round < rounds; round++) {
        const over = new AbortController();
        const others = readMeanwhile(`${site.origin}/method`, over.signal);
        const modes = Object.keys(MOST) as Mode[];
        const slowest = await Promise.all(modes.map((mode) => holdAll(new URL(site.origin), mode)));
        over.abort();
        const p95 = await others;
        figures.push(
          `${modes.map((mode, place) => `${mode} after ${((slowest[place] ?? 0) / 1_000).toFixed(1)} s`).join(", ")}, others' p95 ${Math.round(p95)} ms`,
        );
        for (const [place, mode] of modes.entries())
          mustHold((slowest[place] ?? 0) <= MOST[mode], `${mode}: the last was cut off after ${slowest[place]} ms`);
        mustHold(p95 < HEALTHY_P95_MS, `other readers waited ${p95} ms`);
      }
      const growth = memoryOf(pid) - before;
      mustHold(growth < MOST_GROWTH_MB, `the server grew by ${growth} MB`);
      mustHold(site.pids()[0] === pid, "the server ended");
      figures.push(`server grown by ${growth} MB`);
    } finally {
      await site.stop();
      folder.remove();
    }
    return `3 x ${SOCKETS} connections, the last of them cut off: ${figures.join("; ")}`;
  },
};

/** The first bytes of a connection, and what it drips afterwards. */
function bytesOf(mode: Mode, host: string): { first: string; drip: string } {
  if (mode === "headers") return { first: `GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `, drip: "a" };
  if (mode === "bodies") {
    const form = ["Content-Type: application/x-www-form-urlencoded", "Content-Length: 4096", `Origin: http://${host}`];
    return { first: `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\n${form.join("\r\n")}\r\n\r\nemail=`, drip: "a" };
  }
  // More than the kernel takes off the server's hands, and then the beginning of one more request.
  return { first: `GET /assets/${largestAsset()} HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(4), drip: "G" };
}

function largestAsset(): string {
  const folder = join(process.env.BUILT_SITE ?? ".", "build/client/assets");
  const bySize = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }));
  return bySize.sort((a, b) => b.size - a.size)[0]?.name ?? "";
}

/** Holds connections until the server has ended every one. Resolves with how long the last one lasted, in ms. */
async function holdAll({ hostname, port, host }: URL, mode: Mode): Promise<number> {
  const { first, drip } = bytesOf(mode, host);
  const lasted = Array.from({ length: SOCKETS }, () => {
    return new Promise<number>((resolve) => {
      const socket = connect({ host: hostname, port: Number(port) });
      let startedAt = performance.now();
      let timer: NodeJS.Timeout | undefined;
      socket.on("error", () => {});
      socket.once("close", () => {
        clearInterval(timer);
        resolve(performance.now() - startedAt);
      });
      socket.once("connect", () => {
        startedAt = performance.now();
        socket.write(first);
        timer = setInterval(() => socket.write(drip), DRIP_MS);
      });
      if (mode === "reads") socket.pause();
      else socket.resume();
      setTimeout(() => socket.destroy(), 2 * MOST[mode]).unref();
    });
  });
  return Math.max(...(await Promise.all(lasted)));
}

/** Opens a page over and over. Resolves with the p95 of its milliseconds. */
async function readMeanwhile(url: string, signal: AbortSignal): Promise<number> {
  const took: number[] = [];
  while (!signal.aborted) {
    const startedAt = performance.now();
    const answer = await fetch(url, { headers: { Connection: "close" } });
    await answer.text();
    mustHold(answer.status === 200, `a reader was answered ${answer.status}`);
    took.push(performance.now() - startedAt);
    await sleep(100);
  }
  took.sort((a, b) => a - b);
  return took[Math.floor(took.length * 0.95)] ?? Number.POSITIVE_INFINITY;
}

/** MB of a process in the machine's memory. */
const memoryOf = (pid: number): number =>
  Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024);
