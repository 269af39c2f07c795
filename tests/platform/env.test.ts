import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, expect, test } from "vitest";
import { EnvError, parseEnv } from "#app/platform/env.server.ts";

const dir = mkdtempSync(join(tmpdir(), "scalpmark-env-"));
afterAll(() => rmSync(dir, { recursive: true }));

const SECRET = "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t";
const PRODUCTION = { NODE_ENV: "production", APP_ORIGIN: "https://scalpmark.example", APP_SECRET: SECRET, DATA_DIR: dir };

function refusal(source: Record<string, string | undefined>): string {
  try {
    parseEnv(source);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return (error as EnvError).message;
  }
  return "accepted";
}

test.each<[variable: string, value: string | undefined]>([
  ["NODE_ENV", "staging"],
  ["DEMO", "yes"],
  ["PORT", "0"],
  ["PORT", "80a"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["HOST", "a b"],
  ["SERVERS", "0"],
  ["SERVERS", "two"],
  ["APP_ORIGIN", undefined],
  ["APP_ORIGIN", "http://scalpmark.example"],
  ["APP_ORIGIN", "https://scalpmark.example/path"],
  ["APP_ORIGIN", "https://user:word@scalpmark.example"],
  ["APP_ORIGIN", "javascript:alert(1)"],
  ["APP_SECRET", undefined],
  ["APP_SECRET", "hunter2-hunter2"],
  ["SMTP_URL", "mail.example"],
  ["DATABASE_READ_URL", "db.example"],
  ["DATABASE_READ_URL", "postgres://copy.example/alone"],
  ["MAIL_FROM", "a@b.example\r\nBcc: c@d.example"],
  ["TRUSTED_PROXY_HOPS", "many"],
  ["C2PA_ANCHORS", "/nowhere/anchors.pem"],
  ["DNS_SERVERS", "dns.example"],
  ["DNS_SERVERS", "9.9.9.9,"],
  ["C2PA_ANCHORS", "package.json"],
  ["MAP_STYLE", "//tiles.example/style.json"],
  ["MAP_STYLE", "http://tiles.example/style.json"],
  ["MAP_STYLE", "https://tiles.example; script-src */style.json"],
  ["BACKUP_DIR", join(dir, "backups")],
  ["PHOTO_STORE", "/srv/photos"],
  ["PHOTO_STORE", "s3://photos"],
  ["PHOTO_STORE", "s3://Photos?region=eu-central-1"],
  ["PHOTO_STORE", "s3://key:secret@photos?region=eu-central-1"],
  ["PHOTO_STORE", "s3://photos?endpoint=http://s3.example"],
  ["PHOTO_STORE", "s3://photos?endpoint=https://s3.example/path"],
  ["PHOTO_STORE", "s3://photos?region=eu-central-1&acl=public-read"],
  ["PHOTO_STORE", "s3://photos?region=eu-central-1&encryption=rot13"],
  ["PHOTO_STORE", "s3://photos?region=eu-central-1&kms-key=abc"],
  ["PHOTO_STORE", "s3://photos/../other?region=eu-central-1&style=sideways"],
  ["DRAIN_SECONDS", "60"],
  ["JOB_SECONDS", "0"],
  ["LOG_LEVEL", "loud"],
])("D1 a production boot with %s set to %s is refused with one line that names it and does not repeat it", (variable, value) => {
  const message = refusal({ ...PRODUCTION, [variable]: value });
  expect(message.startsWith(`${variable} must `)).toBe(true);
  expect(message).not.toContain("\n");
  if (value !== undefined && value.length > 3) expect(message).not.toContain(value);
});

const wrongAtBoot: [variable: string, value: string | undefined][] = [
  ["APP_SECRET", undefined],
  ["APP_SECRET", "hunter2-hunter2"],
  ["APP_ORIGIN", undefined],
  ["APP_ORIGIN", "http://scalpmark.example"],
  ["NODE_ENV", "productoin"],
  ["DATA_DIR", "package.json"],
  ["DATA_DIR", "/dev/null/data"],
  ["SMTP_URL", "hunter2@mail.example"],
];

/** The first line of each of our processes, without what comes after it. */
const FIRST_LINE = [
  "--input-type=module",
  "-e",
  'const { parseEnvOrExit } = await import("#app/platform/env.server.ts"); parseEnvOrExit(process.env);',
];

test("D1 a process with a wrong setting ends with code 78 and one line that names the variable and not its value", {
  timeout: 60_000,
}, async () => {
  const runs = wrongAtBoot.map(async ([variable, value], place) => {
    const { APP_SECRET: _, APP_ORIGIN: __, SMTP_URL: ___, ...inherited } = process.env;
    const env = { ...inherited, DEMO: "0", ...PRODUCTION, [variable]: value } as NodeJS.ProcessEnv;
    const child = spawn(process.execPath, ["--import", "tsx", ...(place === 0 ? ["app/cli/migrate.ts"] : FIRST_LINE)], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    const [code] = await once(child, "close");
    expect([variable, code, out]).toEqual([variable, 78, ""]);
    expect(err).toMatch(new RegExp(`^Scalpmark cannot start: ${variable} must .*\\.\\n$`));
    if (value?.includes("hunter2")) expect(err).not.toContain("hunter2");
  });
  await Promise.all(runs);
});

test("what is left out has a default that works on one's own machine", () => {
  expect(parseEnv({ DATA_DIR: dir, APP_SECRET: SECRET })).toEqual({
    NODE_ENV: "development",
    DATABASE_URL: null,
    DATABASE_READ_URL: null,
    DEMO: false,
    HOST: "127.0.0.1",
    PORT: 3000,
    SERVERS: 1,
    APP_ORIGIN: "http://127.0.0.1:3000",
    DATA_DIR: dir,
    BACKUP_DIR: null,
    PHOTO_STORE: null,
    AWS_ACCESS_KEY_ID: null,
    AWS_SECRET_ACCESS_KEY: null,
    SMTP_URL: null,
    MAIL_FROM: "Scalpmark <noreply@scalpmark.invalid>",
    APP_SECRET: SECRET,
    TRUSTED_PROXY_HOPS: 0,
    DNS_SERVERS: [],
    C2PA_ANCHORS: null,
    MAP_STYLE: null,
    METRICS_TOKEN: null,
    SECURITY_CONTACT: "mailto:security@127.0.0.1",
    JOB_SECONDS: 900,
    DRAIN_SECONDS: 0,
    LOG_LEVEL: "info",
  });
});

test("the style of a map is a path of this site or an https address", () => {
  for (const style of ["/tiles/style.json", "https://tiles.example/v1/style.json"])
    expect(parseEnv({ ...PRODUCTION, MAP_STYLE: style }).MAP_STYLE).toBe(style);
});

test("an empty variable counts as left out", () => {
  expect(parseEnv({ ...PRODUCTION, PORT: "", SMTP_URL: "" })).toMatchObject({ PORT: 3000, SMTP_URL: null });
});

test("the origin has no trailing slash, and an IPv6 address its brackets", () => {
  expect(parseEnv({ ...PRODUCTION, APP_ORIGIN: "https://scalpmark.example/" }).APP_ORIGIN).toBe("https://scalpmark.example");
  expect(parseEnv({ DATA_DIR: dir, APP_SECRET: SECRET, HOST: "::1", PORT: "80" }).APP_ORIGIN).toBe("http://[::1]");
});

test("the demo makes its secret once, for itself alone, and keeps it", () => {
  const demo = { NODE_ENV: "production", DEMO: "1", DATA_DIR: join(dir, "demo") };
  const { APP_SECRET } = parseEnv(demo);
  const file = join(dir, "demo", "secret");
  expect(Buffer.byteLength(APP_SECRET)).toBeGreaterThanOrEqual(32);
  expect(readFileSync(file, "utf8")).toBe(APP_SECRET);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(parseEnv(demo).APP_SECRET).toBe(APP_SECRET);
  expect(parseEnv({ ...demo, APP_SECRET: SECRET }).APP_SECRET).toBe(SECRET);
});

test("a data directory that cannot be written ends the boot with its name", () => {
  expect(refusal({ DATA_DIR: "/dev/null/data" })).toBe("DATA_DIR must be a directory this process can write to.");
});

test("the anchors are the certificates of the named file, and nothing else that lies in it", () => {
  const [one = "", two = ""] = rootCertificates;
  const file = join(dir, "anchors.pem");
  writeFileSync(file, `-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\nSubject: one\n${one}\r\n\n${two}`);
  expect(parseEnv({ ...PRODUCTION, C2PA_ANCHORS: file }).C2PA_ANCHORS).toBe(`${one}\n${two}\n`);
});

test("a file of anchors with one that cannot be read ends the boot", () => {
  const file = join(dir, "damaged.pem");
  writeFileSync(file, `${rootCertificates[0]}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`);
  expect(refusal({ ...PRODUCTION, C2PA_ANCHORS: file })).toBe("C2PA_ANCHORS must be the path of a readable PEM file of certificates.");
});

const BUCKET = { PHOTO_STORE: "s3://photos/site?endpoint=https://s3.example&encryption=aws:kms&kms-key=alias/photos" };

test("D1 a bucket is read with all that belongs to it, and needs both halves of its key, which no message repeats", () => {
  const keys = { AWS_ACCESS_KEY_ID: "AKEYAKEYAKEY", AWS_SECRET_ACCESS_KEY: "very/secret+key=" };
  expect(parseEnv({ ...PRODUCTION, ...BUCKET, ...keys })).toMatchObject({
    ...keys,
    PHOTO_STORE: {
      bucket: "photos",
      prefix: "site/",
      endpoint: "https://s3.example",
      region: "us-east-1",
      encryption: "aws:kms",
      kmsKey: "alias/photos",
      pathStyle: true,
    },
  });
  for (const missing of Object.keys(keys)) {
    for (const value of [undefined, "two words"]) {
      const says = refusal({ ...PRODUCTION, ...BUCKET, ...keys, [missing]: value });
      expect(says).toMatch(new RegExp(`^${missing} must be set beside PHOTO_STORE`));
      for (const secret of [...Object.values(keys), "two words"]) expect(says).not.toContain(secret);
    }
  }
});

test("keys of something else in the environment are left alone where there is no bucket, and Amazon's buckets are addressed by name", () => {
  expect(parseEnv({ ...PRODUCTION, AWS_ACCESS_KEY_ID: "two words" })).toMatchObject({ PHOTO_STORE: null, AWS_ACCESS_KEY_ID: null });
  const keys = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" };
  expect(parseEnv({ ...PRODUCTION, ...keys, PHOTO_STORE: "s3://photos?region=eu-central-1" }).PHOTO_STORE).toMatchObject({
    endpoint: "https://s3.eu-central-1.amazonaws.com",
    encryption: "AES256",
    pathStyle: false,
    prefix: "",
  });
});
