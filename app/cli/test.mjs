// `npm test`: from a fresh clone to one line that says what passed. Every runner runs, whatever the ones before it found.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "#app/cli/chromium.mjs";
import { ensureInstalled, requireSupportedNode, run, say } from "#app/cli/install.mjs";

const RESULTS = "test-results";
const BIN = "node_modules/.bin";

requireSupportedNode();
await ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

let passed = 0;
let failed = 0;

await oneCheck("types", `${BIN}/tsc`, ["--noEmit"]);
await oneCheck("lint", `${BIN}/biome`, ["check", "app", "db", "tests", "drizzle.config.ts"]);
await unitTests();
if (await oneCheck("build", process.execPath, ["app/cli/build.mjs"])) await journeys();
else note(0, 1);

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** @param {string} name @param {string} command @param {string[]} args @returns {Promise<boolean>} */
async function oneCheck(name, command, args) {
  say(name);
  const ok = (await run(command, args)) === 0;
  note(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

async function unitTests() {
  say("vitest");
  const file = `${RESULTS}/vitest.json`;
  const args = ["run", "--config", "tests/vitest.config.ts", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(`${BIN}/vitest`, args, { ...process.env, NODE_ENV: "test" });
  const result = readResult(file);
  // A file that cannot even be loaded holds no tests, so it is counted itself.
  const unloaded = result?.testResults?.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length ?? 0;
  settle(code, result?.numPassedTests ?? 0, (result?.numFailedTests ?? 0) + unloaded);
}

async function journeys() {
  say("playwright");
  const browser = await ensureChromium();
  if (browser === null) {
    say("no Chromium could be found or installed: install one and set CHROMIUM to its path");
    note(0, 1);
    return;
  }
  const file = `${RESULTS}/playwright.json`;
  const env = { ...process.env, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await run(`${BIN}/playwright`, ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"], env);
  const stats = readResult(file)?.stats;
  settle(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
}

/**
 * A runner that ends badly has failed, even where it counts no failed test.
 * @param {number} code @param {number} good @param {number} bad
 */
function settle(code, good, bad) {
  note(good, code !== 0 && bad === 0 ? 1 : bad);
}

/** @param {number} good @param {number} bad */
function note(good, bad) {
  passed += good;
  failed += bad;
}

/**
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, testResults?: { status: string, assertionResults: unknown[] }[],
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
