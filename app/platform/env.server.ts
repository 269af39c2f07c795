import { randomBytes, X509Certificate } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { type PhotoStore, parsePhotoStore } from "#app/platform/photo-store.ts";

/** Everything a process may be told from outside, read once at boot, under the names it is told by. */
export type Env = {
  NODE_ENV: "production" | "development" | "test";
  /** True only with DEMO=1: the drawn demo may be served, and plain http is allowed. */
  DEMO: boolean;
  HOST: string;
  PORT: number;
  /** How many servers `npm start` keeps on PORT and the ports after it. */
  SERVERS: number;
  /** Scheme, host and port people type, without a trailing slash. The guard and every absolute link use it, never the Host header. */
  APP_ORIGIN: string;
  DATA_DIR: string;
  /** The PostgreSQL servers that keep the rows, `postgres://user:password@one,two/name`. Null: they lie in DATA_DIR, in SQLite. */
  DATABASE_URL: string | null;
  /** Copies of that database, in the same form, for pages of visitors without a cookie. Null: none. */
  DATABASE_READ_URL: string | null;
  /** Where `npm run backup` keeps its backups, best on another disk: erasures are noted there as they happen. Null: nowhere. */
  BACKUP_DIR: string | null;
  /** The bucket in which photos and documents are kept. Null: they lie in DATA_DIR/files. */
  PHOTO_STORE: PhotoStore | null;
  /** Opens the bucket; null where there is none. */
  AWS_ACCESS_KEY_ID: string | null;
  AWS_SECRET_ACCESS_KEY: string | null;
  /** Null means no mail server: mails are written to DATA_DIR/outbox for the operator to read. */
  SMTP_URL: string | null;
  MAIL_FROM: string;
  /** At least 32 bytes; the key every other key is derived from. */
  APP_SECRET: string;
  /** How many proxies of ours stand in front; 0 means the socket's address is the client's. */
  TRUSTED_PROXY_HOPS: number;
  /** Name servers that are asked for the records of clinics, as "address" or "address:port". Empty means the system's. */
  DNS_SERVERS: readonly string[];
  /** PEM certificates of those whose word is taken for who signed a photo, from the file the variable names. Null means nobody's. */
  C2PA_ANCHORS: string | null;
  /** Where the style of the operator's own map tiles is: a path under this origin, or an https address. Null: maps are drawn without tiles. */
  MAP_STYLE: string | null;
  /** Seconds after which a job is taken to hang: longer than the longest of a site takes. */
  JOB_SECONDS: number;
  /** Seconds to go on serving after SIGTERM, while load balancers see /readyz fail. */
  DRAIN_SECONDS: number;
  /** Whoever has it may read /metrics from elsewhere. Null: only this machine may. */
  METRICS_TOKEN: string | null;
  /** Where weaknesses are reported: an address as /.well-known/security.txt names it ("mailto:…" or "https://…"). */
  SECURITY_CONTACT: string;
  LOG_LEVEL: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
};

/** sysexits.h EX_CONFIG: a supervisor must not restart on it. */
export const CONFIG_EXIT_CODE = 78;

const NOT_WRITABLE = "DATA_DIR must be a directory this process can write to.";

