import { spawnSync } from "node:child_process";
import { run, say } from "#app/cli/install.mjs";

/**
 * Whether `command` can be run; where it is missing and this is root on a system with apt, it is installed first, saying so.
 * @param {string} command
 * @param {string} name of its package
 * @returns {Promise<boolean>}
 */
export async function ensureSystemPackage(command, name) {
  if (isThere(command)) return true;
  if (process.getuid?.() !== 0 || !isThere("apt-get")) return false;
  say(`installing ${name} from the system's packages`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "-qq", "--no-install-recommends", name];
  if ((await run("apt-get", install, env)) !== 0 && (await run("apt-get", ["update", "-qq"], env)) === 0)
    await run("apt-get", install, env);
  return isThere(command);
}

/** @param {string} command */
const isThere = (command) => spawnSync("sh", ["-c", `command -v "$0"`, command], { stdio: "ignore" }).status === 0;
