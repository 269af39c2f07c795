import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "#app/cli/chromium.mjs";

/** A fresh demo, seeded for this run alone, on a port nobody uses by habit. */
const PORT = 4317;
const DATA_DIR = resolve("test-results/e2e-data");
const executablePath = await findChromium();
if (executablePath === null) throw new Error("No Chromium: run `npm test`, which installs one, or set CHROMIUM to its path.");

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: resolve("test-results/e2e"),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-background-networking"] },
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/London",
  },
  webServer: {
    command: `rm -rf ${JSON.stringify(DATA_DIR)} && exec node app/cli/start.mjs`,
    cwd: resolve("."),
    env: { PORT: String(PORT), HOST: "127.0.0.1", DATA_DIR, NODE_ENV: "", APP_ORIGIN: "", DEMO: "" },
    url: `http://127.0.0.1:${PORT}/healthz`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
