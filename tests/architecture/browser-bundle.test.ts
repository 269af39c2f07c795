import { expect, test } from "vitest";
import { importsOf, pathOfImport, readSourceFiles, type SourceFile } from "#tests/architecture/source-files.ts";

/** Every file the browser's one script brings along, and the packages, by what it really imports. */
function reachableFrom(entry: string, files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const file = byPath.get(path);
    if (file === undefined) return;
    for (const specifier of importsOf(file, { types: false })) visit(pathOfImport(specifier) ?? specifier);
  };
  visit(entry);
  return [...reached];
}

const isServerOnly = (path: string) => path.includes(".server.") || path.startsWith("db/");
const isPackage = (path: string) => !path.startsWith("app/") && !path.startsWith("db/");

/** Loaded by itself, where an operator has map tiles, and nowhere else. */
const TILE_MAP = "app/components/tile-map.ts";
const MAPLIBRE = ["maplibre-gl", "maplibre-gl/dist/maplibre-gl-worker.mjs?url"];

const FILES = readSourceFiles("app", "db");

test("the browser's script reaches no server file, no table and no package, React included", () => {
  const reached = reachableFrom("app/entry.client.ts", FILES).filter((path) => !MAPLIBRE.includes(path));
  expect(reached).toContain("app/entry.client.ts");
  expect(FILES.map((file) => file.path)).toEqual(expect.arrayContaining(reached));
  expect(reached.filter((path) => isServerOnly(path) || isPackage(path))).toEqual([]);
});

test("MapLibre is in the script of the map of tiles alone, which is fetched only where that map is", () => {
  const importers = FILES.filter((file) => importsOf(file, { types: false }).some((specifier) => MAPLIBRE.includes(specifier)));
  expect(importers.map(({ path }) => path)).toEqual([TILE_MAP]);
  const entry = FILES.find(({ path }) => path === "app/entry.client.ts")?.source ?? "";
  expect(entry).toContain('import("#app/components/tile-map.ts")');
  expect(entry).not.toMatch(/from "#app\/components\/tile-map.ts"/);
});

test("the browser recomputes a score by the very module that the server scores with", () => {
  expect(reachableFrom("app/entry.client.ts", FILES)).toContain("app/trust/trust-score.ts");
});

const planted = (source: string): SourceFile[] => [
  { path: "app/entry.client.ts", source: 'import { enhance } from "#app/components/upload.ts";' },
  { path: "app/components/upload.ts", source },
  { path: "app/clinics/clinic.ts", source: 'import { clinics } from "#db/schema/clinics.ts";' },
];
test.each([
  ['import { openStore } from "#app/platform/open-store.server.ts";', "app/platform/open-store.server.ts"],
  ['import { clinicNames } from "#app/clinics/clinic.ts";', "db/schema/clinics.ts"],
  ['const later = import("#app/platform/env.server.ts");', "app/platform/env.server.ts"],
])("server code planted behind another file is found: %s", (source, found) => {
  expect(reachableFrom("app/entry.client.ts", planted(source)).filter(isServerOnly)).toEqual([found]);
});

test("a type of a server file is not code, and is not in the way", () => {
  const reached = reachableFrom("app/entry.client.ts", planted('import type { Store } from "#app/platform/store.server.ts";'));
  expect(reached.filter(isServerOnly)).toEqual([]);
});
