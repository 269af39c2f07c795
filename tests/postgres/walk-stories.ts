/**
 * `tsx tests/postgres/on-servers.ts --s3 tsx tests/postgres/walk-stories.ts …`: moves the demo (E2E_DEMO, a data folder) to the servers it is given and walks the six
 * stories there; the rest of the line is for Playwright.
 */
import { resolve } from "node:path";
import { run } from "#app/cli/install.mjs";
import { ask } from "#tests/support/test-database.ts";

const { CHECK_S3_STORE, DATABASE_URL, E2E_DEMO, ...env } = process.env;
if (CHECK_S3_STORE === undefined || DATABASE_URL === undefined) throw new Error("this runs under tests/postgres/on-servers.ts --s3");
if (E2E_DEMO === undefined) throw new Error("E2E_DEMO must name a data folder with the demo in it");

const database = new URL(DATABASE_URL);
await ask(database, "create database stories");
database.pathname = "/stories";
const bucket = CHECK_S3_STORE.replace("/tests?", "/stories?");
const here = { ...env, NODE_ENV: "production" as const, DEMO: "1", DATA_DIR: resolve(E2E_DEMO) };
const there = { ...env, E2E_DEMO, DATABASE_URL: database.href, PHOTO_STORE: bucket };
const move = ["--import", "tsx", "app/cli/move.ts", "--to", database.href, "--photos", bucket];
const moved = await run(process.execPath, move, here);
process.exitCode = moved === 0 ? await run("node_modules/.bin/playwright", playwright(), there) : moved;

function playwright(): string[] {
  return ["test", "--config", "tests/e2e/playwright.config.ts", ...process.argv.slice(2), "story-"];
}
