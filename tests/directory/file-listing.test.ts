import fc from "fast-check";
import { expect, test } from "vitest";
import { fileListings, unfileListing } from "#app/directory/file-listing.server.ts";
import { wordTokens } from "#app/directory/search-token.ts";
import { type Db, hotStatement } from "#app/platform/store.server.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const TABLES = {
  search_sets: "select token, chunk, count, ids from search_sets order by token, chunk",
  search_cells: "select scale, cell, chunk, length(positions) bytes from search_cells order by scale, cell, chunk",
  search_entries: "select * from search_entries order by clinic_id",
  spellings: "select * from spellings order by part, kind, word",
};
const stateOf = async (db: Db) =>
  Object.fromEntries(await Promise.all(Object.entries(TABLES).map(async ([table, text]) => [table, await hotStatement(db, text).all()])));

const filing = fc.record({
  // Two chunks: ids beyond 65,535 go into another row.
  clinicId: fc.constantFrom(1, 2, 3, 65_535, 65_536, 70_000),
  text: fc.constantFrom("harbour studio", "harbour house", "crown", "", "kingston upon hull"),
  position: fc.option(
    fc.constantFrom({ lat: 53.8, lng: -1.5 }, { lat: 53.8004, lng: -1.5004 }, { lat: -33.9, lng: 151.2 }, { lat: 90, lng: 180 }),
  ),
});

test("However clinics were filed, moved, renamed and taken out, what is left is what filing the last of each anew would give", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(filing, fc.boolean()), { maxLength: 14 }), async (steps) => {
      const [ctx, fresh] = [await createTestContext(), await createTestContext()];
      const last = new Map<number, (typeof steps)[number][0]>();
      const file = async (tx: Db, { clinicId, text, position }: (typeof steps)[number][0]) =>
        fileListings(tx, [{ clinicId, tokens: wordTokens(text), position }]);
      await ctx.store.write(async (tx) => {
        for (const [one, stays] of steps) {
          await file(tx, one);
          last.set(one.clinicId, one);
          if (stays) continue;
          await unfileListing(tx, one.clinicId);
          last.delete(one.clinicId);
        }
      });
      await fresh.store.write(async (tx) => {
        for (const one of last.values()) await file(tx, one);
      });
      expect(await stateOf(ctx.store.read)).toEqual(await stateOf(fresh.store.read));
    }),
    { numRuns: 40 },
  );
});

test("A clinic that is not listed any more leaves no word of its people behind, not even in the spellings", async () => {
  const ctx = await createTestContext();
  await ctx.store.write(async (tx) => {
    await fileListings(tx, [{ clinicId: 1, tokens: wordTokens("Zephaniah Quillfeather"), position: { lat: 1, lng: 2 } }]);
    expect(await hotStatement(tx, "select distinct word from spellings order by word").pluck().all()).toEqual([
      "quillfeather",
      "zephaniah",
    ]);
    await unfileListing(tx, 1);
  });
  expect(await stateOf(ctx.store.read)).toEqual({ search_sets: [], search_cells: [], search_entries: [], spellings: [] });
});

test("Filing again what is filed writes nothing", async () => {
  const ctx = await createTestContext();
  const one = { clinicId: 7, tokens: wordTokens("crown house"), position: { lat: 1, lng: 2 } };
  await ctx.store.write(async (tx) => fileListings(tx, [one]));
  const version = await hotStatement(ctx.store.read, "select version from search_version").get();
  await ctx.store.write(async (tx) => fileListings(tx, [one]));
  expect(await hotStatement(ctx.store.read, "select version from search_version").get()).toEqual(version);
});
