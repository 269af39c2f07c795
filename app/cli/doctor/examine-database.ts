import { max, sql } from "drizzle-orm";
import { compareVersions } from "#app/cli/advisories.ts";
import { type Finding, look, mend, ok } from "#app/cli/doctor/finding.ts";
import type { CopyStanding } from "#app/platform/committed.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { copyStandingWords } from "#app/platform/copy-standing-words.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { readHealth } from "#app/platform/read-health.server.ts";
import { schemaStanding } from "#app/platform/schema-version.server.ts";
import { durationWords, judgeHealth } from "#app/platform/site-health.ts";
import type { Db } from "#app/platform/store.server.ts";
import { events, jobs, workerRuns } from "#db/schema/platform.ts";

/** Older ones lose pages when two connections write and fold the log in (SECURITY.md 1.6). */
const OLDEST_SQLITE = "3.53.2";
/** What each connection of ours sets; an existing database comes back with less. */
const PRAGMAS: Readonly<Record<string, number | string>> = {
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  journal_mode: "wal",
  mmap_size: 0,
};
/** Clocks of two machines, or before and after a correction, differ by as much. */
const CLOCK_MS = 30_000;

const cell = async (db: Db, query: string) => Object.values((await db.get<Record<string, unknown>>(sql.raw(query))) ?? {})[0];

/** The engine, the file and its schema, as they are in a connection that has just been opened. */
export async function examineDatabase({ store, now }: Ctx): Promise<Finding[]> {
  const db = store.read;
  const engine = await (ENGINE === "postgres" ? examinePostgres(db) : examineSqlite(db));
  const copies = (await store.copies()).map(examineCopy);
  return [...engine, ...copies, await examineSchema(db), await examineClock(db, now())];
}

/** Half of what a server keeps of its log by itself: one that is further behind may never come back. */
const FAR_BEHIND_BYTES = 500_000_000;

export function examineCopy(copy: CopyStanding): Finding {
  const [name, says] = [`Copy ${copy.host}`, copyStandingWords().says(copy)];
  if (copy.state === "foreign") return mend(name, says, "follow the server that takes writes, or take it out of DATABASE_READ_URL");
  if (copy.state === "away") return look(name, says, "start it: pages are read from the server that takes writes meanwhile");
  return copy.behind < FAR_BEHIND_BYTES ? ok(name, says) : look(name, says, "see that it replays: nobody is answered from it meanwhile");
}

const OLDEST_POSTGRES = 150_000;

/** Its pages and its copies are its own administrators' to look at. */
async function examinePostgres(db: Db): Promise<Finding[]> {
  const number = Number(await cell(db, "show server_version_num"));
  const version = String(await cell(db, "show server_version"));
  const encoding = await cell(db, "show server_encoding");
  const unsafe: string[] = [];
  for (const name of ["fsync", "full_page_writes", "synchronous_commit"])
    if ((await cell(db, `show ${name}`)) === "off") unsafe.push(`${name} is off`);
  return [
    number >= OLDEST_POSTGRES ? ok("PostgreSQL", version) : mend("PostgreSQL", `${version} is older than 15`, "upgrade the server"),
    encoding === "UTF8" ? ok("Encoding", "UTF8") : mend("Encoding", `it is ${encoding}`, "make the database with encoding UTF8"),
    unsafe.length === 0
      ? ok("Durability", "every write is on the disk before it is acknowledged")
      : mend("Durability", unsafe.join(", "), "set it to on in the server's configuration"),
  ];
}

async function examineSqlite(db: Db): Promise<Finding[]> {
  const version = String(await cell(db, "select sqlite_version()"));
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(PRAGMAS)) {
    const found = await cell(db, `pragma ${name}`);
    if ((found ?? 0) !== value) wrong.push(`${name} is ${found}`);
  }
  const says = String(await cell(db, "pragma quick_check(1)"));
  return [
    compareVersions(version, OLDEST_SQLITE) >= 0
      ? ok("SQLite", version)
      : mend("SQLite", `${version} is older than ${OLDEST_SQLITE}`, "npm ci"),
    wrong.length === 0
      ? ok("Durability", "every write is on the disk before it is acknowledged (synchronous=2)")
      : mend("Durability", wrong.join(", "), "the database engine was changed: npm ci"),
    says === "ok" ? ok("Database", "whole") : mend("Database", says, "stop the site and restore the newest backup: npm run restore"),
  ];
}

async function examineSchema(db: Db): Promise<Finding> {
  const standing = await schemaStanding(db);
  if (standing === "newer") return mend("Schema", "it is newer than this version", "install the version that was here before");
  if (standing === "moving") return mend("Schema", "a move into it is not finished", "run the same npm run move again");
  return standing === "current"
    ? ok("Schema", "up to date")
    : mend("Schema", "it is older than this version", "restart by npm start, which brings it up to date");
}

/** Whatever was written last cannot lie ahead. */
export async function examineClock(db: Db, now: Date): Promise<Finding> {
  const newest = [
    (
      await db
        .select({ at: max(events.at) })
        .from(events)
        .get()
    )?.at,
    (
      await db
        .select({ at: max(workerRuns.seenAt) })
        .from(workerRuns)
        .get()
    )?.at,
    (
      await db
        .select({ at: max(jobs.createdAt) })
        .from(jobs)
        .get()
    )?.at,
  ].flatMap((at) => (at ? [at.getTime()] : []));
  const ahead = Math.max(0, ...newest) - now.getTime();
  return ahead > CLOCK_MS
    ? mend("Clock", `it is ${durationWords(ahead)} behind what the database holds`, "set the clock by NTP, then restart the site")
    : ok("Clock", "not behind the database");
}

const STANDING = { well: ok, look, broken: mend } as const;

/** The same judgement the administrators' page prints: disk, log, worker, queue, failed jobs, mail. */
export async function examineWork(ctx: Ctx): Promise<Finding[]> {
  return judgeHealth(await readHealth(ctx))
    .filter(({ name }) => !name.startsWith("Reading") && name !== "Database")
    .map(({ name, value, state, advice }) => STANDING[state](name, value, advice ?? ""));
}
