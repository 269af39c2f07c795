import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { NODE_FLAGS } from "#app/cli/supervise.mjs";

const FILES = { server: "build/bin/server.js", worker: "build/bin/jobs/worker.js" };

/** Before a bench fills anything. */
export function requireBuild(): void {
  if (!existsSync(FILES.server)) throw new Error("There is no build: npm run build makes it.");
}

const TRIES = 300;
const PAUSE_MS = 100;

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}

/** Waits for a server that was just started. Throws after half a minute without a good answer. */
export async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await sleep(PAUSE_MS);
  }
  throw new Error(`${url} does not answer`);
}

/** The built server or worker on loopback, as a demo unless `settings` say otherwise. It ends with this process, however that ends. */
export function startBuilt(part: keyof typeof FILES, settings: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [...NODE_FLAGS, FILES[part]], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", DEMO: "1", HOST: "127.0.0.1", LOG_LEVEL: "warn", ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  endBySignal();
  return child;
}

let endsBySignal = false;

/** A signal alone would leave the processes a bench has started. */
function endBySignal(): void {
  if (endsBySignal) return;
  endsBySignal = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
}
