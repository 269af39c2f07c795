import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What people ask for. `{n}` in a path or body is another number each time. */
export interface Kind {
  name: string;
  /** How often, beside the others. */
  share: number;
  method: "GET" | "POST";
  paths: readonly string[];
  headers?: Record<string, string>;
  /** One for each person, in turn. */
  cookies?: readonly string[];
  body?: string;
  /** Paths of JPEG files, one of which is sent as `photo`. */
  files?: readonly string[];
}

export interface Crowd {
  /** Where the servers are; people are spread over them evenly. */
  origins: readonly string[];
  host: string;
  people: number;
  seconds: number;
  /** After an answer, half to one and a half times as long passes before the same person asks again. */
  pauseMs: number;
  /** Requests a second of all together, at times of their own; null: by `pauseMs`. */
  rate: number | null;
  kinds: readonly Kind[];
  seed: number;
}

export interface KindSeen {
  answers: number;
  /** Milliseconds, from when a request was due to its answer's end. */
  p50: number;
  p95: number;
  p99: number;
  longest: number;
  /** How often each status came, or what broke. */
  statuses: Record<string, number>;
}

export interface CrowdSeen {
  kinds: Record<string, KindSeen>;
  /** Answers of 200 in each second. */
  goodPerSecond: number[];
}

const DRIVER = fileURLToPath(new URL("crowd-driver.mjs", import.meta.url));

/** Lets the crowd go, in a process of its own. */
export async function driveCrowd(crowd: Crowd): Promise<CrowdSeen> {
  const driver = spawn(process.execPath, [DRIVER], { stdio: ["pipe", "pipe", "inherit"] });
  driver.stdin.end(`${JSON.stringify(crowd)}\n`);
  for await (const line of createInterface({ input: driver.stdout })) return JSON.parse(line) as CrowdSeen;
  throw new Error("the driver ended without a word");
}

/** Statuses of all kinds together. */
export function statusesOf({ kinds }: CrowdSeen): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { statuses } of Object.values(kinds))
    for (const [status, times] of Object.entries(statuses)) all[status] = (all[status] ?? 0) + times;
  return all;
}

/** Answers nobody meant: of 500 and above but 503, and connections that broke. */
export const unmeantOf = (seen: CrowdSeen): number =>
  Object.entries(statusesOf(seen)).reduce((sum, [status, times]) => sum + (/^[234]\d\d$|^503$/.test(status) ? 0 : times), 0);
