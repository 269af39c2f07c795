import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NODE_FLAGS } from "#app/cli/supervise.mjs";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { countOpenJobs } from "#app/platform/job-queue.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import routes from "#app/routes.ts";
import { buildSite } from "#tests/faults/site-process.ts";
import { buildClinic, buildOwner, filledForm } from "#tests/reviews/review-fixtures.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { freePort } from "#tests/support/free-port.ts";

/** Each stands in one kind of thing that no log may hold; letters and digits only, so that no encoding hides one. */
const CANARIES = {
  password: "canarypassworddosomethinglong7",
  address: "canaryaddress7",
  name: "canarydisplayname7",
  query: "canaryquery7",
  token: "canarytoken7",
  cookie: "canarycookie7",
  header: "canaryheader7",
  words: "canarywordsofareview7",
  fileName: "canaryfilename7",
  bytes: "canarybytesofafile7",
  report: "canaryreport7",
};
/** As our proxy would hand it on; only its /24 may be in the log, and nothing of it in the data. */
const VISITOR = "203.0.113.177";

const FIELDS = new Set(
  "level time name msg requestId method path status ms bytes ip job jobId attempt count reason errorKind errorCode errorAt".split(" "),
);

const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-canaries-"));
const processes: ChildProcess[] = [];
let output = "";
let sessionTokens: string[] = [];
const answered: number[] = [];
let brokenOff = 0;

beforeAll(async () => {
  await buildSite();
  const env = {
    NODE_ENV: "production",
    DEMO: "1",
    DATA_DIR: dataDir,
    LOG_LEVEL: "trace",
    TRUSTED_PROXY_HOPS: "1",
    PORT: String(await freePort()),
  };
  const ctx = createContext(parseEnv(env), createLog({ level: "silent" }));
  await ctx.store.migrate();
  const clinic = await buildClinic(ctx);
  const owner = await buildOwner(ctx, clinic.id);
  const client = await buildAccount(ctx, { email: `${CANARIES.address}@example.org`, displayName: CANARIES.name });
  const cookies = [await sessionCookie(ctx, owner), await sessionCookie(ctx, client)];
  sessionTokens = cookies.map((cookie) => cookie.split("=")[1] ?? "");
  const origin = `http://127.0.0.1:${env.PORT}`;
  await Promise.all([launch("build/bin/server.js", "listening", env), launch("build/bin/jobs/worker.js", "worker ready", env)]);
  try {
    // In turn by nobody, the owner and the client, so that each page and form is used once by whoever comes.
    const who = [CANARIES.cookie, ...cookies];
    const visits = (await everyRoute(clinic.slug)).map((path, place) => [path, who[place % who.length] ?? ""] as const);
    const walk = async () => {
      for (let next = visits.shift(); next !== undefined; next = visits.shift()) await visit(origin, ...next);
    };
    await Promise.all([walk(), walk(), walk(), walk()]);
    await tellThings(origin, clinic.slug, cookies[1] ?? "");
    for (let i = 0; i < 200 && (await countOpenJobs(ctx.store.read)).queued > 0; i += 1) await sleep(50);
  } finally {
    await ctx.store.close();
    for (const child of processes) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
  }
}, 180_000);

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function launch(file: string, ready: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [...NODE_FLAGS, file], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, PATH: process.env.PATH, NODE_ENV: "production" },
    cwd: process.env.BUILT_SITE,
  });
  processes.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8");
        if (output.includes(`"msg":"${ready}"`)) resolve();
      });
  });
}

/** An address of every route of the product: what stands for a parameter is a name that leads nowhere, but for the clinic's. */
async function everyRoute(slug: string): Promise<string[]> {
  const entries = (await routes) as { path?: string }[];
  return entries.map(
    ({ path = "" }) =>
      `/${path
        .replace(":slug", slug)
        .replaceAll(/:[a-zA-Z]+/g, "0".repeat(32))
        .replace("*", "nothing")}`,
  );
}

/** A visitor of their own each time: limits on how much one may ask are tested elsewhere. */
let visitors = 0;
function someVisitor(): string {
  visitors += 1;
  return `10.9.${visitors >> 8}.${visitors & 255}`;
}

const HEADERS = {
  "X-Forwarded-For": VISITOR,
  "User-Agent": `Mozilla/5.0 ${CANARIES.header}`,
  Referer: `https://example.org/${CANARIES.header}`,
  Authorization: `Basic ${CANARIES.header}`,
  "Accept-Language": `en, ${CANARIES.header}`,
};

async function send(origin: string, path: string, init: RequestInit & { headers: Record<string, string> }): Promise<void> {
  try {
    const answer = await fetch(origin + path, { redirect: "manual", ...init });
    await answer.arrayBuffer();
    answered.push(answer.status);
  } catch {
    // Refused and closed while it was still being sent: it is in the log all the same.
    brokenOff += 1;
  }
}

