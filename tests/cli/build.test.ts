import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** A project with nothing in it whose pages take a moment to build, and note when each building began and ended. */
function emptyProject(): string {
  const dir = mkdtempSync(join(tmpdir(), "scalpmark-build-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, "app"));
  mkdirSync(join(dir, "node_modules/.bin"), { recursive: true });
  symlinkSync(resolve("node_modules/esbuild"), join(dir, "node_modules/esbuild"));
  for (const entry of ["app/server.ts", "app/jobs/worker.ts", "app/jobs/isolate.ts", "app/cli/migrate.ts", "app/cli/seed.ts"]) {
    mkdirSync(join(dir, entry, ".."), { recursive: true });
    writeFileSync(join(dir, entry), "export {};\n");
  }
  const remix = `#!/bin/sh
echo begun >> built; sleep 1
mkdir -p build/client/assets && echo "" > build/client/assets/entry.client-1a2b.js
echo ended >> built\n`;
  writeFileSync(join(dir, "node_modules/.bin/remix"), remix, { mode: 0o755 });
  return dir;
}

const build = (cwd: string) => spawn(process.execPath, [resolve("app/cli/build.mjs")], { cwd, stdio: "ignore" });

test("who asks for a build while another builds waits for it and finds it there", async () => {
  const dir = emptyProject();
  const codes = await Promise.all([build(dir), build(dir), build(dir)].map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0]);
  expect(readFileSync(join(dir, "built"), "utf8")).toBe("begun\nended\n");
});

test("a build that was killed holds nobody up", async () => {
  const dir = emptyProject();
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(join(dir, "node_modules/.scalpmark-build"), String(pid));
  const child = build(dir);
  expect((await once(child, "exit"))[0]).toBe(0);
  expect(existsSync(join(dir, "build/inputs.sha256"))).toBe(true);
  expect(existsSync(join(dir, "node_modules/.scalpmark-build"))).toBe(false);
});
