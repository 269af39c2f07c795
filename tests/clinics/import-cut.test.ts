import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { openStore } from "#app/platform/open-store.server.ts";
import { places } from "#db/schema/directory.ts";

const folder = mkdtempSync(join(tmpdir(), "scalpmark-cut-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 600;
const file = join(folder, "clinics.csv");
writeFileSync(
  file,
  ["name,city,country,ref", ...Array.from({ length: ROWS }, (_, n) => `${n % 100 === 99 ? "" : `Clinic ${n}`},Leeds,GB,r${n}`)].join("\n"),
);

/** One place is enough for the importer not to load all of them, which is another test's subject. */
async function prepare(name: string): Promise<string> {
  const dir = join(folder, name);
  mkdirSync(dir);
  const store = openStore(join(dir, "scalpmark.db"));
  await store.migrate();
  await store.write(async (tx) =>
    tx.insert(places).values({ id: 1, name: "Leeds", folded: "leeds", country: "GB", lat: 53.8, lng: -1.55, population: 455_123 }),
  );
  await store.close();
  return dir;
}

function startImport(dataDir: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "app/cli/import-clinics.ts", file], {
    env: { ...process.env, NODE_ENV: "test", DATA_DIR: dataDir, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

function rowsOf(dataDir: string) {
  const db = new Database(join(dataDir, "scalpmark.db"), { readonly: true });
  try {
    return {
      clinics: db.prepare("select id, slug, name, source_ref from clinics order by id").all(),
      listed: db.prepare("select clinic_id, rank from listings order by clinic_id").all(),
      words: db.prepare("select sum(count) from search_sets where token = 'w:leeds'").pluck().get(),
    };
  } finally {
    db.close();
  }
}

async function waitForRecords(dataDir: string, least: number): Promise<void> {
  const db = new Database(join(dataDir, "scalpmark.db"), { readonly: true });
  const done = db.prepare("select coalesce(max(records_done), 0) from import_runs").pluck();
  while (Number(done.get()) < least) await new Promise((resolve) => setTimeout(resolve, 2));
  db.close();
}

test("An import ended by kill -9 and started again leaves what an uncut one leaves", { timeout: 120_000 }, async () => {
  const [whole, cut] = [await prepare("whole"), await prepare("cut")];
  const uncut = await ended(startImport(whole));
  expect(uncut).toEqual({ code: 2, said: `${ROWS} records: 594 created, 0 updated, 0 unchanged, 0 duplicates, 6 refused\n` });

  const killed = startImport(cut);
  const end = ended(killed);
  await waitForRecords(cut, 200);
  killed.kill("SIGKILL");
  expect((await end).code).toBeNull();
  const half = rowsOf(cut).clinics.length;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(594);

  expect(await ended(startImport(cut))).toEqual(uncut);
  expect(rowsOf(cut)).toEqual(rowsOf(whole));
});
