/** `npm run check:trust -- FILE`: does this implementation of TS-1 agree with a file of cases? Exit code 0 if with all of them, else 1. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { checkVector, type Mismatch, type VectorFile, vectorFileSchema } from "#app/trust/vector-check.ts";

async function readVectors(path: string): Promise<VectorFile> {
  const parsed = vectorFileSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`${first?.path.join(".") || "the file"}: ${first?.message ?? z.prettifyError(parsed.error)}`);
}

function mismatchLine({ field, expected, actual }: Mismatch): string {
  const difference = typeof expected === "number" && typeof actual === "number" ? ` (difference ${actual - expected})` : "";
  return `${field}: expected ${expected}, got ${actual}${difference}`;
}

async function main([path, ...rest]: string[]): Promise<number> {
  if (path === undefined || rest.length > 0) {
    console.error("Usage: npm run check:trust -- FILE");
    return 1;
  }
  let vectors: VectorFile;
  try {
    vectors = await readVectors(path);
  } catch (error) {
    console.error(`${path} cannot be checked: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }

  let failed = 0;
  vectors.cases.forEach((vector, index) => {
    const mismatches = checkVector(vector, vectors.tolerance);
    if (mismatches.length > 0) failed += 1;
    for (const mismatch of mismatches) console.log(`case ${index + 1}: ${mismatchLine(mismatch)}`);
  });
  console.log(`${vectors.cases.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
