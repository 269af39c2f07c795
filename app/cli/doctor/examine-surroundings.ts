import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createTransport } from "nodemailer";
import { listBackups, openBackupFolder, readManifest, timeOf } from "#app/cli/backup/backup-folder.ts";
import { type Finding, look, mend, ok } from "#app/cli/doctor/finding.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { durationWords } from "#app/platform/site-health.ts";
import { ADDRESS_HEADER, FORWARDED_HEADER, PROBE_HEADER, PROBE_PATH, signProbe } from "#app/platform/way-probe.server.ts";
import { ledgerFile, listLedgerLines, readLedger } from "#app/privacy/erasure-ledger.server.ts";

const WAIT_MS = 8_000;
/** An address for documentation (RFC 5737): no visitor has it. */
const FORGED = "192.0.2.77";
const CLOCK_MS = 30_000;
/** An hourly backup that is late once. */
const OLD_BACKUP_MS = 2 * 60 * 60_000;

export async function examineMail(env: Pick<Env, "SMTP_URL">): Promise<Finding[]> {
  if (env.SMTP_URL === null) return [];
  const waits = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS };
  const transport = createTransport({ url: env.SMTP_URL, ...waits });
  try {
    await transport.verify();
    return [ok("Mail server", "it answers and takes our name and password")];
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    return [
      mend(
        "Mail server",
        `no use of it could be made (${typeof code === "string" ? code : "unknown error"})`,
        "see SMTP_URL, and whether its port may be reached",
      ),
    ];
  } finally {
    transport.close();
  }
}

/** Asks for the site as visitors do, with an address of its own making, and compares what arrived with what is trusted. */
export async function examineWay({ env, now }: Pick<Ctx, "env" | "now">): Promise<Finding[]> {
  const headers = { [PROBE_HEADER]: signProbe(env.APP_SECRET, now()), "X-Forwarded-For": FORGED };
  // An address that no cache on the way has heard of.
  const answer = await fetch(`${env.APP_ORIGIN}${PROBE_PATH}?${now().getTime()}`, {
    headers,
    signal: AbortSignal.timeout(WAIT_MS),
    redirect: "manual",
  }).catch(() => null);
  if (answer === null)
    return [mend("Address", `${env.APP_ORIGIN} does not answer`, "see whether the site, its proxy and its name are there")];
  const [forwarded, address] = [answer.headers.get(FORWARDED_HEADER), answer.headers.get(ADDRESS_HEADER)];
  if (address === null)
    return [
      mend(
        "Address",
        `${env.APP_ORIGIN} is answered by something else (${answer.status})`,
        "see where the name leads, and that APP_SECRET is the one of the running site",
      ),
    ];
  const drift = Math.abs(new Date(answer.headers.get("date") ?? now()).getTime() - now().getTime());
  return [
    drift > CLOCK_MS
      ? mend("Address", `its clock is ${durationWords(drift)} from this one`, "set both by NTP")
      : ok("Address", `${env.APP_ORIGIN} is answered by this site`),
    judgeWay(forwarded ?? "", address, env.TRUSTED_PROXY_HOPS),
  ];
}

/** `forwarded` is X-Forwarded-For as it arrived of a request that came with FORGED, `address` what was taken for the client's. */
export function judgeWay(forwarded: string, address: string, hops: number): Finding {
  const entries = forwarded
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const added = entries[0] === FORGED ? entries.length - 1 : entries.length;
  const said = `${added} ${added === 1 ? "address was" : "addresses were"} added on the way, TRUSTED_PROXY_HOPS is ${hops}`;
  if (address === FORGED)
    return mend("Proxies", `${said}: visitors can choose their address, and with it escape every limit`, `set TRUSTED_PROXY_HOPS=${added}`);
  if (added === hops) return ok("Proxies", said);
  return mend(
    "Proxies",
    `${said}: ${added > hops ? "all visitors share one address, and its limits" : "an address is looked for that is not there"}`,
    `set TRUSTED_PROXY_HOPS=${added}`,
  );
}

/** How old the newest backup is, and whether what was erased is noted beside it. */
export async function examineBackup({ env, store, now }: Pick<Ctx, "env" | "store" | "now">): Promise<Finding[]> {
  const isReal = env.NODE_ENV === "production" && !env.DEMO;
  const todo = "run npm run backup every hour, into a folder on another disk";
  if (env.BACKUP_DIR === null) {
    return [
      isReal
        ? mend("Backup", "BACKUP_DIR is not set", `set it, and ${todo}`)
        : look("Backup", "BACKUP_DIR is not set", "a demo needs none"),
    ];
  }
  if (!existsSync(env.BACKUP_DIR)) return [mend("Backup", `${env.BACKUP_DIR} is not there`, "mount or make it")];
  const backup = openBackupFolder(env.BACKUP_DIR);
  const newest = (await listBackups(backup)).at(-1);
  if (newest === undefined) return [mend("Backup", `there is none in ${env.BACKUP_DIR}`, todo)];
  const readable = await readManifest(backup, newest, env.APP_SECRET).then(
    ({ missing }) => (missing.length === 0 ? null : `${missing.length} stored files were missing from it`),
    (error: Error) => error.message,
  );
  const age = now().getTime() - timeOf(newest).getTime();
  const says = `the newest is ${durationWords(age)} old`;
  const alone = (await stat(env.BACKUP_DIR)).dev === (await stat(env.DATA_DIR)).dev;
  return [
    readable !== null
      ? mend("Backup", readable, "make a new one: npm run backup")
      : age > OLD_BACKUP_MS
        ? mend("Backup", says, todo)
        : alone
          ? look("Backup", `${says}, on the same disk as the site`, "copy the folder elsewhere, or set BACKUP_DIR to another disk")
          : ok("Backup", says),
    await examineLedger(env.BACKUP_DIR, env, store),
  ];
}

async function examineLedger(folder: string, env: Env, store: Ctx["store"]): Promise<Finding> {
  const known = new Set((await readLedger(ledgerFile(folder), env.APP_SECRET)).lines.map(({ mac }) => mac));
  const wanted = (await listLedgerLines(store.read, env.APP_SECRET, 0)).lines.filter(({ mac }) => !known.has(mac));
  return wanted.length === 0
    ? ok("Erasures", "each is noted beside the backups")
    : mend(
        "Erasures",
        `${wanted.length} are not noted beside the backups`,
        "npm run backup notes them; see whether the site may write into BACKUP_DIR",
      );
}
