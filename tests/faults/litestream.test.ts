import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { LONGEST_DAYS } from "#app/cli/backup/expire-backups.ts";
import { databaseFile } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { events } from "#db/schema/platform.ts";
import { backUp, buildBackedUpSite, restoreElsewhere, temporaryFolder } from "#tests/cli/backup-world.ts";

const CONFIG = "app/ops/litestream.yml";
const version = spawnSync("litestream", ["version"], { encoding: "utf8" });
const isHere = version.status === 0;

test("P2: Litestream is told to keep nothing longer than what was erased may lie in a backup", () => {
  const hours = /^snapshot:\n(?: {2}.*\n)*? {2}retention: (\d+)h$/m.exec(readFileSync(CONFIG, "utf8"))?.[1];
  expect(Number(hours)).toBeGreaterThan(0);
  expect(Number(hours)).toBeLessThanOrEqual((LONGEST_DAYS - 1) * 24);
});

test("Q18: what Litestream has of a killed site is put back with the files of the backup, to within five seconds", {
  timeout: 60_000,
}, async ({ skip }) => {
  if (!isHere) skip("Litestream is not installed here, and neither npm nor Debian has it");
  const { ctx, backup } = await buildBackedUpSite();
  await backUp(ctx, backup);
  const [place, folder] = [join(temporaryFolder("replica"), "copy"), temporaryFolder("litestream")];
  mkdirSync(place);
  const config = join(folder, "litestream.yml");
  const given = readFileSync(CONFIG, "utf8").replace("/var/lib/scalpmark/scalpmark.db", databaseFile(ctx.env));
  writeFileSync(config, given.replace(/^ *url: .*$/m, `      path: ${place}`).replace(/^ *key-path: .*\n/m, ""));
  const child = spawn("litestream", ["replicate", "-config", config], { stdio: "ignore" });
  await sleep(2_000);
  const note = { actorId: null, action: "thing.noted", subjectKind: "thing", subjectId: 1 };
  await ctx.store.write((tx) => recordEvent(tx, note, ctx.now()));
  await sleep(5_000);
  child.kill("SIGKILL");
  await once(child, "exit");
  const database = join(folder, "newest.db");
  const restore = spawnSync("litestream", ["restore", "-config", config, "-o", database, databaseFile(ctx.env)], { encoding: "utf8" });
  expect([restore.status, restore.stderr]).toEqual([0, expect.any(String)]);
  const restored = await restoreElsewhere(ctx.env, backup, { database });
  expect(await restored.ctx.store.read.$count(events, eq(events.action, note.action))).toBe(1);
});
