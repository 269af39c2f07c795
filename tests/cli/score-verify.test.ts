import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { digestOfFacts } from "#app/trust/recompute-score.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { AS_OF, factsWith, reviewsRated } from "#tests/trust/hand-made-facts.ts";

const directory = mkdtempSync(join(tmpdir(), "scalpmark-verify-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function verify(source: string) {
  const run = spawn(process.execPath, ["--import", "tsx", "app/cli/score-verify.ts", source], { cwd: new URL("../..", import.meta.url) });
  const [out, err, status] = await Promise.all([text(run.stdout), text(run.stderr), new Promise((done) => run.once("close", done))]);
  return { status, out, err, closingLine: out.trim().split("\n").at(-1) };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

async function documentOf(rating: number) {
  const facts = factsWith({ reviews: reviewsRated(rating, 3) });
  const result = scoreClinic(facts, AS_OF);
  return {
    clinic: { slug: `rated-${rating}` },
    method: result.version,
    constantsHash: result.constantsHash,
    inputsDigest: await digestOfFacts(facts),
    asOf: AS_OF,
    facts,
    result,
  };
}

test("score:verify recomputes score.json and says what came out; a changed score is named and fails", async () => {
  const document = await documentOf(4);
  const right = await verify(file("score.json", `${JSON.stringify(document, null, 2)}\n`));
  expect(right).toMatchObject({ status: 0, closingLine: "1 recomputed as published, 0 not" });
  expect(right.out).toContain(`rated-4: score ${document.result.score.toFixed(6)}`);
  expect(right.out).toContain(`inputs ${document.inputsDigest}, constants ${document.constantsHash}`);

  const wrong = await verify(file("wrong.json", JSON.stringify({ ...document, result: { ...document.result, score: 90 } })));
  expect(wrong).toMatchObject({ status: 1, closingLine: "0 recomputed as published, 1 not" });
  expect(wrong.out).toContain("rated-4: result.score: published 90, recomputed ");
});

test("score:verify reads a compressed dump line by line, and from an address", async () => {
  const lines = [await documentOf(3), await documentOf(4), await documentOf(5)].map((one) => JSON.stringify(one));
  const dump = gzipSync(`${lines.join("\n")}\n`);
  const server = createServer((_request, response) => response.end(dump)).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  try {
    const fromAddress = await verify(`http://127.0.0.1:${(server.address() as AddressInfo).port}/data/2026-11-23`);
    expect(fromAddress).toMatchObject({ status: 0, closingLine: "3 recomputed as published, 0 not" });
  } finally {
    server.close();
  }
  const cut = await verify(file("cut.gz", dump.subarray(0, dump.length - 40)));
  expect(cut.status).toBe(1);
  expect(cut.err).toContain("cannot be verified");
});

test.each([
  ["a page", "<!doctype html>"],
  ["nothing", ""],
  ["another document", "{}"],
])("score:verify refuses %s in one line", async (_what, content) => {
  const { status, err, out } = await verify(file("other", content));
  expect(status).toBe(1);
  expect(`${err}${out}`.trim().split("\n")).toHaveLength(1);
});
