import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run, say } from "#app/cli/install.mjs";

const SYSTEM_BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser the journeys run in: CHROMIUM if set, Playwright's own, or the system's. Null when there is none. @returns {Promise<string | null>} */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");
  const candidates = [process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

/** Finds a browser or installs one: from the system's packages first, which need no further download. @returns {Promise<string | null>} */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== null) return found;
  if (canRun("apt-get")) {
    say("installing Chromium from the system's packages");
    const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
    for (const args of [
      ["apt-get", "update", "-qq"],
      ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ]) {
      const [command = "", ...rest] = [...sudo, ...args];
      await run(command, rest, { ...process.env, DEBIAN_FRONTEND: "noninteractive" });
    }
  }
  if ((await findChromium()) === null) {
    say("installing Playwright's Chromium");
    await run("node_modules/.bin/playwright", ["install", "chromium"]);
  }
  return findChromium();
}

/** @param {string} command */
function canRun(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}
