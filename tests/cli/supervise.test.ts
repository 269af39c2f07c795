import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "scalpmark-supervise-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A supervisor of one process that runs `body`; `starts` is a file with one line for each time it started. */
function superviseProcess(body: string) {
  const starts = join(dir, "starts");
  writeFileSync(
    join(dir, "process.mjs"),
    `import { appendFileSync } from "node:fs"; appendFileSync(${JSON.stringify(starts)}, "start\\n"); ${body}`,
  );
  const code = `import { supervise } from "#app/cli/supervise.mjs"; supervise({ probe: ${JSON.stringify(join(dir, "process.mjs"))} }, process.env, console.log);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit").then(([exitCode]) => exitCode as number | null);
  return { child, ended, count: () => (existsSync(starts) ? readFileSync(starts, "utf8").split("\n").length - 1 : 0) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("Q22 a process that crashes is started again within 2 seconds, and the supervisor says so", async () => {
  const { child, ended, count } = superviseProcess("setTimeout(() => process.exit(1), 20);");
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await until(() => count() === 1);
  const startedAt = performance.now();
  await until(() => count() === 2);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(said).toContain("the probe ended unexpectedly; starting it again in 0.2 s");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("Q22 a process killed outright is started again too", async () => {
  const { child, ended, count } = superviseProcess("process.kill(process.pid, 'SIGKILL');");
  await until(() => count() >= 2);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("D1 a wrong setting is not tried again: everything ends with code 78", async () => {
  const { ended, count } = superviseProcess("process.exit(78);");
  expect(await ended).toBe(78);
  expect(count()).toBe(1);
});

test("Q19 the signal to stop reaches the process, which ends in its own time", async () => {
  const done = join(dir, "done");
  const { child, ended, count } = superviseProcess(
    `process.on("SIGTERM", () => setTimeout(() => { appendFileSync(${JSON.stringify(done)}, "x"); process.exit(0); }, 100)); setInterval(() => {}, 1000);`,
  );
  await until(() => count() === 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(existsSync(done)).toBe(true);
});
