import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgresStore } from "#app/platform/postgres-store.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { type MirroredClusters, startMirrored } from "#tests/postgres/mirrored-clusters.ts";

const AT = new Date("2026-11-28T00:00:00.000Z");
/** Issue 9's own. */
const FIRST_WRITE_MS = 5_000;

let clusters: MirroredClusters;
let store: Store;

beforeAll(async () => {
  clusters = await startMirrored();
  store = openPostgresStore(clusters.address);
  await store.migrate();
}, 120_000);
afterAll(async () => {
  await store.close();
  clusters.remove();
}, 60_000);

test("the primary is killed and its synchronous copy promoted: no acknowledged write is lost, writing goes on within five seconds, and reading all the time", {
  timeout: 120_000,
}, async () => {
  const acknowledged: string[] = [];
  let refused = 0;
  let read = 0;
  let unread = 0;
  let over = false;
  const lastAt = { write: 0 };

  async function keepWriting(): Promise<void> {
    for (let number = 0; !over; number += 1) {
      const kind = `job ${number}`;
      try {
        await store.write((tx) => tx.insert(jobs).values({ kind, payload: "{}", state: "queued", runAt: AT, createdAt: AT }));
        acknowledged.push(kind);
        lastAt.write = performance.now();
      } catch {
        refused += 1;
        await sleep(20);
      }
    }
  }
  async function keepReading(): Promise<void> {
    while (!over) {
      try {
        await store.read.$count(jobs);
        read += 1;
      } catch {
        unread += 1;
      }
      await sleep(10);
    }
  }

  const [writing, reading] = [keepWriting(), keepReading()];
  while (acknowledged.length < 100) await sleep(20);
  const before = acknowledged.length;
  const killedAt = performance.now();
  clusters.primary.kill();
  const readBefore = read;
  await clusters.standby.promote();
  while (lastAt.write < killedAt || acknowledged.length <= before) await sleep(5);
  const firstWriteMs = lastAt.write - killedAt;
  expect(read).toBeGreaterThan(readBefore);
  while (acknowledged.length < before + 50) await sleep(20);
  over = true;
  await Promise.all([writing, reading]);

  const kept = new Set((await store.read.select({ kind: jobs.kind }).from(jobs)).map(({ kind }) => kind));
  const lost = acknowledged.filter((kind) => !kept.has(kind));
  console.log(
    `${acknowledged.length} acknowledged, ${lost.length} lost, ${refused} refused, ${unread} not read, first write after ${Math.round(firstWriteMs)} ms`,
  );
  expect(lost).toEqual([]);
  expect(read).toBeGreaterThan(readBefore);
  expect(unread).toBe(0);
  expect(firstWriteMs).toBeLessThan(FIRST_WRITE_MS);
});
