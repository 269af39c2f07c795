import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface SourceFile {
  /** From the top of the repository, with slashes. */
  path: string;
  source: string;
}

const TOP = fileURLToPath(new URL("../../", import.meta.url));

/** Every TypeScript file under the given folders. */
export function readSourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(`${TOP}${folder}`, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, source: readFileSync(`${TOP}${path}`, "utf8") })),
  );
}

/** What a file imports, statically or when it runs. With `types: false` without what only the type checker reads. */
export function importsOf({ source }: SourceFile, { types }: { types: boolean }): string[] {
  const statements = source.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm);
  return [...statements].filter(([, isType]) => types || isType === undefined).flatMap(([, , from, dynamic]) => from ?? dynamic ?? []);
}

/** "#app/web/form.server.ts" is "app/web/form.server.ts"; a package is null. */
export const pathOfImport = (specifier: string): string | null =>
  specifier.startsWith("#") ? (specifier.slice(1).split("?", 1)[0] ?? null) : null;
