import type { Env } from "#app/platform/env.server.ts";
import { photoStoreWords } from "#app/platform/photo-store.ts";

export interface SeenSetting {
  name: keyof Env;
  /** As it is in force; a secret only says that it is set, and how long it is. */
  value: string;
  /** Where it comes from. */
  from: string;
  about: string;
}

const ABOUT: Record<keyof Env, string> = {
  NODE_ENV: "How strictly the site starts.",
  DEMO: "Whether the drawn demo is served.",
  HOST: "The address it listens on.",
  PORT: "The port it listens on.",
  SERVERS: "How many servers run, on that port and those after it.",
  APP_ORIGIN: "What people type: every link in a mail begins with it.",
  DATA_DIR: "Where the database, the files and the outbox lie.",
  DATABASE_URL: "The PostgreSQL servers that keep the rows. Without it they lie in DATA_DIR.",
  DATABASE_READ_URL: "The servers that are read from first.",
  BACKUP_DIR: "Where backups are kept, and erasures noted besides.",
  PHOTO_STORE: "The bucket that holds photos and documents. Without it they lie in DATA_DIR.",
  AWS_ACCESS_KEY_ID: "The name of the key that opens the bucket.",
  AWS_SECRET_ACCESS_KEY: "The key that opens the bucket.",
  SMTP_URL: "The mail server, with its password.",
  MAIL_FROM: "Whom mails come from.",
  APP_SECRET: "The key every other key is made from.",
  TRUSTED_PROXY_HOPS: "How many proxies of yours stand in front.",
  DNS_SERVERS: "Who is asked for the records of clinics.",
  C2PA_ANCHORS: "Whose word is taken for who signed a photo.",
  MAP_STYLE: "The style of your own map tiles. Without it maps are drawn by the site.",
  JOB_SECONDS: "Seconds after which a job is taken to hang and its worker is ended.",
  DRAIN_SECONDS: "Seconds the site goes on serving once it is told to stop.",
  METRICS_TOKEN: "Who may read /metrics from elsewhere.",
  SECURITY_CONTACT: "Where weaknesses are reported.",
  LOG_LEVEL: "How much the log tells.",
};

/** The settings in force, with where each comes from. `given` is what the process was told from outside (normally `process.env`). */
export function seenSettings(env: Env, given: Readonly<Record<string, string | undefined>>): SeenSetting[] {
  return (Object.keys(ABOUT) as (keyof Env)[]).map((name) => ({
    name,
    value: valueWords(name, env),
    about: ABOUT[name],
    from: fromWords(name, (given[name] ?? "") !== ""),
  }));
}

function fromWords(name: keyof Env, isGiven: boolean): string {
  if (isGiven) return "The environment";
  if (name === "APP_SECRET") return "The file “secret” in DATA_DIR, made at the first start";
  return name === "APP_ORIGIN" ? "Made of HOST and PORT" : "The default";
}

function valueWords(name: keyof Env, env: Env): string {
  switch (name) {
    case "APP_SECRET":
    case "AWS_ACCESS_KEY_ID":
    case "AWS_SECRET_ACCESS_KEY":
    case "DATABASE_READ_URL":
    case "DATABASE_URL":
    case "METRICS_TOKEN":
    case "SMTP_URL": {
      const secret = env[name];
      return secret === null ? "Not set" : `Set, ${secret.length} characters`;
    }
    case "C2PA_ANCHORS": {
      const count = env.C2PA_ANCHORS?.match(/BEGIN CERTIFICATE/g)?.length ?? 0;
      return count === 0 ? "Not set" : `${count} ${count === 1 ? "certificate" : "certificates"}`;
    }
    case "PHOTO_STORE":
      return env.PHOTO_STORE === null ? "Not set" : photoStoreWords(env.PHOTO_STORE);
    case "DNS_SERVERS":
      return env.DNS_SERVERS.length === 0 ? "Those of the system" : env.DNS_SERVERS.join(", ");
    case "DEMO":
      return env.DEMO ? "On" : "Off";
    default:
      return String(env[name] ?? "Not set");
  }
}
