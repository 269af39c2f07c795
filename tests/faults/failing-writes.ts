import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { sealWrites, verifyChain } from "#app/platform/audit-chain.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { events } from "#db/schema/platform.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { injectErrors } from "#tests/faults/faulty-disk.ts";

export const SECRET = "a secret only for tests, 32 bytes or more";

/** What the process that writes is told. */
export interface Asked {
  file: string;
  writes: number;
}

/** All that SQLite asks of a disk when it changes something. */
const CALLS = ["pwrite64", "fdatasync", "ftruncate"] as const;

/** SQLite's own test of itself in the product's terms: the k-th call fails, once or from then on, for every k there is. */
export const failingWrites: Fault = {
  name: "failing-writes",
  does: "makes the k-th write, sync and truncation of the database fail, for every k, once and from then on: nothing is broken and nothing that was acknowledged is lost",
  rounds: 8,
  async run(writes) {
    const folder = mkdtempSync(join(tmpdir(), "scalpmark-writes-"));
    const template = join(folder, "template.db");
    const empty = openStore(template, sealWrites(SECRET));
    await empty.migrate();
    await empty.checkpoint();
    await empty.close();
    const writer = spawn(process.execPath, ["--import", "tsx", "tests/faults/writing-process.ts"], { stdio: ["pipe", "pipe", "inherit"] });
    const answers = createInterface({ input: writer.stdout })[Symbol.asyncIterator]();
    let faults = 0;
    let kept = 0;
    try {
      const askFor = async (file: string): Promise<number[]> => {
        writer.stdin.write(`${JSON.stringify({ file, writes } satisfies Asked)}\n`);
        const { value } = await answers.next();
        mustHold(typeof value === "string", "the process that writes ended");
        return JSON.parse(value) as number[];
      };
      const file = join(folder, "faulty.db");
      for (const call of CALLS) {
        for (const more of ["", "+"]) {
          for (let k = 1; ; k++) {
            for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
            copyFileSync(template, file);
            const injection = await injectErrors(writer.pid ?? 0, "EIO", { calls: [call], when: `${k}${more}` });
            const acknowledged = await askFor(file);
            const failed = await injection.end();
            await mustHoldWhatWasAcknowledged(file, acknowledged, `${call} ${k}${more}`);
            if (failed === 0) break;
            faults += 1;
            kept += acknowledged.length;
          }
        }
      }
    } finally {
      writer.stdin.end();
      await once(writer, "exit");
      rmSync(folder, { recursive: true, force: true });
    }
    mustHold(faults > 0, "no call was made to fail");
    return `${faults} points of failure in ${writes} writes, ${kept} acknowledged and all there, every database whole`;
  },
};

async function mustHoldWhatWasAcknowledged(file: string, acknowledged: readonly number[], where: string): Promise<void> {
  const store = openStore(file, sealWrites(SECRET));
  try {
    const integrity = JSON.stringify(await store.read.all(sql`pragma integrity_check`));
    mustHold(integrity === '[{"integrity_check":"ok"}]', `${where}: integrity_check says ${integrity}`);
    const chain = await verifyChain(store.read, SECRET);
    mustHold(chain.ok, `${where}: the record is broken: ${JSON.stringify(chain)}`);
    const found = await store.read.select({ one: events.subjectId }).from(events).all();
    const there = new Set(found.map(({ one }) => Number(one)));
    mustHold(there.size === found.length, `${where}: a write is there twice`);
    for (const one of acknowledged) mustHold(there.has(one), `${where}: write ${one} was acknowledged and is lost`);
  } finally {
    await store.close();
  }
}