async function visit(origin: string, path: string, cookie: string): Promise<void> {
  const headers = { ...HEADERS, "X-Forwarded-For": someVisitor(), Cookie: `${cookie}; other=${CANARIES.cookie}` };
  const query = new URLSearchParams({ q: CANARIES.query, token: CANARIES.token, place: CANARIES.query, redirectTo: `/${CANARIES.query}` });
  await send(origin, `${path}?${query}`, { headers });
  const fields = {
    email: `${CANARIES.address}@example.org`,
    password: CANARIES.password,
    body: CANARIES.words,
    [CANARIES.words]: CANARIES.words,
  };
  await send(origin, `${path}?${query}`, { method: "POST", headers: { ...headers, Origin: origin }, body: new URLSearchParams(fields) });
  const form = new FormData();
  form.append("body", CANARIES.words);
  form.append("photos", new Blob([CANARIES.bytes]), `${CANARIES.fileName}.jpg`);
  await send(origin, path, { method: "POST", headers: { ...headers, Origin: origin }, body: form });
}

/** Forms that are taken, so that what they hold goes all the way, and what a browser or a scanner sends besides. */
async function tellThings(origin: string, slug: string, cookie: string): Promise<void> {
  const post = (path: string, fields: Record<string, string>, more: Record<string, string> = {}) =>
    send(origin, path, { method: "POST", headers: { ...HEADERS, Origin: origin, ...more }, body: new URLSearchParams(fields) });
  const email = `${CANARIES.address}@example.org`;
  await post("/sign-up", { role: "client", displayName: CANARIES.name, email: `new${email}`, password: CANARIES.password });
  await post("/sign-up", { role: "client", displayName: CANARIES.name, email, password: CANARIES.password });
  await post("/sign-in", { email, password: CANARIES.password });
  await post("/sign-in", { email, password: TEST_PASSWORD });
  await post("/forgot-password", { email });
  await post("/forgot-password", { email: `nobody${email}` });
  await post("/reset-password?token=canarytoken7", { password: CANARIES.password });
  const review = new FormData();
  for (const [name, value] of Object.entries(filledForm())) review.append(name, name === "body" ? `${CANARIES.words} ${value}` : value);
  await send(origin, `/clinics/${slug}/review`, { method: "POST", headers: { ...HEADERS, Origin: origin, Cookie: cookie }, body: review });
  const report = {
    "csp-report": { "document-uri": `${origin}/?${CANARIES.report}`, "blocked-uri": CANARIES.report, "script-sample": CANARIES.report },
  };
  const headers = { ...HEADERS, "Content-Type": "application/csp-report" };
  await send(origin, "/csp-reports", { method: "POST", headers, body: JSON.stringify(report) });
  // Lines that would be two, or of another level, in a log that is put together of text.
  await send(origin, "/a%22%2C%22level%22%3A60%2C%22b%22%3A%22%E2%80%A8%F0%9F%92%A5", {
    headers: { ...HEADERS, "User-Agent": '{"level":60}","level":60' },
  });
}

test("G1: after every page and form of a running site was used, no secret, word or address that was sent is in a log of server or worker", () => {
  expect(answered.length).toBeGreaterThan(500);
  expect(brokenOff).toBeLessThan(answered.length / 10);
  for (const status of [200, 302, 400, 404, 422]) expect(answered, String(status)).toContain(status);
  const found = Object.entries(CANARIES).filter(([, canary]) => output.toLowerCase().includes(canary));
  expect(found).toEqual([]);
  for (const token of [...sessionTokens, TEST_PASSWORD]) expect(output.includes(token)).toBe(false);
});

test("G1: an address of the network is cut to its network in the log, and is nowhere in the data", () => {
  expect(output).toContain('"ip":"203.0.113.0"');
  expect(output).not.toContain(VISITOR);
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" }).map((name) => join(dataDir, name));
  const holding = files.filter((file) => statSync(file).isFile() && readFileSync(file).includes(VISITOR));
  expect(holding).toEqual([]);
});

test("G1: mails and signs of life are in the log by kind and number alone, and the review that was sent was kept", () => {
  expect(output).toContain('"msg":"sign-in"');
  expect(answered.filter((status) => status >= 500)).toEqual([]);
});

test("G2: every line of both processes is one JSON object of listed fields, whatever was sent", () => {
  const lines = output.split("\n").filter((line) => line !== "");
  expect(lines.length).toBeGreaterThan(500);
  const strange = lines.filter((line) => {
    try {
      return !Object.keys(JSON.parse(line) as object).every((field) => FIELDS.has(field));
    } catch {
      return true;
    }
  });
  expect(strange).toEqual([]);
  expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 60)).toEqual([]);
});
