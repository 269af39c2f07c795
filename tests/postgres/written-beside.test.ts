import { type AddressInfo, createServer, connect as dial, type Server } from "node:net";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimJob, enqueue, finishJob } from "#app/platform/job-queue.server.ts";
import { CommitUnknownError } from "#app/platform/postgres-servers.server.ts";
import { openPostgresStore } from "#app/platform/postgres-store.server.ts";
import { beginSending } from "#app/platform/sending.server.ts";
import { storageFaultOf } from "#app/platform/storage-fault.ts";
import type { Store } from "#app/platform/store.server.ts";
import { jobs } from "#db/schema/platform.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/test-database.ts";

const AT = new Date("2026-11-28T00:00:00.000Z");
const row = (kind: string) => ({ kind, payload: "{}", state: "done" as const, runAt: AT, createdAt: AT });

let database: TestDatabase;
let here: Store;
let elsewhere: Store;

beforeAll(async () => {
  database = await openTestDatabase();
  here = openPostgresStore(database.address, beginSending);
  elsewhere = openPostgresStore(database.address);
});
afterAll(async () => {
  await Promise.all([here.close(), elsewhere.close()]);
  await database.remove();
});

/** Somebody with a connection of their own. */
async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const countOf = (kind: string) => here.read.$count(jobs, eq(jobs.kind, kind));

test("a job is taken while somebody writes for long, and while another worker is in the midst of taking one", async () => {
  for (const clinicId of [1, 2]) await here.write((tx) => enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, AT));
  await withClient(async (slow) => {
    await slow.query("begin; select id from jobs where payload = '{\"clinicId\":1}' for update");
    const job = await here.write(async () => claimJob(elsewhere, AT));
    expect(job?.payload).toBe('{"clinicId":2}');
    if (job !== null) await finishJob(elsewhere, job, AT);
    await slow.query("rollback");
  });
  expect((await claimJob(elsewhere, AT))?.payload).toBe('{"clinicId":1}');
});

test("forty jobs that eight workers take at once are forty jobs", async () => {
  await here.write(async (tx) => {
    for (let n = 0; n < 40; n += 1) await enqueue(tx, { kind: "examine_evidence", payload: { evidenceId: String(n) } }, AT);
  });
  const taken: number[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async (_, worker) => {
      for (
        let job = await claimJob(worker % 2 ? here : elsewhere, AT);
        job !== null;
        job = await claimJob(worker % 2 ? here : elsewhere, AT)
      )
        taken.push(job.id);
    }),
  );
  expect([taken.length, new Set(taken).size]).toEqual([40, 40]);
});

test("a job that waits is not begun before a change is committed that asked for it again", async () => {
  const request = { kind: "rescore_clinic", payload: { clinicId: 3 } } as const;
  await here.write((tx) => enqueue(tx, request, AT));
  await here.write(async (tx) => {
    await enqueue(tx, request, AT);
    expect(await claimJob(elsewhere, AT)).toBeNull();
  });
  expect((await claimJob(elsewhere, AT))?.payload).toBe('{"clinicId":3}');
});

test("a transaction that ends a deadlock is run again as a whole, and is kept once", async () => {
  await here.write((tx) => tx.insert(jobs).values([row("a"), row("b")]));
  let runs = 0;
  await withClient(async (other) => {
    // The other one is never the victim: it looks for deadlocks later than we do.
    await other.query("set deadlock_timeout = '60s'");
    await other.query("begin");
    await other.query("update jobs set attempts = attempts where kind = 'b'");
    let others: Promise<unknown> = Promise.resolve();
    await here.write(async (tx) => {
      runs += 1;
      await tx.insert(jobs).values(row("kept"));
      await tx.update(jobs).set({ attempts: 1 }).where(eq(jobs.kind, "a"));
      if (runs === 1) {
        others = other.query("update jobs set attempts = 2 where kind = 'a'").then(() => other.query("commit"));
        others.catch(() => {});
      }
      await tx.update(jobs).set({ attempts: 3 }).where(eq(jobs.kind, "b"));
    });
    await others;
  });
  expect([runs, await countOf("kept")]).toEqual([2, 1]);
});

test("a transaction whose rows were changed under it is run again, whatever became of the error; after five runs it is given up", async () => {
  let runs = 0;
  const outdated = sql`do $$ begin raise exception 'changed' using errcode = 'serialization_failure'; end $$`;
  await here.write(async (tx) => {
    runs += 1;
    await tx.insert(jobs).values(row("again"));
    if (runs < 3) await tx.run(outdated).catch(() => {});
  });
  expect([runs, await countOf("again")]).toEqual([3, 1]);
  runs = 0;
  const given = here.write(async (tx) => {
    runs += 1;
    await tx.run(outdated);
  });
  await expect(given).rejects.toMatchObject({ code: "40001" });
  expect([runs, here.fault()]).toEqual([5, null]);
});

test("what a rule of the product refuses is not run again", async () => {
  let runs = 0;
  await expect(
    here.write(async (tx) => {
      runs += 1;
      await tx.insert(jobs).values(row("refused"));
      throw new Error("refused");
    }),
  ).rejects.toThrow("refused");
  expect([runs, await countOf("refused")]).toEqual([1, 0]);
});

test("a connection that breaks after the server was asked to commit leaves it unknown whether it did: that is said, and nothing is repeated", async () => {
  const { server, port, cut } = await startCuttingProxy(Number(new URL(database.address).port));
  const address = new URL(database.address);
  address.port = String(port);
  const store = openPostgresStore(address.href);
  let runs = 0;
  cut();
  const error = await store
    .write(async (tx) => {
      runs += 1;
      await tx.insert(jobs).values(row("unsure"));
    })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommitUnknownError);
  expect(storageFaultOf(error)).toBe("unsure");
  // It was committed, as it happens: a second run would have made it two.
  expect([runs, await countOf("unsure")]).toEqual([1, 1]);
  await store.write((tx) => tx.insert(jobs).values(row("later")));
  expect(store.fault()).toBeNull();
  await store.close();
  server.close();
});

/** Hands on all that is said; after `cut` it hands the next "commit" on and breaks off before the answer. */
async function startCuttingProxy(to: number): Promise<{ server: Server; port: number; cut: () => void }> {
  let cuts = false;
  const cut = () => {
    cuts = true;
  };
  const server = createServer((client) => {
    const upstream = dial(to, "127.0.0.1");
    let isOver = false;
    client.on("data", (piece) => {
      if (cuts && piece.includes("commit")) {
        cuts = false;
        isOver = true;
        upstream.once("data", () => client.destroy());
      }
      upstream.write(piece);
    });
    upstream.on("data", (piece) => {
      if (!isOver) client.write(piece);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port, cut };
}
