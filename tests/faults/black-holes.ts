import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { like } from "drizzle-orm";
import { jobs } from "#db/schema/platform.ts";
import { scores } from "#db/schema/trust.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { createFaultFolder, type FaultFolder } from "#tests/faults/fault-site.ts";
import { buildFaultWorld, isKept } from "#tests/faults/refused-writes.ts";
import { createSiteProcess } from "#tests/faults/site-process.ts";

/** No request may wait longer, whoever outside does not answer. */
const LONGEST_MS = 5_000;
const PEOPLE = 6;

export const blackHoles: Fault = {
  name: "black-holes",
  does: "lets mail server, name servers and with them every clinic's site swallow what they are sent: every page works, no request waits, mails wait and other work is done",
  rounds: 1,
  async run(rounds) {
    const folder = await createFaultFolder();
    const mail = await openSilentMailServer();
    const names = await openSilentNameServer();
    const env: NodeJS.ProcessEnv = {
      NODE_ENV: "production",
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      DNS_SERVERS: `127.0.0.1:${names.port}`,
    };
    const site = await createSiteProcess(folder.dataDir, { env, quiet: true });
    let longest = 0;
    let requests = 0;
    const timed = async (path: string, init: RequestInit = {}): Promise<Response> => {
      const startedAt = performance.now();
      const answer = await fetch(site.origin + path, { ...init, redirect: "manual", signal: AbortSignal.timeout(2 * LONGEST_MS) });
      await answer.clone().arrayBuffer();
      longest = Math.max(longest, performance.now() - startedAt);
      requests += 1;
      mustHold(answer.status < 400, `${path} answered ${answer.status}`);
      return answer;
    };
    const send = (path: string, fields: Record<string, string>) =>
      timed(path, { method: "POST", body: new URLSearchParams(fields), headers: { Origin: site.origin } });
    try {
      const world = await buildFaultWorld(folder, rounds, 0);
      await site.start();
      for (let round = 0; round < rounds; round++) {
        for (let person = 0; person < PEOPLE; person++) await send("/forgot-password", { email: `person-${round}-${person}@a.example` });
        const displayName = `Person ${round}`;
        const password = "quiet-harbour-lantern-73-otter";
        await send("/sign-up", { role: "client", displayName, email: `new-${round}@a.example`, password });
        for (const task of world.reviewTasks.splice(0, 1)) mustHold(await isKept(site, task), "a review was refused");
        for (const path of [
          "/",
          "/clinics",
          `/clinics/${world.slug}`,
          `/clinics/${world.slug}/score`,
          "/method",
          "/check-photo",
          "/decisions",
          "/healthz",
        ])
          await timed(path);
        for (const path of [`/manage/${world.slug}`, `/manage/${world.slug}/badge`])
          await timed(path, { headers: { Cookie: world.ownerCookie } });
      }
      mustHold(longest < LONGEST_MS, `a request waited ${longest} ms`);
      const scored = await untilScored(folder);
      const waiting = await folder.withDatabase(async (ctx) => ctx.store.read.select().from(jobs).where(like(jobs.kind, "mail_%")).all());
      mustHold(waiting.length >= rounds, "no mail was asked for");
      mustHold(
        waiting.every(({ state }) => state === "queued" || state === "running"),
        `mails do not wait: ${waiting.map(({ state }) => state)}`,
      );
      return `${requests} requests, the longest ${Math.ceil(longest)} ms; ${waiting.length} mails wait; other work was done after ${(scored / 1_000).toFixed(1)} s; ${mail.connections()} times the mail server was asked`;
    } finally {
      await site.stop();
      mail.close();
      names.close();
      folder.remove();
    }
  },
};

/** Resolves with the milliseconds until the worker has scored the clinic, which it was asked for behind the mails. */
async function untilScored(folder: FaultFolder): Promise<number> {
  const startedAt = performance.now();
  while ((await folder.withDatabase((ctx) => ctx.store.read.$count(scores))) === 0) {
    mustHold(performance.now() - startedAt < 30_000, "the worker waits for the mail server and does nothing else");
    await sleep(250);
  }
  return performance.now() - startedAt;
}

/** Takes connections and never says a word. */
async function openSilentMailServer(): Promise<{ port: number; connections: () => number; close: () => void }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {}).resume();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.length,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

async function openSilentNameServer(): Promise<{ port: number; close: () => void }> {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { port: socket.address().port, close: () => socket.close() };
}
