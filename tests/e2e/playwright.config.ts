import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "#app/cli/chromium.mjs";
import { freePort } from "#tests/support/free-port.ts";

const executablePath = await findChromium();
if (executablePath === null) throw new Error("No Chromium: run `npm test`, which installs one, or set CHROMIUM to its path.");

// A demo for this run alone, a copy of the one in E2E_DEMO or seeded, on a port that is free. The processes Playwright starts read this file too and are told by these variables.
process.env.E2E_PORT ??= String(await freePort());
// Where journeys that prove a domain answer for the public DNS.
process.env.E2E_DNS_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= resolve("test-results/e2e-data");
const { E2E_PORT, E2E_DNS_PORT, E2E_DATA_DIR, E2E_DEMO } = process.env;
const [demo, folder] = [E2E_DEMO, E2E_DATA_DIR].map((name) => JSON.stringify(name));
const makeRoom = `rm -rf ${folder}${demo === undefined ? "" : ` && cp -a ${demo} ${folder}`}`;

// A name and no number: passkeys belong to names.
const ORIGIN = `http://localhost:${E2E_PORT}`;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: resolve("test-results/e2e"),
  // Journeys change what is decided and reviewed: one after the other they meet the demo as it was left by those before them in the alphabet.
  fullyParallel: false,
  workers: 1,
  // A machine that serves others too may be late once; what fails twice is a failure, and what failed once is named as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  reporter: "list",
  use: {
    baseURL: ORIGIN,
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-background-networking"] },
    // Journeys look at the network themselves; offline.spec.ts tries them with it.
    serviceWorkers: "block",
    locale: "en-GB",
    timezoneId: "Europe/London",
  },
  // What `npm start` runs: build if needed, migrate, seed, then server and worker under the supervisor.
  webServer: {
    command: `${makeRoom} && exec node app/cli/start.mjs`,
    cwd: resolve("."),
    env: {
      PORT: E2E_PORT,
      HOST: "127.0.0.1",
      DATA_DIR: E2E_DATA_DIR,
      NODE_ENV: "",
      APP_ORIGIN: ORIGIN,
      DEMO: "",
      DNS_SERVERS: `127.0.0.1:${E2E_DNS_PORT}`,
    },
    url: `http://127.0.0.1:${E2E_PORT}/healthz`,
    timeout: 600_000,
    // Seeding takes a minute: whoever waits sees it go on.
    stdout: "pipe",
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
