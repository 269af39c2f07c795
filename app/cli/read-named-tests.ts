import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findNamedTests, type NamedTest } from "#app/cli/named-tests.ts";

/** Every test below `folder` whose name begins with ids of rows. */
export function readNamedTests(folder: string): NamedTest[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:test|spec)\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .flatMap((file) => findNamedTests(file, readFileSync(file, "utf8")));
}
