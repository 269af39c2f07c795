import { existsSync } from "node:fs";
import { access, constants, readFile, stat } from "node:fs/promises";
import { Advisories, findBelowFloor, LockFile, nodeBelowFloor } from "#app/cli/advisories.ts";
import { type Finding, look, mend, ok } from "#app/cli/doctor/finding.ts";
import type { Env } from "#app/platform/env.server.ts";

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));

/** Node and the packages, against what is known of them. */
export async function examineVersions(nodeVersion: string, today: string): Promise<Finding[]> {
  const advisories = Advisories.parse(await json("app/ops/advisories.json"));
  const below = nodeBelowFloor(advisories, nodeVersion);
  const line = advisories.node.find(({ major }) => major === Number.parseInt(nodeVersion, 10));
  const end = line?.supportEnded ?? line?.supportEnds ?? "";
  const packages = findBelowFloor(advisories, LockFile.parse(await json("package-lock.json")));
  return [
    below !== null
      ? mend("Node", below, "install a current one")
      : end < today
        ? look("Node", `${nodeVersion}; its makers ended support on ${end}`, "move to a newer line")
        : ok("Node", nodeVersion),
    packages.length === 0
      ? ok("Packages", `at or above their floors of ${advisories.asOf}`)
      : mend("Packages", packages.join("; "), "npm ci with a newer package-lock.json"),
  ];
}

/** Fewer different characters than that in a secret were typed, not drawn. */
const FEWEST_CHARACTERS = 12;

/** What the settings say themselves is right already: parseEnv ends a process otherwise. */
export function examineSettings(env: Env, cwd = "."): Finding[] {
  const isReal = env.NODE_ENV === "production" && !env.DEMO;
  return [
    isReal
      ? ok("Settings", `production at ${env.APP_ORIGIN}`)
      : look("Settings", "this is the demo, or a site under development", "set NODE_ENV=production, without DEMO, for a real site"),
    new Set(env.APP_SECRET).size < FEWEST_CHARACTERS
      ? mend(
          "Secret",
          "it looks typed",
          "before anybody uses the site make one by: openssl rand -base64 48. Later the record and second factors are sealed with it",
        )
      : ok("Secret", `${Buffer.byteLength(env.APP_SECRET)} bytes`),
    isReal && existsSync(`${cwd}/.env`)
      ? mend(
          "Environment file",
          "there is a .env in the project's folder",
          "keep settings where the service manager reads them, outside of the project",
        )
      : ok("Environment file", "none in the project's folder"),
  ];
}

/** Owner and mode of the data folder. Nobody but the site's own account has anything to read in it. */
export async function examineFolder(env: Pick<Env, "DATA_DIR">, uid = process.getuid?.() ?? 0): Promise<Finding> {
  const folder = await stat(env.DATA_DIR).catch(() => null);
  if (folder === null) return mend("Data folder", `${env.DATA_DIR} is not there`, "npm start makes it; or set DATA_DIR");
  const writable = await access(env.DATA_DIR, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return mend("Data folder", `${env.DATA_DIR} cannot be written`, "give it to the account the site runs as");
  if (folder.uid !== uid && uid !== 0)
    return mend("Data folder", "it belongs to another account", `chown -R it to the account with uid ${uid}`);
  if ((folder.mode & 0o077) !== 0)
    return mend("Data folder", `others may read it (mode ${(folder.mode & 0o777).toString(8)})`, `chmod 700 ${env.DATA_DIR}`);
  return ok("Data folder", `${env.DATA_DIR}, mode 700`);
}
