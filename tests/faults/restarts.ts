import { openExampleProxy } from "#tests/faults/example-proxy.ts";
import { type Fault, mustHold, NotHere } from "#tests/faults/fault.ts";
import { createFaultFolder } from "#tests/faults/fault-site.ts";
import { openPlainProxy } from "#tests/faults/plain-proxy.ts";
import { SITE_HOST, startRestartedSite } from "#tests/faults/restarted-site.ts";
import { type Asked, type Sent, startSteadyClients } from "#tests/faults/steady-clients.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";

const CLIENTS = 50;
const PAUSE_MS = 250;
const CLINIC = "the-clinic";

type OpenProxy = (ports: readonly [number, number]) => Promise<{ origin: string; close(): void | Promise<void> }>;

const throughPlain: OpenProxy = (ports) => openPlainProxy(ports);
const throughExample: OpenProxy = async (ports) => {
  const proxy = await openExampleProxy(ports, SITE_HOST);
  if (proxy === null) throw new NotHere("HAProxy is not installed, and this is no root with apt");
  return proxy;
};

/** Pages from the cache, pages rendered anew, a search, a missing page, and a form whose answer takes a password hash. */
function ask(who: number, n: number): Asked {
  const kind = (who + n) % 10;
  if (kind < 4) return { method: "GET", path: "/" };
  if (kind < 6) return { method: "GET", path: `/clinics/${CLINIC}`, headers: { cookie: "x=1" } };
  if (kind < 8) return { method: "GET", path: `/clinics?q=clinic+${n % 7}` };
  if (kind < 9 || n % 5 !== 0) return { method: "GET", path: "/no-such-page" };
  return {
    method: "POST",
    path: "/sign-in",
    headers: { origin: `https://${SITE_HOST}`, "content-type": "application/x-www-form-urlencoded" },
    body: `email=nobody-${who}%40example.org&password=not+the+password+of+anybody`,
  };
}

/** Replaces both servers `rolls` times under load. */
export async function rollUnderLoad(rolls: number, openProxy: OpenProxy): Promise<Sent & { seconds: number }> {
  const folder = await createFaultFolder();
  await folder.withDatabase(async (ctx) => void (await buildClinic(ctx, CLINIC)));
  const site = await startRestartedSite(folder.dataDir);
  try {
    const proxy = await openProxy(site.ports);
    try {
      await answersThrough(proxy.origin);
      const startedAt = performance.now();
      const clients = startSteadyClients(proxy.origin, SITE_HOST, CLIENTS, PAUSE_MS, ask);
      for (let roll = 0; roll < rolls; roll++) await site.roll();
      const sent = await clients.stop();
      return { ...sent, seconds: (performance.now() - startedAt) / 1_000 };
    } finally {
      await proxy.close();
    }
  } finally {
    await site.stop();
    folder.remove();
  }
}

/** Until the proxy has found both servers ready. */
async function answersThrough(origin: string): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  for (let good = 0; good < 5; ) {
    const probe = startSteadyClients(origin, SITE_HOST, 1, 100, () => ({ method: "GET", path: "/" }));
    const { failures } = await probe.stop();
    good = failures.length === 0 ? good + 1 : 0;
    if (performance.now() > giveUpAt) throw new Error(`the proxy does not answer: ${failures[0]}`);
  }
}

const fault = (name: string, through: string, openProxy: OpenProxy): Fault => ({
  name,
  does: `two servers are replaced in turn by SIGTERM while ${CLIENTS} people read and sign in through ${through}: no request fails`,
  rounds: 20,
  async run(rounds) {
    const { answered, sentAway, failures, seconds } = await rollUnderLoad(Math.ceil(rounds / 2), openProxy);
    mustHold(failures.length === 0, `${failures.length} of ${answered + failures.length} requests failed, the first: ${failures[0]}`);
    return `${Math.ceil(rounds / 2) * 2} restarts, ${answered} requests, 0 failed, ${sentAway} asked to come again, ${(seconds / Math.ceil(rounds / 2) / 2).toFixed(1)} s for each restart`;
  },
});

export const restartsBehindPlainProxy = fault("restarts", "a proxy that sends nothing twice", throughPlain);
export const restartsBehindExample = fault("restarts-haproxy", "app/ops/haproxy.cfg", throughExample);