/** A wrong setting. The message is one line that names the variable and never repeats its value, which may be a secret. */
export class EnvError extends Error {
  override name = "EnvError";
}

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be a whole number from ${min} to ${max}`);

const DNS_SERVER = /(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|\[[0-9a-f:.]+\](?::\d{1,5})?)/.source;
const DNS_SERVER_LIST = new RegExp(`^${DNS_SERVER}(?:,${DNS_SERVER})*$`, "i");

/** Nothing in it may end a directive of the policy its origin is written into. */
const MAP_STYLE_ADDRESS = /^(?:https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?)?\/[\w.~%@-][\w.~%@/-]*$/i;

const postgresUrl = z
  .string()
  .regex(
    /^postgres(?:ql)?:\/\/[^\s/]+\/[^\s/]+$/,
    "must look like postgres://user:password@host:5432/name, with a comma between several hosts",
  );

const settings = z.object({
  NODE_ENV: z.enum(["production", "development", "test"], "must be production, development or test").default("development"),
  DEMO: z.enum(["0", "1"], "must be 1 (serve the demo) or left out").default("0"),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/, "must be an address or host name to listen on, such as 127.0.0.1")
    .default("127.0.0.1"),
  PORT: wholeNumber(1, 65_535).default(3000),
  SERVERS: wholeNumber(1, 16).default(1),
  APP_ORIGIN: z.string().optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  BACKUP_DIR: z.string().min(1).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_READ_URL: postgresUrl.optional(),
  PHOTO_STORE: z.string().optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "must look like smtp://user:password@host:port")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, "must be one mail address on one line")
    .default("Scalpmark <noreply@scalpmark.invalid>"),
  APP_SECRET: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= 32, "must be at least 32 bytes of random text")
    .optional(),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 10).default(0),
  DNS_SERVERS: z
    .string()
    .regex(DNS_SERVER_LIST, "must be addresses of name servers, such as 9.9.9.9 or 127.0.0.1:5353, separated by commas")
    .optional(),
  C2PA_ANCHORS: z.string().optional(),
  MAP_STYLE: z
    .string()
    .regex(MAP_STYLE_ADDRESS, "must be a path such as /tiles/style.json, or an https address of a MapLibre style")
    .optional(),
  JOB_SECONDS: wholeNumber(1, 86_400).default(900),
  DRAIN_SECONDS: wholeNumber(0, 25).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{20,512}$/, "must be 20 to 512 characters without a space")
    .optional(),
  SECURITY_CONTACT: z
    .string()
    .max(500)
    .regex(
      /^(?:mailto:[^\s@<>"]+@[^\s@<>"]+|https:\/\/[^\s<>"]+)$/,
      "must be a mailto: or https: address, such as mailto:security@scalpmark.example",
    )
    .optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "must be fatal, error, warn, info, debug, trace or silent")
    .default("info"),
});

/**
 * Reads the settings from `source` (normally `process.env`); an empty variable counts as left out.
 * Outside production, and in the demo, a missing APP_SECRET is made once and kept in DATA_DIR/secret (mode 0600).
 * @throws EnvError naming the first wrong variable.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvError(`${issue?.path.join(".")} ${issue?.message}.`);
  }
  const raw = parsed.data;
  const demo = raw.DEMO === "1";
  const strict = raw.NODE_ENV === "production" && !demo;
  const origin = originOf(raw.APP_ORIGIN, strict, `http://${raw.HOST.includes(":") ? `[${raw.HOST}]` : raw.HOST}:${raw.PORT}`);
  return {
    NODE_ENV: raw.NODE_ENV,
    DEMO: demo,
    HOST: raw.HOST,
    PORT: raw.PORT,
    SERVERS: raw.SERVERS,
    APP_ORIGIN: origin,
    DATA_DIR: raw.DATA_DIR,
    DATABASE_URL: raw.DATABASE_URL ?? null,
    DATABASE_READ_URL: copiesOf(raw),
    BACKUP_DIR: raw.BACKUP_DIR === undefined ? null : outsideOf(raw.DATA_DIR, raw.BACKUP_DIR),
    ...photoStoreOf(raw, strict),
    SMTP_URL: raw.SMTP_URL ?? null,
    MAIL_FROM: raw.MAIL_FROM,
    APP_SECRET: raw.APP_SECRET ?? (strict ? missingSecret() : keptSecret(raw.DATA_DIR)),
    TRUSTED_PROXY_HOPS: raw.TRUSTED_PROXY_HOPS,
    DNS_SERVERS: raw.DNS_SERVERS?.split(",") ?? [],
    C2PA_ANCHORS: raw.C2PA_ANCHORS === undefined ? null : certificatesIn(raw.C2PA_ANCHORS),
    MAP_STYLE: raw.MAP_STYLE ?? null,
    METRICS_TOKEN: raw.METRICS_TOKEN ?? null,
    SECURITY_CONTACT: raw.SECURITY_CONTACT ?? `mailto:security@${new URL(origin).hostname}`,
    JOB_SECONDS: raw.JOB_SECONDS,
    DRAIN_SECONDS: raw.DRAIN_SECONDS ?? (strict ? 5 : 0),
    LOG_LEVEL: raw.LOG_LEVEL,
  };
}

/** For the first line of a process: prints one line and exits 78 where the settings are wrong. `assertMore` may throw an EnvError of its own. */
export function parseEnvOrExit(source: Record<string, string | undefined>, assertMore: (env: Env) => void = () => {}): Env {
  try {
    const env = parseEnv(source);
    assertWritable(env.DATA_DIR);
    assertMore(env);
    return env;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`Scalpmark cannot start: ${error.message}\n`);
    process.exit(CONFIG_EXIT_CODE);
  }
}

