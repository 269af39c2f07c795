import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { createContext } from "#app/platform/context.server.ts";
import { copiesFolder } from "#app/platform/copies-before-update.server.ts";
import { CONFIG_EXIT_CODE, parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { MIGRATIONS_FOLDER } from "#app/platform/store.server.ts";
import { type Fault, mustHold } from "#tests/faults/fault.ts";
import { addWriters } from "#tests/faults/writers.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";

const CLINICS = 300;
const WRITERS = 300;
const ADDED_ROWS = 120_000;
/** What a later version might do: a table made and filled, a column added and filled, an index. */
const LATER = `create table later (id integer primary key, word text not null);
--> statement-breakpoint
insert into later with recursive n(id) as (select 1 union all select id + 1 from n where id < ${ADDED_ROWS}) select id, hex(randomblob(40)) from n;
--> statement-breakpoint
alter table clinics add column later text;
--> statement-breakpoint
update clinics set later = name || ' and more';
--> statement-breakpoint
create index later_word on later (word);
`;

type Schema = "old" | "new";

/** `kill -9` of the update of a database, at random moments from its copy to its end, then the update again; and an old version on the new database. */
export const killedMigration: Fault = {
  name: "migration",
  does: "the update of the database is killed: its schema is the old or the new one with every row, never anything between, and a copy was made before",
  rounds: 20,
  async run(rounds, chance) {
    const scratch = mkdtempSync(join(tmpdir(), "scalpmark-migration-"));
    const [before, dataDir, release] = [join(scratch, "before"), join(scratch, "data"), join(scratch, "release")];
    try {
      await buildDatabase(before);
      const expected = fingerprintOf(before);
      buildRelease(release);
      cpSync(before, dataDir, { recursive: true });
      const whole = performance.now();
      mustHold((await endOf(update(dataDir, release))) === 0, "the update fails even when nobody kills it");
      const longest = performance.now() - whole;
      const outcomes: Record<Schema, number> = { old: 0, new: 0 };
      for (let round = 0; round < rounds; round++) {
        rmSync(dataDir, { recursive: true });
        cpSync(before, dataDir, { recursive: true });
        const child = update(dataDir, release);
        const folder = copiesFolder({ DATA_DIR: dataDir });
        const startedAt = performance.now();
        while (!existsSync(folder) && child.exitCode === null) await sleep(2);
        await sleep(chance() * Math.max(50, longest - (performance.now() - startedAt)));
        child.kill("SIGKILL");
        await endOf(child);
        outcomes[schemaOf(dataDir, expected)] += 1;
        mustHold((await endOf(update(dataDir, release))) === 0, "after a kill the update cannot be done again");
        mustHold(schemaOf(dataDir, expected) === "new", "after a kill and the update again the schema is not the new one");
        mustHaveCopy(folder, expected);
      }
      const late = update(dataDir, process.cwd());
      const [words] = await Promise.all([textOf(late), endOf(late)]);
      mustHold(late.exitCode === CONFIG_EXIT_CODE && words.includes("newer version"), `an old version takes a newer database: ${words}`);
      return `${rounds} kills: ${outcomes.old} left the old schema, ${outcomes.new} the new, none anything between; every row and checksum as before, each with its copy; a newer schema is refused`;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function buildDatabase(dataDir: string): Promise<void> {
  const ctx = createContext(parseEnv({ NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir }), createLog({ level: "silent" }));
  await ctx.store.migrate();
  for (let n = 0; n < CLINICS; n++) await buildClinic(ctx, `clinic-${n}`);
  await addWriters(ctx, WRITERS);
  await ctx.store.close();
}

/** The folder of a later version: its migrations, which is all that tells it from this one. */
function buildRelease(folder: string): void {
  const migrations = join(folder, MIGRATIONS_FOLDER);
  cpSync(resolve(MIGRATIONS_FOLDER), migrations, { recursive: true });
  const file = join(migrations, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { idx: number; when: number; tag: string }[] };
  const last = journal.entries.at(-1);
  if (last === undefined) throw new Error("there are no migrations");
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1_000, tag: "9999_later" });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(migrations, "9999_later.sql"), LATER);
}

function update(dataDir: string, release: string): ChildProcess {
  const file = new URL("../../app/cli/migrate.ts", import.meta.url).pathname;
  return spawn(process.execPath, ["--import", new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url).href, file], {
    stdio: ["ignore", "ignore", "pipe"],
    cwd: release,
    env: { PATH: process.env.PATH, NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
  });
}

async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

async function textOf(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stderr ?? []) text += String(chunk);
  return text;
}

const openDatabase = (dataDir: string) => new Database(join(dataDir, "scalpmark.db"));

/** Which schema it has; throws where it is neither, or where anything of what was there before is not. */
function schemaOf(dataDir: string, expected: string): Schema {
  const db = openDatabase(dataDir);
  try {
    const count = (text: string) => db.prepare(text).pluck().get() as number;
    const integrity = db.pragma("integrity_check", { simple: true });
    mustHold(integrity === "ok", `integrity_check says ${integrity}`);
    const marks = [
      count("select count(*) from sqlite_master where name = 'later'"),
      count("select count(*) from sqlite_master where name = 'later_word'"),
      count("select count(*) from pragma_table_info('clinics') where name = 'later'"),
    ];
    const isNew = marks.every((mark) => mark === 1);
    mustHold(isNew || marks.every((mark) => mark === 0), `the schema is between the two: ${marks}`);
    if (isNew) {
      mustHold(count("select count(*) from later") === ADDED_ROWS, "rows of the new table are missing");
      mustHold(count("select count(*) from clinics where later is null") === 0, "the new column is not filled");
    }
    mustHold(fingerprintOf(dataDir) === expected, "rows that were there before are not as they were");
    return isNew ? "new" : "old";
  } finally {
    db.close();
  }
}

/** One hash over what no update may change. */
function fingerprintOf(dataDir: string, file = "scalpmark.db"): string {
  const db = new Database(join(dataDir, file));
  try {
    const hash = createHash("sha256");
    for (const query of [
      "select id, slug, name, created_at from clinics order by id",
      "select * from accounts order by id",
      "select * from sessions order by id",
    ])
      hash.update(JSON.stringify(db.prepare(query).all()));
    return hash.digest("hex");
  } finally {
    db.close();
  }
}

function mustHaveCopy(folder: string, expected: string): void {
  const copies = readdirSync(folder).filter((name) => name.endsWith(".db"));
  mustHold(copies.length > 0, "no copy was made before the update");
  for (const copy of copies) mustHold(fingerprintOf(folder, copy) === expected, `the copy ${copy} is not what the database was`);
}
