/** `npm run bench:pages [-- --clinics N --seconds N]`: home, a search and a clinic of a large database, beside the cheapest answers there are. Needs `npm run build`. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Driven, drive, memoryOf } from "#app/cli/bench/drive.ts";
import { fillDirectory } from "#app/cli/bench/fill-directory.ts";
import { answers, freePort } from "#app/cli/bench/local-server.ts";
import { NODE_FLAGS } from "#app/cli/supervise.mjs";
import { loadPlaces } from "#app/directory/load-places.server.ts";
import { createContext } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";

const CONNECTIONS = 16;
const WARM_UP_SECONDS = 3;
const PLAIN_NODE = `require("node:http").createServer((q, s) => s.end("ok\\n")).listen(Number(process.argv[1]), "127.0.0.1")`;
/** Any cookie keeps a request away from the page cache; this one means nothing to the product. */
const UNCACHED = { cookie: "bench=1" };

/** The smallest page Remix renders here: the frame around one form with one field, no data from the database. */
const SMALLEST_PAGE = "/forgot-password";
const PAGES = {
  home: "/",
  "search: place and treatment": "/clinics?place=London&treatment=hairline",
  "search: words": "/clinics?q=harbour+studio",
  clinic: "/clinics/bench-77",
};

interface Line extends Driven {
  what: string;
  /** Bytes of the page as sent to a browser that takes brotli; null where it is no page. */
  htmlBytes: number | null;
}

const { values } = parseArgs({ options: { clinics: { type: "string", default: "10000" }, seconds: { type: "string", default: "6" } } });
const seconds = Number(values.seconds);
const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-bench-"));
const running: ChildProcess[] = [];
const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  if (!existsSync("build/bin/server.js")) throw new Error("There is no build: npm run build makes it.");
  await fill(Number(values.clinics));
  const plainPort = await freePort();
  const plain = start(["-e", PLAIN_NODE, String(plainPort)], {});
  await answers(`http://127.0.0.1:${plainPort}/`);
  const port = await freePort();
  const server = start([...NODE_FLAGS, "build/bin/server.js"], {
    NODE_ENV: "production",
    DEMO: "1",
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
  });
  const site = `http://127.0.0.1:${port}`;
  await answers(`${site}/healthz`);

  const lines: Line[] = [];
  const measure = async (what: string, url: string, process: ChildProcess, headers?: Record<string, string>, page = false) => {
    const target = { url, pid: process.pid ?? 0, connections: CONNECTIONS, headers };
    await drive({ ...target, seconds: WARM_UP_SECONDS });
    lines.push({ what, ...(await drive({ ...target, seconds })), htmlBytes: page ? (await fetchBytes(url)).bytes : null });
    say(`${what}: ${lines.at(-1)?.requestsPerSecond} requests/s`);
  };
  await measure("plain text, raw node", `http://127.0.0.1:${plainPort}/`, plain);
  await measure("plain text, this server (/healthz)", `${site}/healthz`, server);
  await measure(`smallest Remix page (${SMALLEST_PAGE})`, `${site}${SMALLEST_PAGE}`, server, UNCACHED, true);
  for (const [name, path] of Object.entries(PAGES)) await measure(`${name}, rendered`, site + path, server, UNCACHED, true);
  for (const [name, path] of Object.entries(PAGES)) await measure(`${name}, from the page cache`, site + path, server, undefined, true);

  const report = {
    clinics: Number(values.clinics),
    connections: CONNECTIONS,
    seconds,
    scriptBytes: await scriptBytes(site),
    memory: memoryOf(server.pid ?? 0),
    lines,
  };
  print(report);
} finally {
  for (const child of running) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
}

async function fill(clinics: number): Promise<void> {
  const env = parseEnv({ NODE_ENV: "development", DATA_DIR: dataDir });
  const ctx = createContext(env, createLog({ level: "silent" }));
  try {
    ctx.store.migrate();
    await loadPlaces(ctx);
    await fillDirectory(ctx, clinics, (done) => say(`${done} of ${clinics} clinics made`));
  } finally {
    ctx.store.close();
  }
}

function start(args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit"] });
  running.push(child);
  return child;
}

/** By node:http, since fetch unpacks a body and hides how long it was on the wire. */
function fetchBytes(url: string): Promise<{ bytes: number; body: Buffer; encoding: string | undefined }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": "br" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ bytes: body.length, body, encoding: answer.headers["content-encoding"] });
      });
    })
      .once("error", reject)
      .end();
  });
}

/** All scripts of a results page, as sent. */
async function scriptBytes(site: string): Promise<number> {
  const html = await fetch(`${site}/clinics`).then((answer) => answer.text());
  let sum = 0;
  for (const [, src] of html.matchAll(/<script[^>]+src="([^"]+)"/g)) sum += (await fetchBytes(site + src)).bytes;
  return sum;
}

function print(report: { clinics: number; scriptBytes: number; memory: ReturnType<typeof memoryOf>; lines: Line[] }): void {
  const smallest = report.lines.find((line) => line.what.startsWith("smallest"))?.cpuMs ?? null;
  const row = (cells: string[]) => [cells[0]?.padEnd(46), ...cells.slice(1).map((cell) => cell.padStart(11))].join("");
  const out = [row(["", "requests/s", "p50 ms", "p99 ms", "cpu ms", "x smallest", "HTML bytes", "failed"])];
  for (const { what, requestsPerSecond, p50, p99, cpuMs, htmlBytes, failed } of report.lines) {
    const ratio = cpuMs === null || smallest === null ? "" : (cpuMs / smallest).toFixed(2);
    out.push(
      row([
        what,
        String(requestsPerSecond),
        String(p50),
        String(p99),
        String(cpuMs ?? "?"),
        ratio,
        String(htmlBytes ?? ""),
        String(failed),
      ]),
    );
  }
  out.push(
    `JavaScript ${report.scriptBytes} bytes compressed; memory ${report.memory?.nowMb ?? "?"} MB now, ${report.memory?.peakMb ?? "?"} MB at most; ${report.clinics} clinics`,
  );
  process.stdout.write(`${out.join("\n")}\n${JSON.stringify(report)}\n`);
}
