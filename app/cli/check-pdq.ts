import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { decodePhoto } from "#app/provenance/decoded-photo.server.ts";
import { gatePhoto } from "#app/provenance/decoder-gate.server.ts";
import { hashPhoto } from "#app/provenance/fingerprint.server.ts";
import { hammingDistance, pdqFromHex } from "#app/provenance/pdq.ts";

/** PDQ calls another implementation correct when it is within 10 of 256 bits on the same picture. */
const MAX_BITS = 10;

const Expected = z.object({ vectors: z.array(z.object({ file: z.string(), pdq: z.string().regex(/^[0-9a-f]{64}$/) })).min(1) });

const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error("Usage: npm run check:pdq -- DIR   (a folder with expected.json and the pictures it names)");
  process.exit(2);
}

const { vectors } = Expected.parse(JSON.parse(await readFile(join(directory, "expected.json"), "utf8")));
let passed = 0;
for (const { file, pdq } of vectors) {
  const outcome = await compare(join(directory, file), pdq);
  if (outcome.passed) passed++;
  console.log(`${outcome.passed ? "ok  " : "FAIL"} ${file.padEnd(24)} ${outcome.text}`);
}
console.log(`${passed} passed, ${vectors.length - passed} failed`);
process.exitCode = passed === vectors.length ? 0 : 1;

async function compare(path: string, expected: string): Promise<{ passed: boolean; text: string }> {
  const bytes = await readFile(path);
  const gate = await gatePhoto(bytes);
  if (!gate.ok) return { passed: false, text: `refused: ${gate.message}` };
  const { hashes, quality } = await hashPhoto(await decodePhoto(bytes));
  const distance = hammingDistance(hashes.unchanged, pdqFromHex(expected));
  return { passed: distance <= MAX_BITS, text: `${String(distance).padStart(3)} bits apart, quality ${quality}` };
}
