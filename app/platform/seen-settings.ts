import type { Env } from "#app/platform/env.server.ts";
import { photoStoreWords } from "#app/platform/photo-store.ts";
import { seenSettingsWords } from "#app/platform/seen-settings-words.ts";

export interface SeenSetting {
  name: keyof Env;
  /** As it is in force; a secret only says that it is set, and how long it is. */
  value: string;
  /** Where it comes from. */
  from: string;
  about: string;
}

/** The settings in force, with where each comes from. `given` is what the process was told from outside (normally `process.env`). */
export function seenSettings(env: Env, given: Readonly<Record<string, string | undefined>>): SeenSetting[] {
  const say = seenSettingsWords();
  return (Object.keys(say.about) as (keyof Env)[]).map((name) => ({
    name,
    value: valueWords(name, env),
    about: say.about[name],
    from: fromWords(name, (given[name] ?? "") !== ""),
  }));
}

function fromWords(name: keyof Env, isGiven: boolean): string {
  const say = seenSettingsWords();
  if (isGiven) return say.environment;
  if (name === "APP_SECRET") return say.secretFile;
  return name === "APP_ORIGIN" ? say.madeOf : say.default;
}

function valueWords(name: keyof Env, env: Env): string {
  const say = seenSettingsWords();
  switch (name) {
    case "APP_SECRET":
    case "AWS_ACCESS_KEY_ID":
    case "AWS_SECRET_ACCESS_KEY":
    case "DATABASE_READ_URL":
    case "DATABASE_URL":
    case "METRICS_TOKEN":
    case "SMTP_URL": {
      const secret = env[name];
      return secret === null ? say.notSet : say.isSet(secret.length);
    }
    case "C2PA_ANCHORS": {
      const count = env.C2PA_ANCHORS?.match(/BEGIN CERTIFICATE/g)?.length ?? 0;
      return count === 0 ? say.notSet : say.certificates(count);
    }
    case "PHOTO_STORE":
      return env.PHOTO_STORE === null ? say.notSet : photoStoreWords(env.PHOTO_STORE);
    case "DNS_SERVERS":
      return env.DNS_SERVERS.length === 0 ? say.ofTheSystem : env.DNS_SERVERS.join(", ");
    case "DEMO":
      return env.DEMO ? say.on : say.off;
    default:
      return String(env[name] ?? say.notSet);
  }
}
