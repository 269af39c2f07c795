// `npm start`: from a fresh clone to a running site, saying what it does. The second time only what changed is done.
// `--built` (`npm run serve`): what is installed and built is run as it is, for machines that have no build tools and may write to DATA_DIR alone.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ensureInstalled, fail, requireSupportedNode, run, say } from "#app/cli/install.mjs";
import { supervise } from "#app/cli/supervise.mjs";

/** As it was called: a link to the newest release is followed anew by whatever starts later. */
const folder = resolve(dirname(process.argv[1] ?? ""), "../..");

requireSupportedNode();
const production = process.env.NODE_ENV === "production";
if (!production) say("no NODE_ENV=production: this is the demo, with clinics and photos drawn by us");

if (!process.argv.includes("--built")) {
  await ensureInstalled();
  await step("app/cli/build.mjs", [], process.env, "the build failed");
}

// The processes always run as in production; what makes it the demo is DEMO=1.
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NODE_ENV: "production", ...(production ? {} : { DEMO: "1", LOG_LEVEL: process.env.LOG_LEVEL || "warn" }) };
const host = env.HOST || "127.0.0.1";
const port = Number(env.PORT || "3000");
const addressAt = (/** @type {number} */ at) => `http://${host.includes(":") ? `[${host}]` : host}:${at}`;
// One site, however many servers: what people type does not depend on who answers.
if (!production || env.DEMO === "1") env.APP_ORIGIN ||= addressAt(port);

say("bringing the database up to date");
// Also reads every setting, so that a wrong one is told of once, before anything runs.
await step("build/bin/cli/migrate.js", [], env, "the database could not be brought up to date");
if (!production) await step("build/bin/cli/seed.js", ["--if-empty"], env, "the demo could not be made");

const { roll } = supervise(processes(), env, say, folder);
// In a terminal this signal means that the window was closed.
if (production && !process.stdin.isTTY) process.on("SIGHUP", () => void takeUpNewRelease());
await announce();

async function takeUpNewRelease() {
  say("asked to take up what is new: bringing the database up to date");
  if ((await run(process.execPath, ["build/bin/cli/migrate.js"], env, folder)) === 0) await roll();
  else say("the database could not be brought up to date; nothing is replaced");
}

/** Servers on PORT and the ports after it, and one worker. */
function processes() {
  const servers = Number(env.SERVERS || "1");
  /** @type {Record<string, import("#app/cli/supervise.mjs").Process>} */
  const all = {};
  for (let at = port; at < port + servers; at++) {
    const name = servers === 1 ? "server" : `server on port ${at}`;
    all[name] = { file: "build/bin/server.js", env: { PORT: String(at) }, readyAt: `${addressAt(at)}/readyz` };
  }
  return { ...all, worker: { file: "build/bin/jobs/worker.js" } };
}

/** @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} environment @param {string} otherwise */
async function step(file, args, environment, otherwise) {
  if (!existsSync(resolve(folder, file))) fail(`${otherwise}: ${file} is missing.`);
  const code = await run(process.execPath, [file, ...args], environment, folder);
  if (code === 78) process.exit(78);
  if (code !== 0) fail(otherwise);
}

async function announce() {
  for (;;) {
    const healthy = await fetch(`${addressAt(port)}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  say(`ready at ${env.APP_ORIGIN || addressAt(port)} (Ctrl-C ends it)`);
}
