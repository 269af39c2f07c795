import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type Server } from "node:http";
import { get as getTls, request as requestTls } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "node:tls";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type ExampleProxy, openExampleProxy } from "#tests/faults/example-proxy.ts";

const HOST = "scalpmark.example";

/** Two servers that say who they are, what they were sent, and whether they are ready. */
const ready = [true, true];
const servers: Server[] = ready.map((_, which) =>
  createServer((req, res) => {
    if (req.url === "/readyz") res.writeHead(ready[which] ? 200 : 503).end();
    else if (req.url === "/healthz") res.end();
    else res.end(JSON.stringify({ which, headers: req.headers }));
  }),
);
let proxy: ExampleProxy | null = null;

beforeAll(async () => {
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const [one, two] = servers.map((server) => (server.address() as AddressInfo).port);
  proxy = await openExampleProxy([one ?? 0, two ?? 0], HOST);
}, 120_000);

afterAll(async () => {
  await proxy?.close();
  for (const server of servers) server.close();
});

interface Said {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  which?: number;
  sent?: Record<string, string>;
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    getTls(`${proxy?.origin}${path}`, { rejectUnauthorized: false, headers: { host: HOST, ...headers }, agent: false }, async (res) => {
      let body = "";
      for await (const chunk of res) body += chunk;
      const said = body.startsWith("{") ? (JSON.parse(body) as { which: number; headers: Record<string, string> }) : null;
      resolve({ status: res.statusCode ?? 0, headers: res.headers, ...(said === null ? {} : { which: said.which, sent: said.headers }) });
    }).once("error", reject);
  });
}

test("A7: behind the proxy for operators a client's address is the one the proxy sees, whatever the client writes", async ({ skip }) => {
  if (proxy === null) return skip("HAProxy is not installed, and this is no root with apt");
  const forged = {
    "X-Forwarded-For": "203.0.113.9",
    Forwarded: "for=203.0.113.9",
    "X-Real-IP": "203.0.113.9",
    "X-Forwarded-Host": "evil.example",
  };
  const { sent } = await ask("/", forged);
  expect(sent?.["x-forwarded-for"]).toBe("127.0.0.1");
  for (const name of ["forwarded", "x-real-ip", "x-forwarded-host", "x-forwarded-proto"]) expect(sent?.[name]).toBeUndefined();
});

test("the proxy for operators keeps probes and figures to itself, sends plain http on to https, and takes no 42 MB", async ({ skip }) => {
  if (proxy === null) return skip("HAProxy is not installed, and this is no root with apt");
  for (const path of ["/readyz", "/healthz", "/metrics"]) expect((await ask(path)).status).toBe(404);
  const plain = await new Promise<Said>((resolve, reject) => {
    get(`${proxy?.plainOrigin}/clinics?q=a`, { headers: { host: HOST } }, (res) => {
      res.resume();
      resolve({ status: res.statusCode ?? 0, headers: res.headers });
    }).once("error", reject);
  });
  expect([plain.status, plain.headers.location]).toEqual([301, `https://${HOST}/clinics?q=a`]);
  const large = await new Promise<number>((resolve, reject) => {
    const options = { method: "POST", rejectUnauthorized: false, headers: { host: HOST, "content-length": 43_000_000 }, agent: false };
    const call = requestTls(`${proxy?.origin}/`, options, (res) => resolve(res.statusCode ?? 0)).once("error", reject);
    call.flushHeaders();
  });
  expect(large).toBe(413);
});

test("the proxy for operators speaks TLS 1.2 and 1.3 and nothing older", async ({ skip }) => {
  if (proxy === null) return skip("HAProxy is not installed, and this is no root with apt");
  const port = Number(new URL(proxy.origin).port);
  const speaks = (version: "TLSv1.1" | "TLSv1.2" | "TLSv1.3") =>
    new Promise<boolean>((resolve) => {
      const ciphers = "DEFAULT@SECLEVEL=0";
      const socket = connect(
        { port, host: "127.0.0.1", rejectUnauthorized: false, minVersion: version, maxVersion: version, ciphers },
        () => {
          socket.destroy();
          resolve(true);
        },
      );
      socket.once("error", () => resolve(false));
    });
  expect([await speaks("TLSv1.1"), await speaks("TLSv1.2"), await speaks("TLSv1.3")]).toEqual([false, true, true]);
});

test("Q20: the proxy for operators leaves alone a server that is not ready, and asks whoever is alive where none is", async ({ skip }) => {
  if (proxy === null) return skip("HAProxy is not installed, and this is no root with apt");
  const asked = async () => new Set(await Promise.all(Array.from({ length: 8 }, async () => (await ask("/")).which)));
  expect(await asked()).toEqual(new Set([0, 1]));
  ready[0] = false;
  await sleep(3_000);
  expect(await asked()).toEqual(new Set([1]));
  ready[1] = false;
  await sleep(3_000);
  expect((await ask("/")).status).toBe(200);
  ready.fill(true);
  await sleep(3_000);
  expect(await asked()).toEqual(new Set([0, 1]));
}, 30_000);

test("the unit for systemd is one that systemd takes", ({ skip }) => {
  if (spawnSync("systemd-analyze", ["--version"]).status !== 0) return skip("systemd is not installed");
  const folder = mkdtempSync(join(tmpdir(), "scalpmark-unit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const unit = readFileSync("app/ops/scalpmark.service", "utf8");
  // The installed Node and release are another machine's.
  const here = unit.replace("ExecStart=/usr/bin/node", `ExecStart=${process.execPath}`);
  writeFileSync(join(folder, "scalpmark.service"), here);
  const { status, stderr } = spawnSync("systemd-analyze", ["verify", join(folder, "scalpmark.service")], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});

test("unit and container start what npm start keeps running, and the container copies only what is there", () => {
  const unit = readFileSync("app/ops/scalpmark.service", "utf8");
  const container = readFileSync("app/ops/Containerfile", "utf8");
  expect(unit).toContain("/srv/scalpmark/current/app/cli/start.mjs --built");
  expect(container).toContain('ENTRYPOINT ["node", "app/cli/start.mjs", "--built"]');
  const copied = [...container.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) => names.split(" "));
  expect(copied.length).toBeGreaterThan(5);
  for (const name of copied) expect(existsSync(name), name).toBe(true);
});
