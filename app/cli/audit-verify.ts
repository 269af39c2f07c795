/**
 * `npm run audit:verify [-- --heads FILE|URL]`: walks the hash chain over all events and decisions and names the first row that is not as it was written. Heads
 * that were published earlier show whether its end was cut off: those in the database and in DATA_DIR/audit-heads.jsonl are looked at always, and those kept
 * elsewhere with --heads. Exit code 0: the chain is whole; 1: it is broken, or cannot be read.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { noDatabase } from "#app/cli/no-database.ts";
import { type ChainHead, verifyChain } from "#app/platform/audit-chain.server.ts";
import { databaseAddress, hasDatabase } from "#app/platform/context.server.ts";
import { isDay } from "#app/platform/date.ts";
import { parseEnvOrExit } from "#app/platform/env.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import { auditHeadsFile } from "#app/platform/publish-audit-head.server.ts";

/** Milliseconds until an address has answered. */
const FETCH_MS = 30_000;

const head = z.object({
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  publishedOn: z.string().refine(isDay).optional(),
});

async function readHeads(source: string): Promise<ChainHead[]> {
  const lines = /^https?:\/\//i.test(source) ? await fetchText(source) : await readFile(source, "utf8");
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => head.parse(JSON.parse(line)));
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS) });
  if (!answer.ok) throw new Error(`the address answered ${answer.status}`);
  return answer.text();
}

async function main(): Promise<number> {
  const { heads: elsewhere } = parseArgs({ options: { heads: { type: "string" } } }).values;
  const env = parseEnvOrExit(process.env);
  if (!hasDatabase(env)) {
    console.error(noDatabase(env));
    return 1;
  }
  const kept = auditHeadsFile(env);
  const published = [...(existsSync(kept) ? await readHeads(kept) : []), ...(elsewhere === undefined ? [] : await readHeads(elsewhere))];
  const store = openStore(databaseAddress(env));
  try {
    const report = await verifyChain(store.read, env.APP_SECRET, published);
    if (report.ok) console.log(`whole: ${report.head.seq} rows, ${report.heads} published heads met, ends with ${report.head.hash}`);
    else console.log(`broken: ${report.broken} ${report.says}`);
    return report.ok ? 0 : 1;
  } finally {
    await store.close();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(`The chain cannot be verified: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