function originOf(given: string | undefined, strict: boolean, fallback: string): string {
  if (given === undefined && strict) throw new EnvError("APP_ORIGIN must be set in production, such as https://scalpmark.example.");
  const text = given ?? fallback;
  const url = URL.canParse(text) ? new URL(text) : null;
  const more = url === null ? "" : url.pathname.slice(1) + url.search + url.hash + url.username + url.password;
  if (url === null || !/^https?:$/.test(url.protocol) || more !== "") {
    throw new EnvError("APP_ORIGIN must be scheme, host and port only, such as https://scalpmark.example.");
  }
  if (strict && url.protocol !== "https:") throw new EnvError("APP_ORIGIN must begin with https:// in production.");
  return url.origin;
}

/** Whether the data folder, or the folder it would be made in, can be written. A disk that fails or is full for a while is no wrong setting. */
function assertWritable(dataDir: string): void {
  let at = resolve(dataDir);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  try {
    if (!statSync(at).isDirectory()) throw new EnvError(NOT_WRITABLE);
    accessSync(at, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof EnvError || ["EACCES", "EPERM", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw new EnvError(NOT_WRITABLE);
  }
}

/** Backups inside of what they are of are lost with it, and erasures would find them there. */
function outsideOf(dataDir: string, backupDir: string): string {
  if (`${resolve(backupDir)}/`.startsWith(`${resolve(dataDir)}/`))
    throw new EnvError("BACKUP_DIR must be a directory outside of DATA_DIR.");
  return backupDir;
}

function copiesOf({
  DATABASE_URL,
  DATABASE_READ_URL,
}: { [name in "DATABASE_URL" | "DATABASE_READ_URL"]?: string | undefined }): string | null {
  if (DATABASE_READ_URL !== undefined && DATABASE_URL === undefined)
    throw new EnvError("DATABASE_READ_URL must stand beside DATABASE_URL, whose copies it names.");
  return DATABASE_READ_URL ?? null;
}

/** Keys that stand in the environment for something else are left alone where there is no bucket. */
function photoStoreOf(
  raw: Partial<Record<"PHOTO_STORE" | "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY", string | undefined>>,
  strict: boolean,
): Pick<Env, "PHOTO_STORE" | "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY"> {
  if (raw.PHOTO_STORE === undefined) return { PHOTO_STORE: null, AWS_ACCESS_KEY_ID: null, AWS_SECRET_ACCESS_KEY: null };
  const store = parsePhotoStore(raw.PHOTO_STORE, strict);
  if (typeof store === "string") throw new EnvError(`PHOTO_STORE must ${store}.`);
  const key = (name: "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY") => {
    if (!/^[\x21-\x7e]{1,512}$/.test(raw[name] ?? ""))
      throw new EnvError(`${name} must be set beside PHOTO_STORE, as one word: the key that opens the bucket.`);
    return raw[name] ?? null;
  };
  return { PHOTO_STORE: store, AWS_ACCESS_KEY_ID: key("AWS_ACCESS_KEY_ID"), AWS_SECRET_ACCESS_KEY: key("AWS_SECRET_ACCESS_KEY") };
}

function missingSecret(): never {
  throw new EnvError("APP_SECRET must be set in production: at least 32 bytes of random text.");
}

/** Server and worker may start at the same moment: whoever creates the file first decides, the other reads it. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw new EnvError(NOT_WRITABLE);
  }
  const secret = readFileSync(file, "utf8").trim();
  if (Buffer.byteLength(secret) < 32)
    throw new EnvError("DATA_DIR/secret is damaged: give APP_SECRET, or remove the file to end all sessions.");
  return secret;
}

/** Only the certificates are kept, whatever else the file holds. One that cannot be read would silently trust nobody. */
function certificatesIn(file: string): string {
  try {
    const certificates = readFileSync(file, "utf8").match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    for (const certificate of certificates) new X509Certificate(certificate);
    if (certificates.length > 0) return `${certificates.join("\n")}\n`;
  } catch {}
  throw new EnvError("C2PA_ANCHORS must be the path of a readable PEM file of certificates.");
}
