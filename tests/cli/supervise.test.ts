import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "#tests/support/free-port.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "scalpmark-supervise-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A supervisor of one process that runs `body`; `starts` is a file with one line for each time it started. */
function superviseProcess(
  body: string,
  launch = (args: string[]) => spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] }),
) {
  const starts = join(dir, "starts");
  writeFileSync(
    join(dir, "process.mjs"),
    `import { appendFileSync } from "node:fs"; appendFileSync(${JSON.stringify(starts)}, "start\\n"); ${body}`,
  );
  const code = `import { supervise } from "#app/cli/supervise.mjs"; supervise({ probe: ${JSON.stringify(join(dir, "process.mjs"))} }, process.env, console.log);`;
  const child = launch(["--input-type=module", "-e", code]);
  const ended = once(child, "exit").then(([exitCode]) => exitCode as number | null);
  return { child, ended, count: () => (existsSync(starts) ? readFileSync(starts, "utf8").split("\n").length - 1 : 0) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("Q22: a process that crashes is started again within 2 seconds, and the supervisor says so", async () => {
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

test("Q22: a process killed outright is started again too", async () => {
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

test("Q19: the signal to stop reaches the process, which ends in its own time", async () => {
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

/** Two servers run by a supervisor from a folder that is a link to a release; each writes down when it starts, is ready and ends. */
async function superviseReleases(second: string) {
  const log = join(dir, "log");
  const note = (what: string) => `appendFileSync(${JSON.stringify(log)}, process.env.NAME + " ${what}\\n");`;
  const serving = (release: number) =>
    `import { appendFileSync } from "node:fs"; import { createServer } from "node:http";
     createServer((_req, res) => res.end()).listen(Number(process.env.AT), "127.0.0.1", () => { ${note("serves RELEASE")} });
     process.on("SIGTERM", () => { ${note("ends RELEASE")} process.exit(0); });`.replaceAll("RELEASE", String(release));
  for (const [release, body] of [
    [1, serving(1)],
    [2, second === "" ? serving(2) : second],
  ] as const) {
    mkdirSync(join(dir, String(release)));
    writeFileSync(join(dir, String(release), "server.mjs"), body);
  }
  const current = join(dir, "current");
  symlinkSync(join(dir, "1"), current);
  const ports = [await freePort(), await freePort()];
  const processes = Object.fromEntries(
    ports.map((port, n) => [
      `server ${n}`,
      { file: "server.mjs", env: { AT: String(port), NAME: `server ${n}` }, readyAt: `http://127.0.0.1:${port}/` },
    ]),
  );
  const code = `import { supervise } from "#app/cli/supervise.mjs";
    const { roll } = supervise(${JSON.stringify(processes)}, process.env, console.log, ${JSON.stringify(current)});
    process.on("SIGHUP", () => void roll());`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit").then(([exitCode]) => exitCode as number | null);
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const lines = () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []);
  await until(() => lines().length === 2);
  rmSync(current);
  symlinkSync(join(dir, "2"), current);
  child.kill("SIGHUP");
  return { child, ended, lines, said: () => said };
}

test("Q19: a new release is taken up by one server after the other, the second only once the first is ready", async () => {
  const { child, ended, lines, said } = await superviseReleases("");
  await until(() => said().includes("all processes are replaced"));
  expect(lines().slice(2)).toEqual(["server 0 ends 1", "server 0 serves 2", "server 1 ends 1", "server 1 serves 2"]);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("Q19, D1: a new release that does not start with the settings there are leaves the other server as it is", async () => {
  const { child, ended, lines, said } = await superviseReleases("process.exit(78);");
  await until(() => said().includes("the new server 0 did not become ready; the others stay as they are"));
  expect(said()).toContain("the server 0 does not start with these settings");
  expect(lines().slice(2)).toEqual(["server 0 ends 1"]);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(lines().slice(3)).toEqual(["server 1 ends 1"]);
});

test("Q19: what npm started ends with npm's shell, which passes no signal on", async () => {
  const pidFile = join(dir, "pid");
  const { child, ended, count } = superviseProcess(
    `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`,
    ([flag, e, code]) =>
      spawn("sh", ["-c", '"$0" "$1" "$2" "$3"; true', process.execPath, flag ?? "", e ?? "", code ?? ""], {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, npm_lifecycle_event: "start" },
      }),
  );
  await until(() => count() === 1 && existsSync(pidFile));
  const pid = Number(readFileSync(pidFile, "utf8"));
  child.kill("SIGKILL");
  await ended;
  await until(() => !isRunning(pid));
  expect(count()).toBe(1);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
