/**
 * `npm run check:advisories [-- LOCKFILE]`: compares what is installed with the lowest versions in app/ops/advisories.json. npm's own audit asks a service
 * that not every registry has. Exit code 0: nothing is below its floor; 1: something is, line by line.
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Advisories, findBelowFloor, LockFile, nodeBelowFloor } from "#app/cli/advisories.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [lockFile = "package-lock.json"] = positionals;
const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));
const advisories = Advisories.parse(await json("app/ops/advisories.json"));
const findings = [
  ...findBelowFloor(advisories, LockFile.parse(await json(lockFile))),
  ...[nodeBelowFloor(advisories, process.versions.node)].filter((line) => line !== null),
];
for (const line of findings) console.log(line);
console.log(
  findings.length === 0
    ? `${advisories.packages.length} packages and Node stand at or above their floors of ${advisories.asOf}`
    : `${findings.length} below their floors of ${advisories.asOf}`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
