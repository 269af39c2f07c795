import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Advisories, compareVersions, findBelowFloor, LockFile, nodeBelowFloor } from "#app/cli/advisories.ts";

const dir = mkdtempSync(join(tmpdir(), "scalpmark-advisories-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const advisories = Advisories.parse(json("app/ops/advisories.json"));
const lock = LockFile.parse(json("package-lock.json"));

function check(...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "app/cli/check-advisories.ts", ...args], { encoding: "utf8" });
  return { status: run.status, says: run.stdout };
}

test("D2: an old version in the lock file fails the check, which names the package, its floor and the advisory", () => {
  const file = join(dir, "package-lock.json");
  const old = { ...lock.packages, "node_modules/sharp": { version: "0.35.3" } };
  writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages: old }));
  const { status, says } = check(file);
  expect(status).toBe(1);
  expect(says).toMatch(/^node_modules\/sharp 0\.35\.3 must be 0\.35\.5 or newer\..*GHSA-rgj7-g3m4-5g8c/m);
});

test("D2: what is installed stands at or above every floor, and each floor has its date and source and is of something installed", () => {
  expect(findBelowFloor(advisories, lock)).toEqual([]);
  for (const rule of advisories.packages) {
    expect(
      Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${rule.package}`)),
      rule.package,
    ).toBe(true);
    expect(rule.floor ?? rule.exactly ?? rule.buildOnly, rule.package).toBeDefined();
  }
});

const only = (path: string, entry: { version: string; dev?: boolean }) => findBelowFloor(advisories, { packages: { [path]: entry } });

test.each<[string, { version: string; dev?: boolean }, number]>([
  ["node_modules/turbo-stream", { version: "3.1.0" }, 1],
  ["node_modules/turbo-stream", { version: "2.4.1" }, 0],
  ["node_modules/vite", { version: "6.4.6" }, 1],
  ["node_modules/vite", { version: "6.4.6", dev: true }, 0],
  ["node_modules/tsx/node_modules/esbuild", { version: "0.17.6" }, 1],
  ["node_modules/@remix-run/dev/node_modules/esbuild", { version: "0.17.6", dev: true }, 0],
  ["node_modules/esbuild", { version: "0.28.2" }, 0],
  ["node_modules/other/node_modules/qs", { version: "6.16.2-rc.1" }, 1],
  ["node_modules/not-qs", { version: "1.0.0" }, 0],
])("D2: %s %j counts %i", (path, entry, findings) => {
  expect(only(path, entry)).toHaveLength(findings);
});

test("D2: a Node of a line nobody tried, or older than the last security release of its line, is named", () => {
  expect(nodeBelowFloor(advisories, "20.20.2")).toBeNull();
  expect(nodeBelowFloor(advisories, "22.22.1")).toContain("older than 22.22.2");
  expect(nodeBelowFloor(advisories, "25.9.0")).toContain("none of those this was tried on");
});

test("versions are compared by number, and a pre-release comes before its release", () => {
  expect(compareVersions("1.10.0", "1.9.9")).toBeGreaterThan(0);
  expect(compareVersions("1.2.3", "1.2.3")).toBe(0);
  expect(compareVersions("2.0.0-beta.1", "2.0.0")).toBeLessThan(0);
});
