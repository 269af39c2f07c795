// Builds pages, browser files and processes into build/. Does nothing when nothing it reads has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { fail, run, say } from "#app/cli/install.mjs";

const INPUTS = ["app", "db", "public", "package.json", "package-lock.json", "tsconfig.json"];
/** Written last, so a build that was cut is not taken for a whole one. */
const STAMP = "build/inputs.sha256";
/** The processes of production, and what has to run before them. */
const PROCESSES = ["app/server.ts", "app/jobs/worker.ts", "app/jobs/isolate.ts", "app/cli/migrate.ts", "app/cli/seed.ts"];
const COMPRESSIBLE = /\.(?:m?js|css|svg|json|txt|webmanifest)$/;

/** The process that builds. */
const LOCK = "node_modules/.scalpmark-build";

await takeTurn();
const inputs = hashInputs();
if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === inputs && !process.argv.includes("--force")) {
  say("the build is up to date");
} else {
  const startedAt = performance.now();
  rmSync(STAMP, { force: true });
  say("building pages");
  const code = await run("node_modules/.bin/remix", ["vite:build", "-c", "app/vite.config.ts", "--logLevel", "warn"], {
    ...process.env,
    NODE_ENV: "production",
  });
  if (code !== 0) fail("the pages could not be built: see the message above.");
  removeUnusedScripts();
  await precompress("build/client");
  say("building server and worker");
  await bundleProcesses();
  mkdirSync("build", { recursive: true });
  writeFileSync(STAMP, inputs);
  say(`built in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
}

/** Tests and starts may ask for a build at the same moment: the first one builds, the others wait and find it there. */
async function takeTurn() {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      process.once("exit", () => rmSync(LOCK, { force: true }));
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    if (!isAtWork(LOCK)) rmSync(LOCK, { force: true });
    await sleep(250);
  }
}

/** @param {string} lock */
function isAtWork(lock) {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    // Not written yet: it has just begun.
    if (pid === 0) return Date.now() - statSync(lock).mtimeMs < 5_000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

function hashInputs() {
  const hash = createHash("sha256").update(process.version);
  for (const input of INPUTS) {
    for (const file of existsSync(input) ? filesUnder(input) : []) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Remix emits a script for every route, for hydration. We never hydrate: only what the entry imports is served, so no route's name or code leaves the server. */
function removeUnusedScripts() {
  const folder = "build/client/assets";
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const used = new Set(scripts.filter((name) => name.startsWith("entry.client-")));
  if (used.size !== 1) fail("the build has no script app/entry.client.ts.");
  for (const name of used) {
    const text = readFileSync(join(folder, name), "utf8");
    for (const other of scripts) if (text.includes(other)) used.add(other);
  }
  for (const name of scripts) if (!used.has(name)) rmSync(join(folder, name));
}

/** @param {string} root */
async function precompress(root) {
  const files = filesUnder(root).filter((file) => COMPRESSIBLE.test(file));
  await Promise.all(
    files.map(async (file) => {
      const body = readFileSync(file);
      const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(body, best));
      writeFileSync(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
    }),
  );
}

async function bundleProcesses() {
  const { build } = await import("esbuild");
  rmSync("build/bin", { recursive: true, force: true });
  await build({
    entryPoints: PROCESSES,
    outbase: "app",
    outdir: "build/bin",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    sourcemap: "linked",
    logLevel: "warning",
  });
}
