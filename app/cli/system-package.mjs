import { spawnSync } from "node:child_process";
import { run, say } from "#app/cli/install.mjs";

/** A command and the package it comes with. @typedef {readonly [command: string, name: string]} SystemPackage */

/** @type {readonly SystemPackage[]} */
export const TOOLS = [
  ["strace", "strace"],
  ["haproxy", "haproxy"],
];
/** @type {readonly SystemPackage[]} */
export const POSTGRES = [["pg_ctlcluster", "postgresql"]];
/** Debian's packages of an S3 store: 61 MB to fetch, 270 MB on the disk. @type {readonly SystemPackage[]} */
export const CEPH = [
  ["ceph", "ceph-common"],
  ["ceph-mon", "ceph-mon"],
  ["ceph-osd", "ceph-osd"],
  ["radosgw", "radosgw"],
];

/**
 * Whether all of them can be run, those installed that can be.
 * @param {readonly SystemPackage[]} packages
 * @returns {Promise<boolean>}
 */
export async function ensureSystemPackages(packages) {
  let all = true;
  for (const [command, name] of packages) if (!(await ensureSystemPackage(command, name))) all = false;
  return all;
}

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
