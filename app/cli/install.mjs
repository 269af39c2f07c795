// Runs on a fresh clone, before anything is installed: only what Node itself brings.
import { spawn, spawnSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";

/** Node versions this was run on. better-sqlite3 12 aborts when compiled for newer ones. */
const OLDEST = [20, 19];
const NEWEST_MAJOR = 24;

/** Ends the process with one line where this Node cannot run the project. */
export function requireSupportedNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const tooOld = major < (OLDEST[0] ?? 0) || (major === OLDEST[0] && minor < (OLDEST[1] ?? 0));
  if (!tooOld && major <= NEWEST_MAJOR) return;
  process.stderr.write(`Scalpmark needs Node ${OLDEST.join(".")} to ${NEWEST_MAJOR}; this is ${process.versions.node}.\n`);
  process.exit(78);
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`scalpmark: ${text}\n`);
}

/**
 * Runs a command with its output on ours. Resolves with the exit code; a signal that ended it counts as 1.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [folder] where it runs; here, unless told
 * @returns {Promise<number>}
 */
export function run(command, args, env = process.env, folder = process.cwd()) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env, cwd: folder });
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Installs exactly what package-lock.json names, unless it is there already. Ends the process where that fails. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    say("installing packages (a minute or two the first time)");
    // Install scripts are arbitrary code of some hundred authors; the one that is needed runs by name below.
    // NODE_ENV=production would leave out what builds the project.
    const code = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      ...process.env,
      NODE_ENV: "development",
    });
    if (code !== 0) fail("the packages could not be installed: see npm's message above.");
  }
  if (!databaseOpens()) {
    say("preparing the database engine for this machine");
    const code = await run("npm", ["rebuild", "better-sqlite3", "--loglevel=error"]);
    if (code !== 0 || !databaseOpens())
      fail("better-sqlite3 could not be prepared: it needs its prebuilt file, or python3, make and a C++ compiler.");
  }
}

/** Compares the lock file with the record npm leaves of what it installed, so that nothing is installed twice. */
function isInstalled() {
  // A link leads to another checkout's packages: npm would empty that folder.
  if (lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  try {
    const wanted = readJson("package-lock.json").packages;
    const present = readJson("node_modules/.package-lock.json").packages;
    return Object.entries(wanted).every(
      ([path, entry]) => path === "" || present[path]?.version === entry.version || (entry.optional && !present[path]),
    );
  } catch {
    return false;
  }
}

/** @param {string} file @returns {{ packages: Record<string, { version?: string, optional?: boolean }> }} */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function databaseOpens() {
  return spawnSync(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:").close()'], { stdio: "ignore" }).status === 0;
}

/** @param {string} reason @returns {never} */
export function fail(reason) {
  process.stderr.write(`scalpmark: ${reason}\n`);
  process.exit(1);
}
