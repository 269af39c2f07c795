import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Finding } from "#tests/abuse/campaign.ts";

const CORPUS = new URL("./corpus/", import.meta.url);

/** A case that once failed; every run sends it first. */
export interface KeptCase {
  id: number;
  seed: number;
  /** What was wrong with it. */
  faults: string[];
  /** A request, or what a play of its class is told. */
  case: unknown;
}

export function keptCases(): KeptCase[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, CORPUS), "utf8")) as KeptCase);
}

/** One file for each, named by its class and what is sent. */
export function keepCase({ id, seed, faults, case: one }: Finding): void {
  if (one === null) return;
  const name = `${id}-${createHash("sha256").update(JSON.stringify(one)).digest("hex").slice(0, 8)}.json`;
  writeFileSync(new URL(name, CORPUS), `${JSON.stringify({ id, seed, faults, case: one }, null, 2)}\n`);
}
