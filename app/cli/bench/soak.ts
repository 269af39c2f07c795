/**
 * `npm run bench:soak [-- --minutes N --share S --rate N --servers N]`: people read, search, sign in, write and have photos checked at 30 % of what the site can do at best
 * (or `--rate` requests a second), for as long as told, and every ten seconds memory and open files of its processes are read. Goals (SECURITY.md Q21): after the first third memory grows by less
 * than 1 MB an hour, open files stay as many, and the 99th percentile of the last third is within a tenth of the second's. Needs `npm run build` and Linux's /proc.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Crowd, type CrowdSeen, driveCrowd, type Kind, statusesOf, unmeantOf } from "#app/cli/bench/crowd.ts";
import { type CrowdSite, openFilesOf, readersAndWriters, startCrowdSite } from "#app/cli/bench/crowd-site.ts";
import { memoryOf } from "#app/cli/bench/drive.ts";
import { phonePhoto } from "#app/cli/bench/phone-photo.ts";

const GOAL = { mbPerHour: 1, drift: 1.1 };
const LOOK_EVERY_MS = 10_000;
const PEOPLE = 200;
const PHOTOS = 8;
/** Of a thousand requests; a check of a photo costs as much as two hundred pages. */
const UPLOAD_SHARE = 0.2;

interface Look {
  minutes: number;
  memoryMb: number;
  files: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    share: { type: "string", default: "0.3" },
    rate: { type: "string" },
    servers: { type: "string", default: "1" },
  },
});
const minutes = Number(values.minutes);
const site = await startCrowdSite(Number(values.servers));
try {
  const kinds = [...readersAndWriters(site.cookies), await photoChecks(site)];
  const crowd: Omit<Crowd, "rate" | "seconds" | "people"> = { origins: site.origins, host: site.host, pauseMs: 0, kinds, seed: 1 };
  const warm = await driveCrowd({ ...crowd, people: 16, seconds: 20, rate: null });
  const best = answersOf(warm) / 20;
  const rate = Number(values.rate ?? Math.max(1, Math.round(best * Number(values.share))));
  process.stderr.write(`at best ${Math.round(best)} requests a second; ${rate} a second for ${minutes} minutes\n`);
  const looks = new Map(processesOf(site).map(([name]) => [name, [] as Look[]]));
  let going = true;
  const looking = look(looks, () => going);
  const thirds: CrowdSeen[] = [];
  for (let third = 0; third < 3; third++)
    thirds.push(await driveCrowd({ ...crowd, people: PEOPLE, seconds: Math.round(minutes * 20), rate, seed: 2 + third }));
  going = false;
  await looking;
  report(looks, thirds, { best: Math.round(best), rate });
} finally {
  await site.stop();
}

async function photoChecks(of: CrowdSite): Promise<Kind> {
  const folder = join(of.dataDir, "bench-photos");
  mkdirSync(folder);
  const files = await Promise.all(
    Array.from({ length: PHOTOS }, async (_, seed) => {
      const file = join(folder, `${seed}.jpg`);
      writeFileSync(file, await phonePhoto(seed + 1));
      return file;
    }),
  );
  const headers = { origin: `https://${of.host}`, "content-type": "multipart/form-data; boundary=crowd" };
  return { name: "photo check", share: UPLOAD_SHARE, method: "POST", paths: ["/check-photo"], headers, files };
}

function processesOf(of: CrowdSite): [name: string, pid: number][] {
  const servers = of.servers.map((server, n): [string, number] => [`server ${n + 1}`, server.pid ?? 0]);
  return [...servers, ["worker", of.worker.pid ?? 0]];
}

async function look(at: Map<string, Look[]>, goesOn: () => boolean): Promise<void> {
  const startedAt = performance.now();
  while (goesOn()) {
    await sleep(LOOK_EVERY_MS);
    for (const [name, pid] of processesOf(site)) {
      const [memory, files] = [memoryOf(pid), openFilesOf(pid)];
      if (memory !== null && files !== null)
        at.get(name)?.push({ minutes: (performance.now() - startedAt) / 60_000, memoryMb: memory.nowMb, files });
    }
  }
}

function report(looks: ReadonlyMap<string, Look[]>, thirds: readonly CrowdSeen[], load: { best: number; rate: number }): void {
  const lines = [...looks].map(([name, all]) => {
    const settled = all.filter((one) => one.minutes >= minutes / 3);
    return {
      process: name,
      mbPerHour: Number((slopeOf(settled.map((one) => [one.minutes / 60, one.memoryMb])) ?? Number.NaN).toFixed(2)),
      medianMb: medianOf(settled.map(({ memoryMb }) => memoryMb)),
      highestMb: Math.max(...all.map(({ memoryMb }) => memoryMb)),
      filesThen: medianOf(all.slice(0, all.length / 3).map(({ files }) => files)),
      filesNow: medianOf(all.slice((2 * all.length) / 3).map(({ files }) => files)),
    };
  });
  const p99 = thirds.map(({ kinds }) => kinds.clinic?.p99 ?? Number.NaN);
  const drift = Number(((p99[2] ?? Number.NaN) / (p99[1] ?? Number.NaN)).toFixed(2));
  const unmeant = thirds.reduce((sum, third) => sum + unmeantOf(third), 0);
  console.table(lines);
  console.table(thirds.at(-1)?.kinds);
  const statuses = thirds.map(statusesOf);
  console.log(
    JSON.stringify({
      bench: "soak",
      minutes,
      ...load,
      answers: thirds.reduce((sum, third) => sum + answersOf(third), 0),
      unmeant,
      p99,
      drift,
      lines,
      statuses,
      goal: GOAL,
    }),
  );
  process.exitCode = unmeant > 0 || lines.some(({ mbPerHour }) => mbPerHour >= GOAL.mbPerHour) || drift > GOAL.drift ? 1 : 0;
}

function answersOf(seen: CrowdSeen): number {
  return Object.values(seen.kinds).reduce((sum, kind) => sum + kind.answers, 0);
}

function medianOf(figures: readonly number[]): number | null {
  return [...figures].sort((a, b) => a - b)[figures.length >> 1] ?? null;
}

/** Of the straight line through these points that is nearest to all of them (least squares); null for fewer than two. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number | null {
  if (points.length < 2) return null;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
