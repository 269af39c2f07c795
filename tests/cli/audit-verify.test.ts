import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { findChainHead } from "#app/platform/audit-chain.server.ts";
import { createContext, databaseFile } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { headLine, publishAuditHead } from "#app/platform/publish-audit-head.server.ts";

const directory = mkdtempSync(join(tmpdir(), "scalpmark-audit-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const settings = { NODE_ENV: "test" as const, DATA_DIR: directory, APP_SECRET: "a secret only for tests, 32 bytes or more" };

function verify(...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "app/cli/audit-verify.ts", ...args], {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, ...settings },
    encoding: "utf8",
  });
  return { status: run.status, says: (run.stdout + run.stderr).trim() };
}

test("L1: the command says that the chain is whole, names the first broken row, and finds a cut by a head kept elsewhere", async () => {
  expect(verify()).toMatchObject({ status: 1, says: expect.stringContaining("There is no database") });
  const env = parseEnv(settings);
  const ctx = createContext(env, createLog({ level: "silent" }));
  await ctx.store.migrate();
  for (const subjectId of ["one", "two", "three"])
    await ctx.store.write((tx) =>
      recordEvent(tx, { actorId: null, action: "thing.noted", subjectKind: "thing", subjectId }, new Date("2026-11-23T12:00:00Z")),
    );
  await publishAuditHead(ctx);
  const head = await findChainHead(ctx.store.read);
  await ctx.store.close();
  expect(verify()).toEqual({ status: 0, says: `whole: 3 rows, 2 published heads met, ends with ${head.hash}` });

  const raw = new Database(databaseFile(env));
  raw.exec("DROP TRIGGER events_no_update; UPDATE events SET subject_id = 'four' WHERE id = 2");
  expect(verify()).toEqual({ status: 1, says: "broken: event 2 is not as it was written, or not in its place" });
  raw.exec("UPDATE events SET subject_id = 'two' WHERE id = 2");
  raw.close();

  const elsewhere = join(directory, "heads.jsonl");
  writeFileSync(elsewhere, headLine({ publishedOn: "2026-11-24", seq: 5, hash: head.hash }));
  expect(verify("--heads", elsewhere)).toEqual({
    status: 1,
    says: "broken: seal 4 is missing: the chain was published up to seal 5 and ends at 3",
  });
  writeFileSync(elsewhere, "no heads\n");
  expect(verify("--heads", elsewhere)).toMatchObject({ status: 1, says: expect.stringContaining("cannot be verified") });
});
