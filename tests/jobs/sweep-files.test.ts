import { utimesSync } from "node:fs";
import { join } from "node:path";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { sweepFiles } from "#app/jobs/sweep-files.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { filesFolder } from "#app/platform/open-file-storage.server.ts";
import { hotStatement } from "#app/platform/store.server.ts";
import { eachNeededFile, listEveryNeededFile, listNeededFiles } from "#app/provenance/needed-file-repository.server.ts";
import { TABLES } from "#tests/privacy/synthetic-rows.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";
import { withoutLinks } from "#tests/support/unlinked-rows.ts";

/** The file an import run has read lies outside of our storage. */
const ELSEWHERE = ["import_runs.file_sha256"];

function age(ctx: TestContext, sha256: string): void {
  const then = new Date("2026-11-01T00:00:00.000Z");
  utimesSync(join(filesFolder(ctx.env), sha256.slice(0, 2), sha256.slice(2, 4), sha256), then, then);
}

test("every column that names a stored file keeps that file, and is looked at by check:files; without a row it goes, once it is a day old", async () => {
  const named = TABLES.flatMap((table) =>
    getTableConfig(table).columns.map((column) => ({ table: getTableConfig(table).name, column })),
  ).filter(({ table, column }) => /(^|_)sha256$/.test(column.name) && !ELSEWHERE.includes(`${table}.${column.name}`));
  expect(named.length).toBeGreaterThanOrEqual(7);
  const ctx = await createTestContext();
  for (const { table, column } of named) {
    const { sha256 } = await ctx.files.put(Buffer.from(`${table}.${column.name}`));
    age(ctx, sha256);
    const columns = getTableConfig(TABLES.find((candidate) => getTableConfig(candidate).name === table) as SQLiteTable).columns.filter(
      (other) => other.notNull || other.name === column.name,
    );
    const values = columns.map((other) => (other.name === column.name ? sha256 : other.getSQLType() === "text" ? `any ${table}` : 1));
    const places = columns.map(() => "?").join(", ");
    const text = `insert into ${table} (${columns.map((other) => other.name).join(", ")}) values (${places})`;
    await withoutLinks(ctx.store, (db) => hotStatement(db, text).run(...values));
    expect(await listNeededFiles(ctx.store.read, [sha256]), `${table}.${column.name}`).toEqual(new Set([sha256]));
  }
  const looked = [];
  for await (const files of eachNeededFile(ctx.store.read)) looked.push(...files.map(({ sha256 }) => sha256));
  expect(new Set(looked)).toEqual(await listEveryNeededFile(ctx.store.read));
  expect(looked).toHaveLength(named.length);
  const [old, young] = [await ctx.files.put(Buffer.from("old")), await ctx.files.put(Buffer.from("young"))];
  age(ctx, old.sha256);
  expect(await sweepFiles(ctx)).toEqual({ temporaryRemoved: 0, orphansRemoved: 1 });
  expect([await ctx.files.head(old.sha256), await ctx.files.head(young.sha256)]).toEqual([null, expect.anything()]);
});

test("for a week after a backup was put back no file goes for want of a row, since a newer database may need it; then it does", async () => {
  const ctx = await createTestContext();
  const { sha256 } = await ctx.files.put(Buffer.from("of a row that came after the backup"));
  age(ctx, sha256);
  const restored = { actorId: null, action: "site.restored", subjectKind: "site", subjectId: "2026-11-22T120000000Z" };
  await ctx.store.write((tx) => recordEvent(tx, restored, ctx.now()));
  for (const time of ["2026-11-23T12:00:01Z", "2026-11-30T11:59:59Z"]) {
    ctx.setNow(time);
    expect(await sweepFiles(ctx)).toEqual({ temporaryRemoved: 0, orphansRemoved: 0 });
  }
  ctx.setNow("2026-11-30T12:00:01Z");
  expect(await sweepFiles(ctx)).toEqual({ temporaryRemoved: 0, orphansRemoved: 1 });
  expect(await ctx.files.head(sha256)).toBeNull();
});
