/**
 * `npm run doctor`: examines this installation with the settings the site runs with, and says line by line what is well ("ok"), worth a look ("look"), or to be mended
 * ("mend"), and how. Run it beside the running site, as the same account. Exit code 0: nothing is to be mended; 1: something is.
 */
import { existsSync } from "node:fs";
import { examineDatabase, examineWork } from "#app/cli/doctor/examine-database.ts";
import { examineFolder, examineSettings, examineVersions } from "#app/cli/doctor/examine-machine.ts";
import { examinePhotoStore } from "#app/cli/doctor/examine-photo-store.ts";
import { examineBackup, examineMail, examineWay } from "#app/cli/doctor/examine-surroundings.ts";
import { type Finding, findingLine, mend } from "#app/cli/doctor/finding.ts";
import { type Ctx, createContext, databaseFile, hasDatabase } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { type Env, EnvError, parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

/** Without a secret of the demo there is no site yet, and looking must not make one. */
function readSettings(): Env | string {
  const { DEMO, NODE_ENV, APP_SECRET, DATA_DIR = "./data" } = process.env;
  const real = NODE_ENV === "production" && DEMO !== "1";
  if (!real && !APP_SECRET && !existsSync(`${DATA_DIR}/secret`)) return `there is no site in ${DATA_DIR}`;
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
}

/** What cannot be examined is a finding itself, and keeps nobody from examining the rest. */
async function examined(name: string, examine: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await examine();
  } catch (error) {
    return [mend(name, `it could not be examined (${error instanceof Error ? error.message : String(error)})`, "mend that first")];
  }
}

async function examineSite(ctx: Ctx): Promise<Finding[]> {
  return [
    ...(await examined("Database", () => examineDatabase(ctx))),
    ...(await examined("Work", () => examineWork(ctx))),
    ...(await examined("Backup", () => examineBackup(ctx))),
    ...(await examined("Address", () => examineWay(ctx))),
  ];
}

async function examineAll(): Promise<Finding[]> {
  const env = readSettings();
  const versions = await examined("Versions", () => examineVersions(process.versions.node, dayOf(new Date())));
  if (typeof env === "string") return [...versions, mend("Settings", env, "give the settings the site runs with")];
  const here = [
    ...versions,
    ...examineSettings(env),
    await examineFolder(env),
    ...(await examined("Photo store", () => examinePhotoStore(env))),
    ...(await examined("Mail server", () => examineMail(env))),
  ];
  if (!hasDatabase(env)) return [...here, mend("Database", `there is none at ${databaseFile(env)}`, "npm start makes it; or set DATA_DIR")];
  const ctx = createContext(env, createLog({ name: "doctor", level: "silent" }));
  try {
    return [...here, ...(await examineSite(ctx))];
  } finally {
    await ctx.store.close();
  }
}

const findings = await examineAll();
for (const finding of findings) console.log(findingLine(finding));
const toMend = findings.filter(({ standing }) => standing === "mend").length;
console.log(toMend === 0 ? "nothing is to be mended" : `${toMend} to be mended`);
process.exitCode = toMend === 0 ? 0 : 1;
