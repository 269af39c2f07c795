import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkVector, type VectorFile, vectorFileSchema } from "#app/trust/vector-check.ts";
import { AS_OF, decisionOn, factsWith } from "#tests/trust/hand-made-facts.ts";

/** A clinic of which only a theft of two photos two years ago is known: 66 - 15/2, with sd^2 = 215.2. */
const vector: VectorFile["cases"][number] = {
  facts: factsWith({ decisions: [decisionOn("stolen_photo", "2024-11-23", 2)] }),
  asOf: AS_OF,
  expected: {
    score: 58.5,
    theta: 66,
    deduction: 7.5,
    low: 34.369816,
    high: 82.630184,
    band: "not enough evidence yet",
    verifiedWeight: 0,
    unverifiedWeight: 0,
    partsInTenths: {
      base: 660,
      training: 0,
      experience: 0,
      lineage: 0,
      photos: 0,
      verifiedReviews: 0,
      unverifiedReviews: 0,
      integrity: -75,
    },
    scoreInTenths: 585,
  },
};
const agreeing: VectorFile = { method: "TS-1", tolerance: 1e-6, cases: [vector] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "scalpmark-vectors-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command on a file of this content. */
async function run(content: string): Promise<{ code: number; output: string }> {
  const file = join(folder, "vectors.json");
  await writeFile(file, content);
  const script = fileURLToPath(new URL("../../app/cli/check-trust.ts", import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", script, file], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
}

test("a case that agrees has no mismatch", () => {
  expect(vectorFileSchema.parse(agreeing)).toEqual(agreeing);
  expect(checkVector(vector, 1e-6)).toEqual([]);
});

test.for([
  { name: "a score off by more than the tolerance", expected: { score: 58.500002 }, field: "score" },
  { name: "a score that is not a number", expected: { score: Number.NaN }, field: "score" },
  { name: "another band", expected: { band: "weak" }, field: "band" },
  { name: "a shown tenth", expected: { partsInTenths: { ...vector.expected.partsInTenths, base: 659 } }, field: "partsInTenths.base" },
])("$name is a mismatch", ({ expected, field }) => {
  const mismatches = checkVector({ ...vector, expected: { ...vector.expected, ...expected } }, 1e-6);
  expect(mismatches.map((mismatch) => mismatch.field)).toEqual([field]);
});

test("check:trust says how many cases agree", async () => {
  expect(await run(JSON.stringify(agreeing))).toEqual({ code: 0, output: "1 passed, 0 failed\n" });
});

test("check:trust names field and difference of a case that does not agree, and fails", async () => {
  const wrong = { ...vector, expected: { ...vector.expected, scoreInTenths: 580 } };
  expect(await run(JSON.stringify({ ...agreeing, cases: [vector, wrong] }))).toEqual({
    code: 1,
    output: "case 2: scoreInTenths: expected 580, got 585 (difference 5)\n1 passed, 1 failed\n",
  });
});

test("check:trust refuses a file that is not one of cases, in one line", async () => {
  const unknownKey = await run(JSON.stringify({ ...agreeing, cases: [{ ...vector, facts: { ...vector.facts, payment: 1 } }] }));
  expect(unknownKey.code).toBe(1);
  expect(unknownKey.output).toMatch(/^\S+vectors\.json cannot be checked: cases\.0\.facts: Unrecognized key: "payment"\n$/);
  const broken = await run("{");
  expect(broken.code).toBe(1);
  expect(broken.output).toMatch(/^\S+vectors\.json cannot be checked: .+\n$/);
});
