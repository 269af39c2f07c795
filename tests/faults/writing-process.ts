// Writes through the product's own store when told to, and says which writes it was told are kept. A process of its own, so that its system calls can be made to fail.
import { createInterface } from "node:readline";
import { sealWrites } from "#app/platform/audit-chain.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { type Asked, SECRET } from "#tests/faults/failing-writes.ts";

/** More than a page of the database, so that each transaction changes several. */
const detail = { text: "x".repeat(6_000) };

async function writeAll(store: Store, writes: number): Promise<number[]> {
  const kept: number[] = [];
  for (let one = 0; one < writes; one++) {
    const event = { actorId: null, action: "fault.tried", subjectKind: "fault", subjectId: one, detail };
    await store.write((tx) => recordEvent(tx, event, new Date(one))).then(() => kept.push(one), mustBeTheDisk);
    // What a checkpoint asks of the disk is to fail as well.
    if (one === writes >> 1) await store.checkpoint().catch(mustBeTheDisk);
  }
  return kept;
}

function mustBeTheDisk(error: { code?: string }): void {
  if (!/^SQLITE_(IOERR|FULL|READONLY)/.test(error.code ?? "")) throw error;
}

async function answer({ file, writes }: Asked): Promise<number[]> {
  let store: Store;
  try {
    store = openStore(file, sealWrites(SECRET));
  } catch (error) {
    mustBeTheDisk(error as { code?: string });
    return [];
  }
  const kept = await writeAll(store, writes);
  await store.close();
  return kept;
}

for await (const line of createInterface({ input: process.stdin })) {
  const kept = await answer(JSON.parse(line) as Asked);
  process.stdout.write(`${JSON.stringify(kept)}\n`);
}
