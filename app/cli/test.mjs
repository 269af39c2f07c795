// `npm test`: from a fresh clone to one line that says what passed. Every runner runs, whatever the ones before it found.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "#app/cli/chromium.mjs";
import { ensureInstalled, requireSupportedNode, run, say } from "#app/cli/install.mjs";
import { ensureSystemPackage } from "#app/cli/system-package.mjs";

const RESULTS = "test-results";
const BIN = "node_modules/.bin";
/** More files with a failed test than these are no matter of a busy machine. */
const TRIED_AGAIN = 5;
const VITEST = ["vitest", "run", "--config", "tests/vitest.config.ts"];

requireSupportedNode();
await ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

// Before the tests: two of them that install at once find the package system locked.
for (const tool of ["strace", "haproxy"]) await ensureSystemPackage(tool, tool);

let passed = 0;
let failed = 0;
/** What failed, said again at the end: the rest of what a runner prints is long. @type {string[]} */
const failures = [];

await oneCheck("types", `${BIN}/tsc`, ["--noEmit"]);
await oneCheck("lint", `${BIN}/biome`, ["check", "app", "db", "tests", "drizzle.config.ts"]);
await unitTests();
await onPostgres();
if (await oneCheck("build", process.execPath, ["app/cli/build.mjs"])) await journeys();
else note(0, 1, ["playwright: nothing built"]);

if (failures.length > 0) process.stdout.write(`\nfailed:\n${failures.map((name) => `  ${name}`).join("\n")}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** @param {string} name @param {string} command @param {string[]} args @returns {Promise<boolean>} */
async function oneCheck(name, command, args) {
  say(name);
  const ok = (await run(command, args)) === 0;
  note(ok ? 1 : 0, ok ? 0 : 1, [name]);
  return ok;
}

/** Files in which a test failed are run once more, by themselves: some start servers and watch them, and the machine has others to serve too. */
async function unitTests() {
  say("vitest");
  const first = await vitest("vitest", []);
  const bad = first.result?.testResults?.filter((file) => file.status === "failed").map((file) => file.name) ?? [];
  if (bad.length === 0 || bad.length > TRIED_AGAIN) return settle(first.code, first.good, first.bad, first.names);
  say(`vitest: once more, because these failed: ${first.names.join("; ")}`);
  const again = await vitest("vitest-again", bad);
  const good = first.result?.testResults?.filter((file) => file.status !== "failed").reduce((sum, file) => sum + passedIn(file), 0) ?? 0;
  settle(again.code, good + again.good, again.bad, again.names);
}

/** What the driver of PostgreSQL promises, against a server of its own. All tests of rows there: npm run test:postgres. */
async function onPostgres() {
  say("vitest on PostgreSQL");
  if (!(await ensureSystemPackage("pg_ctlcluster", "postgresql"))) {
    say("left out: PostgreSQL could be neither found nor installed");
    return;
  }
  const only = ["tests/postgres"];
  let done = await vitest("postgres", only, ["tsx", "tests/postgres/run-on-postgres.ts"]);
  if (done.bad > 0) done = await vitest("postgres-again", only, ["tsx", "tests/postgres/run-on-postgres.ts"]);
  settle(done.code, done.good, done.bad, done.names);
}

/** @param {string} name of the file its results go to @param {string[]} more @param {string[]} how to start it */
async function vitest(name, more, [command = "", ...first] = VITEST) {
  const file = `${RESULTS}/${name}.json`;
  const args = [...first, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...more];
  const code = await run(`${BIN}/${command}`, args, { ...process.env, NODE_ENV: "test" });
  const result = readResult(file);
  const names = (result?.testResults ?? []).flatMap((suite) => {
    const failed = suite.assertionResults.filter((test) => test.status === "failed").map((test) => `${suite.name}: ${test.fullName}`);
    // A file that cannot even be loaded holds no tests, so it is counted itself.
    return suite.status === "failed" && failed.length === 0 ? [suite.name] : failed;
  });
  return { code, result, names, good: (result?.testResults ?? []).reduce((sum, suite) => sum + passedIn(suite), 0), bad: names.length };
}

/** @param {TestFile} file */
function passedIn(file) {
  return file.assertionResults.filter((test) => test.status === "passed").length;
}

async function journeys() {
  say("playwright");
  const browser = await ensureChromium();
  if (browser === null) {
    say("no Chromium could be found or installed: install one and set CHROMIUM to its path");
    note(0, 1, ["playwright: no browser"]);
    return;
  }
  const file = `${RESULTS}/playwright.json`;
  const env = { ...process.env, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await run(`${BIN}/playwright`, ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"], env);
  const stats = readResult(file)?.stats;
  settle(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, ["a journey, named above"]);
}

/**
 * A runner that ends badly has failed, even where it counts no failed test.
 * @param {number} code @param {number} good @param {number} bad @param {string[]} names
 */
function settle(code, good, bad, names) {
  note(good, code !== 0 && bad === 0 ? 1 : bad, names.length > 0 ? names : ["a runner that ended badly, above"]);
}

/** @param {number} good @param {number} bad @param {string[]} names of what is bad */
function note(good, bad, names) {
  passed += good;
  failed += bad;
  if (bad > 0) failures.push(...names);
}

/**
 * @typedef {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} TestFile
 * @typedef {{ testResults?: TestFile[],
 *   stats?: { expected: number, unexpected: number, flaky: number } }} RunnerResult
 * @param {string} file
 * @returns {RunnerResult | null}
 */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
