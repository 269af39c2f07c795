import { expect, test } from "vitest";
import { readSourceFiles } from "#tests/architecture/source-files.ts";

/** Words of SQL that one engine alone understands, or understands otherwise. */
const OF_ONE_ENGINE =
  /\bjson_(?:each|extract|group_array|agg)\b|\binstr\(|\bstrpos\(|\biif\(|\bifnull\(|\browid\b|\bindexed by\b|\bcollate nocase\b|\binsert or (?:ignore|replace)\b|\bstrftime\(|\bunixepoch\(|\bgroup_concat\(|\bilike\b|::(?:jsonb?|text|bigint)\b/g;

/** An alias in camel case comes back from PostgreSQL in small letters unless it is quoted. */
const BARE_ALIAS = /\bas [a-z]+[A-Z]\w*(?=,|\s+from\b|\n|`)/g;

test("what SQLite and PostgreSQL say differently is said by engine-words alone", () => {
  const files = readSourceFiles("app").filter(({ path }) => !/^app\/cli\/|\/engine-words\.server\.ts$/.test(path));
  const found = files.flatMap(({ path, source }) => [...source.matchAll(OF_ONE_ENGINE)].map(([word]) => `${path}: ${word}`));
  expect(found).toEqual([]);
});

test("every alias in camel case is quoted", () => {
  const texts = readSourceFiles("app")
    .filter(({ path, source }) => /\.server\.ts$/.test(path) && /\bhotStatement\(|\bsql`/.test(source))
    .flatMap(({ path, source }) => [...source.matchAll(/`[^`]*\bselect\b[^`]*`/g)].map(([text]) => ({ path, text })));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.flatMap(({ path, text }) => [...text.matchAll(BARE_ALIAS)].map(([alias]) => `${path}: ${alias}`))).toEqual([]);
});
