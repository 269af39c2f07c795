import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { loadStaticFiles } from "#app/web/static-files.server.ts";

const root = mkdtempSync(join(tmpdir(), "scalpmark-static-"));
mkdirSync(join(root, "assets"));
mkdirSync(join(root, ".vite"));
const script = "export const a = 1;\n".repeat(100);
writeFileSync(join(root, "assets/entry-1a2b.js"), script);
writeFileSync(join(root, "assets/entry-1a2b.js.br"), brotliCompressSync(script));
writeFileSync(join(root, "assets/entry-1a2b.js.map"), "{}");
writeFileSync(join(root, "robots.txt"), "User-agent: *\n");
writeFileSync(join(root, ".env"), "SECRET=1");
writeFileSync(join(root, "service-worker.js"), "self.skipWaiting();");

const find = loadStaticFiles(root);
const server = createServer((req, res) => {
  const file = find(req.url ?? "");
  if (file === null) res.writeHead(404).end();
  else file(req, res);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

test("a file with a hash in its name is kept for a year, any other for an hour", async () => {
  expect((await ask("/assets/entry-1a2b.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await ask("/robots.txt")).headers["cache-control"]).toBe("public, max-age=3600");
});

test("the compressed form made at build is sent to who accepts it, and is the same file", async () => {
  const { headers, body } = await ask("/assets/entry-1a2b.js", { "Accept-Encoding": "gzip, br" });
  expect(headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(body).toString()).toBe(script);
  expect((await ask("/assets/entry-1a2b.js")).body.toString()).toBe(script);
});

test("C5 a file carries the security headers too", async () => {
  const { headers } = await ask("/assets/entry-1a2b.js");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test("who has the file already gets 304", async () => {
  for (const encoding of ["", "br"]) {
    const { headers } = await ask("/assets/entry-1a2b.js", { "Accept-Encoding": encoding });
    expect((await ask("/assets/entry-1a2b.js", { "Accept-Encoding": encoding, "If-None-Match": String(headers.etag) })).status).toBe(304);
  }
});

test("HEAD has the headers and no bytes", async () => {
  const { status, headers, body } = await ask("/robots.txt", {}, "HEAD");
  expect([status, headers["content-length"], body.length]).toEqual([200, "14", 0]);
});

test.each([
  "/.env",
  "/assets/",
  "/assets",
  "/assets/entry-1a2b.js.map",
  "/assets/entry-1a2b.js.br",
  "/../package.json",
  "/assets/%2e%2e/robots.txt",
  "/server/index.js",
  "/.git/HEAD",
])("D5 %s is not served", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

function ask(path: string, headers = {}, method = "GET"): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const call = request({ port, host: "127.0.0.1", path, method, headers }, async (res) => {
      const chunks: Buffer[] = [];
      for await (const chunk of res) chunks.push(chunk as Buffer);
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
    });
    call.on("error", reject);
    call.end();
  });
}

test("the worker that keeps a page for the time without a connection may ask this site and nothing else, and is asked for anew each time", async () => {
  const { port } = server.address() as AddressInfo;
  const worker = await fetch(`http://127.0.0.1:${port}/service-worker.js`);
  expect(worker.headers.get("content-security-policy")).toBe("default-src 'none'; connect-src 'self'");
  expect(worker.headers.get("cache-control")).toBe("no-cache");
  expect(worker.headers.get("x-content-type-options")).toBe("nosniff");
  const other = await fetch(`http://127.0.0.1:${port}/robots.txt`);
  expect(other.headers.get("content-security-policy")).toContain("sandbox");
});
