// `npm start`: from a fresh clone to a running site, saying what it does. The second time only what changed is done.
import { existsSync } from "node:fs";
import { ensureInstalled, fail, requireSupportedNode, run, say } from "#app/cli/install.mjs";
import { supervise } from "#app/cli/supervise.mjs";

requireSupportedNode();
const production = process.env.NODE_ENV === "production";
if (!production) say("no NODE_ENV=production: this is the demo, with clinics and photos drawn by us");

await ensureInstalled();
await step(["app/cli/build.mjs"], process.env, "the build failed");

// The processes always run as in production; what makes it the demo is DEMO=1.
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NODE_ENV: "production", ...(production ? {} : { DEMO: "1", LOG_LEVEL: process.env.LOG_LEVEL || "warn" }) };
say("bringing the database up to date");
await step(["build/bin/cli/migrate.js"], env, "the database could not be brought up to date");
if (!production) await step(["build/bin/cli/seed.js", "--if-empty"], env, "the demo could not be made");

supervise({ server: "build/bin/server.js", worker: "build/bin/jobs/worker.js" }, env, say);
await announce();

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @param {string} otherwise */
async function step(args, env, otherwise) {
  if (!existsSync(args[0] ?? "")) fail(`${otherwise}: ${args[0]} is missing.`);
  const code = await run(process.execPath, args, env);
  if (code === 78) process.exit(78);
  if (code !== 0) fail(otherwise);
}

async function announce() {
  const host = env.HOST || "127.0.0.1";
  const port = env.PORT || "3000";
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  for (;;) {
    const healthy = await fetch(`${address}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  say(`ready at ${env.APP_ORIGIN || address} (Ctrl-C ends it)`);
}
