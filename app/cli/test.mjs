// `npm test`: from a fresh clone to one line that says what passed. Every runner runs, whatever the ones before it found.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "#app/cli/chromium.mjs";
import { ensureInstalled, requireSupportedNode, run, say } from "#app/cli/install.mjs";
import { CEPH, ensureSystemPackages, POSTGRES, TOOLS } from "#app/cli/system-package.mjs";

const RESULTS = "test-results";
const BIN = "node_modules/.bin";
/** More files with a failed test than these are no matter of a busy machine. */
const TRIED_AGAIN = 5;
const VITEST = ["vitest", "run", "--config", "tests/vitest.config.ts"];
const ON_SERVERS = ["tsx", "tests/postgres/on-servers.ts"];
const ON_BOTH_SERVERS = [...ON_SERVERS, "--s3"];
const ROWS_ON_POSTGRES = [...ON_SERVERS, "vitest", "run", "--config", "tests/postgres/vitest.config.ts"];
/** @type {NodeJS.ProcessEnv} */
const DEMO_SITE = { ...process.env, NODE_ENV: "production", DEMO: "1", DATA_DIR: `${RESULTS}/demo`, LOG_LEVEL: "warn" };

requireSupportedNode();
await ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

// Before the tests: two of them that install at once find the package system locked.
await ensureSystemPackages(TOOLS);

let passed = 0;
let failed = 0;
/** What failed, said again at the end: the rest of what a runner prints is long. @type {string[]} */
const failures = [];

await oneCheck("types", `${BIN}/tsc`, ["--noEmit"]);
await oneCheck("lint", `${BIN}/biome`, ["check", "app", "db", "tests", "drizzle.config.ts"]);
await unitTests("vitest", VITEST);
await onPostgres();
await onTheBuiltSite();

if (failures.length > 0) process.stdout.write(`\nfailed:\n${failures.map((name) => `  ${name}`).join("\n")}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** @param {string} name @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<boolean>} */
async function oneCheck(name, command, args, env) {
  say(name);
  const ok = (await run(command, args, env)) === 0;
  note(ok ? 1 : 0, ok ? 0 : 1, [name]);
  return ok;
}

/** All tests of rows again, on a PostgreSQL server that is started for them. */
async function onPostgres() {
  if (await ensureSystemPackages(POSTGRES)) await unitTests("vitest on PostgreSQL", ROWS_ON_POSTGRES);
  else say("PostgreSQL could be neither found nor installed: its tests are left out");
}

/**
 * Files in which a test failed are run once more, by themselves: some start servers and watch them, and the machine has others to serve too.
 * @param {string} name @param {string[]} command
 */
async function unitTests(name, command) {
  say(name);
  const first = await vitest(name, command, []);
  const bad = first.result?.testResults?.filter((file) => file.status === "failed").map((file) => file.name) ?? [];
  if (bad.length === 0 || bad.length > TRIED_AGAIN) return settle(first.code, first.good, first.bad, first.names);
  say(`${name}: once more, because these failed: ${first.names.join("; ")}`);
  const again = await vitest(`${name} again`, command, bad);
  const good = first.result?.testResults?.filter((file) => file.status !== "failed").reduce((sum, file) => sum + passedIn(file), 0) ?? 0;
  settle(again.code, good + again.good, again.bad, again.names);
}

/** @param {string} name of the file its results go to @param {string[]} command @param {string[]} more */
async function vitest(name, [command = "", ...first], more) {
  const file = resultsOf(name);
  const args = [...first, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...more];
  const { code, result } = await runAndRead(file, command, args, { ...process.env, NODE_ENV: "test" });
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

/** The journeys, then the six stories and the short run of abuse once more where PostgreSQL keeps the rows and an S3 store the photos. */
async function onTheBuiltSite() {
  const browser = await ensureChromium();
  if (browser === null) say("no Chromium could be found or installed: install one and set CHROMIUM to its path");
  const built = await oneCheck("build", process.execPath, ["app/cli/build.mjs"]);
  // Seeded once: each runner takes a copy.
  const made = built && (await oneCheck("demo", process.execPath, ["build/bin/cli/seed.js"], DEMO_SITE));
  if (browser === null || !made) return note(0, 1, ["the journeys: no browser, or nothing to walk through"]);
  const env = { ...process.env, CHROMIUM: browser, E2E_DEMO: DEMO_SITE.DATA_DIR };
  await journeys("playwright", ["playwright", "test", "--config", "tests/e2e/playwright.config.ts"], env);
  if (!(await ensureSystemPackages([...POSTGRES, ...CEPH])))
    return say("PostgreSQL or Ceph could be neither found nor installed: what is tested there is left out");
  await journeys("playwright on PostgreSQL and S3", [...ON_BOTH_SERVERS, "tsx", "tests/postgres/walk-stories.ts"], env);
  await unitTests("abuse on PostgreSQL and S3", [...ON_BOTH_SERVERS, ...VITEST, "tests/abuse"]);
}

/** @param {string} name of the file its results go to @param {string[]} command @param {NodeJS.ProcessEnv} env */
async function journeys(name, [command = "", ...args], env) {
  say(name);
  const file = resultsOf(name);
  const { code, result } = await runAndRead(file, command, [...args, "--reporter=list,json"], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const stats = result?.stats;
  settle(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0, ["a journey, named above"]);
}

/**
 * A command that ends badly before anything ran (a server it needs did not start) is run once more.
 * @param {string} file @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env
 */
async function runAndRead(file, command, args, env) {
  const code = await run(`${BIN}/${command}`, args, env);
  const result = readResult(file);
  if (code === 0 || result !== null) return { code, result };
  say("once more, because nothing ran");
  return { code: await run(`${BIN}/${command}`, args, env), result: readResult(file) };
}

/** @param {string} name */
function resultsOf(name) {
  return `${RESULTS}/${name.replaceAll(" ", "-")}.json`;
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
