/**
 * `npm run test:postgres [-- files]`: the tests of all that reads and writes rows, on a PostgreSQL server that is started for them and removed afterwards. What is SQLite's own
 * (tests/postgres/vitest.config.ts names it) is left out.
 */
import { spawnSync } from "node:child_process";
import { ENGINE } from "#app/platform/engine.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { startCluster } from "#tests/postgres/throw-away-cluster.ts";
import { ask, TEMPLATE } from "#tests/support/test-database.ts";

if (ENGINE === "sqlite") {
  const cluster = await startCluster();
  try {
    // Once more, with the address in its environment: statements are written for the engine when a process starts.
    const env = { ...process.env, DATABASE_URL: cluster.address("postgres"), NODE_ENV: "test" as const };
    process.exitCode = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { env, stdio: "inherit" }).status ?? 1;
  } finally {
    cluster.remove();
  }
} else {
  const server = new URL(process.env.DATABASE_URL ?? "");
  await ask(server, `create database ${TEMPLATE}`);
  const template = new URL(server);
  template.pathname = `/${TEMPLATE}`;
  const store = openStore(template.href);
  await store.migrate();
  await store.close();
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/postgres/vitest.config.ts", ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
