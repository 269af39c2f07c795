import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What driving one address for a while gave. */
export interface Driven {
  requestsPerSecond: number;
  /** Milliseconds from request to last byte, at 16 connections. */
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the serving process per request; null where the system has no /proc. */
  cpuMs: number | null;
  /** Answers that were not 2xx, and connections that failed: any makes the figures worthless. */
  failed: number;
}

export interface Drive {
  url: string;
  pid: number;
  seconds: number;
  connections: number;
  headers?: Record<string, string>;
}

/** Kernel ticks are 10 ms on every Linux that Node supports. */
const TICK_MS = 10;

/** Processor time a process has used, milliseconds; null where it cannot be told. */
export function cpuOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The second field is the program's name in brackets and may hold spaces; user and system time are the 12th and 13th after it.
  const fields = readFileSync(file, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident memory now and at its highest, megabytes; null where it cannot be told. */
export function memoryOf(pid: number): { nowMb: number; peakMb: number } | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const status = readFileSync(file, "utf8");
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
  return { nowMb: megabytes("VmRSS"), peakMb: megabytes("VmHWM") };
}

interface CannonResult {
  requests: { total: number; average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
}

/** Drives an address with autocannon in a process of its own, so that the driver's work is not counted as the server's. */
export async function drive({ url, pid, seconds, connections, headers = {} }: Drive): Promise<Driven> {
  const cannon = createRequire(import.meta.url).resolve("autocannon");
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const before = cpuOf(pid);
  const result = JSON.parse(
    await outputOf(process.execPath, [cannon, "-c", String(connections), "-d", String(seconds), "--json", ...given, url]),
  ) as CannonResult;
  const after = cpuOf(pid);
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: before === null || after === null ? null : Number(((after - before) / result.requests.total).toFixed(3)),
    failed: result.non2xx + result.errors,
  };
}

function outputOf(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += String(chunk);
    });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve(output) : reject(new Error(`${args[0]} ended with code ${code}`))));
  });
}
