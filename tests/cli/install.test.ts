import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
}
const locked: [path: string, entry: LockedPackage][] = Object.entries(
  (JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, LockedPackage> }).packages,
).filter(([path]) => path !== "");

/** What production installs was 288 packages of 236 MB in November 2026, clients for S3 and PostgreSQL among them: somewhat more, so that another dependency is a decision. */
const COUNT_BUDGET = 298;
const SIZE_BUDGET = 255_000_000;

test("D3: these packages alone would run a script of theirs at the installation, and only the first one's is let", () => {
  const withScripts = (dev: boolean) =>
    [
      ...new Set(
        locked
          .filter(([, entry]) => entry.hasInstallScript && (entry.dev ?? false) === dev)
          .map(([path]) => path.split("node_modules/").at(-1)),
      ),
    ].sort();
  expect(withScripts(false)).toEqual(["better-sqlite3", "esbuild", "exifreader"]);
  expect(withScripts(true)).toEqual(["esbuild"]);
});

test("D3: the start installs without scripts and then prepares better-sqlite3 by name", () => {
  const dir = mkdtempSync(join(tmpdir(), "scalpmark-install-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, "package-lock.json"), JSON.stringify({ packages: { "node_modules/a": { version: "1.0.0" } } }));
  const npm = join(dir, "npm");
  writeFileSync(npm, `#!/bin/sh\necho "$@" >> "${join(dir, "calls")}"\n`);
  chmodSync(npm, 0o755);
  const install = `import(${JSON.stringify(resolve("app/cli/install.mjs"))}).then((install) => install.ensureInstalled())`;
  spawnSync(process.execPath, ["-e", install], {
    cwd: dir,
    env: { PATH: `${dir}${delimiter}${process.env.PATH}`, HOME: dir, NODE_ENV: "test" },
    encoding: "utf8",
  });
  expect(readFileSync(join(dir, "calls"), "utf8").trim().split("\n")).toEqual([
    "ci --ignore-scripts --no-audit --no-fund --loglevel=error",
    "rebuild better-sqlite3 --loglevel=error",
  ]);
});

test("D3: every package that production installs has the hash of its content in the lock file", () => {
  expect(locked.filter(([, entry]) => !entry.dev && entry.integrity === undefined).map(([path]) => path)).toEqual([]);
});

test("D3: npm lists what the lock file names as a bill of materials, each with version and, where it runs in production, its hash", () => {
  const run = spawnSync("npm", ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--offline"], {
    encoding: "utf8",
    maxBuffer: 2 ** 27,
  });
  const { bomFormat, components } = JSON.parse(run.stdout) as {
    bomFormat: string;
    components: { name: string; version: string; hashes?: { content: string }[] }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  const listed = new Map(components.map((one) => [`${one.name} ${one.version}`, one.hashes?.length ?? 0]));
  const shipped = locked.filter(([, entry]) => !entry.dev && !entry.optional);
  expect(shipped.filter(([path, { version }]) => !listed.get(`${path.split("node_modules/").at(-1)} ${version}`))).toEqual([]);
});

test("D3: what production installs stays within its budget of packages and of disk", () => {
  const installed = locked.filter(([path, entry]) => !entry.dev && existsSync(path)).map(([path]) => path);
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.length).toBeLessThanOrEqual(COUNT_BUDGET);
  expect(installed.reduce((sum, path) => sum + bytesOf(path), 0)).toBeLessThan(SIZE_BUDGET);
});

/** Without the packages that lie below it, which are counted themselves. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + bytesOf(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}
