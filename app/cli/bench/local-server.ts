import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

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
