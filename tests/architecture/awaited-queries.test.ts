import { expect, test } from "vitest";
import { importsOf, readSourceFiles, type SourceFile } from "#tests/architecture/source-files.ts";

const FILES = readSourceFiles("app", "db", "tests").filter(({ path }) => !path.startsWith("tests/architecture/"));

/**
 * Where a query stands as a statement of its own without an await: nobody waits for it, or hears of its error. What is done with a query's answer the compiler
 * watches, and calls of functions the linter; drizzle's own builders are promises to neither.
 */
function unawaited({ path, source }: SourceFile): string[] {
  const bare = source.replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
  const statements = bare.matchAll(
    /(?:[;{})]|\belse)\s*(?:void\s+)?((?:tx|db|(?:ctx\.)?store\.read|read)\s*\.(?:run|all|get|select|selectDistinct|insert|update|delete)\()/g,
  );
  return [...statements].map(([, query]) => `${path}: ${query?.replace(/\s+/g, "")}`);
}

test("every query is awaited", () => {
  expect(FILES.flatMap(unawaited)).toEqual([]);
});

test("only the seam knows drizzle's synchronous driver", () => {
  const knowing = FILES.filter((file) => importsOf(file, { types: true }).some((from) => from.startsWith("drizzle-orm/better-sqlite3")));
  expect(knowing.map(({ path }) => path).sort()).toEqual([
    "app/platform/awaited-sqlite.server.ts",
    "app/platform/postgres-store.server.ts",
    "app/platform/sqlite-store.server.ts",
  ]);
});

test.each([
  "const now = ctx.now();\n  tx.run(sql`delete from jobs`);",
  "if (asked) {\n  tx\n    .update(jobs)\n    .set({ runAt });\n}",
  "await tx.delete(jobs);\n  // Said above.\n  tx.insert(jobs).values(job);",
  "async (tx) => {\n  if (gone) tx.delete(jobs);\n}",
  "{\n  void ctx.store.read.select().from(jobs);\n}",
])("a planted query that nobody waits for is found: %s", (source) => {
  expect(unawaited({ path: "app/planted.server.ts", source })).toHaveLength(1);
});

test.each([
  "{\n  await tx.delete(jobs);\n}",
  "const due = db.select({ id: jobs.id }).from(jobs);",
  "hotQuery((db) =>\n  db\n    .select()\n    .from(jobs)\n    .prepare(),\n);",
  "{\n  return tx.select().from(jobs);\n}",
])("one that is awaited, handed on or part of another is none: %s", (source) => {
  expect(unawaited({ path: "app/planted.server.ts", source })).toEqual([]);
});
