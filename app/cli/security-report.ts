/**
 * `npm run security:report`: every row of app/cli/security-rows.ts with the tests that carry its id, whether they passed in the last `npm test`, and what is not
 * met or does not apply, and why. Exit code 0: every row is met or does not apply; 1: some are not met.
 */
import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { z } from "zod";
import { type RanTest, reportRows } from "#app/cli/named-tests.ts";
import { readNamedTests } from "#app/cli/read-named-tests.ts";
import { SECURITY_ROWS } from "#app/cli/security-rows.ts";

const VITEST = "test-results/vitest.json";
/** Of the files in which a test failed at first. */
const VITEST_AGAIN = "test-results/vitest-again.json";
const PLAYWRIGHT = "test-results/playwright.json";
const E2E = "tests/e2e";

const vitestResults = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
});

const spec = z.object({ title: z.string(), ok: z.boolean(), file: z.string(), tests: z.array(z.object({ status: z.string() })) });
interface Suite {
  specs: z.infer<typeof spec>[];
  suites?: Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightResults = z.object({ suites: z.array(suite) });

/** What a file's second run says takes the place of its first. */
function readBothRuns(): RanTest[] {
  const again = existsSync(VITEST_AGAIN) ? readVitest(VITEST_AGAIN) : [];
  const files = new Set(again.map(({ file }) => file));
  return [...readVitest(VITEST).filter(({ file }) => !files.has(file)), ...again];
}

function readVitest(results: string): RanTest[] {
  const { testResults } = vitestResults.parse(JSON.parse(readFileSync(results, "utf8")));
  return testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults.map(({ title: name, status }) => ({
      file: relative(process.cwd(), resolve(path)),
      name,
      result: status === "passed" || status === "failed" ? status : "skipped",
    })),
  );
}

function readPlaywright(): RanTest[] {
  const specsOf = ({ specs, suites = [] }: Suite): z.infer<typeof spec>[] => [...specs, ...suites.flatMap(specsOf)];
  return playwrightResults
    .parse(JSON.parse(readFileSync(PLAYWRIGHT, "utf8")))
    .suites.flatMap(specsOf)
    .map(({ title: name, ok, file, tests }) => {
      const skipped = tests.every(({ status }) => status === "skipped");
      return { file: `${E2E}/${file}`, name, result: skipped ? "skipped" : ok ? "passed" : "failed" };
    });
}

const ran = [...(existsSync(VITEST) ? readBothRuns() : []), ...(existsSync(PLAYWRIGHT) ? readPlaywright() : [])];
const report = reportRows(SECURITY_ROWS, readNamedTests("tests"), ran.length === 0 ? null : ran);
for (const { row, standing, because } of report) {
  const otherwise = row.otherwise === undefined ? "" : `\n    otherwise: ${row.otherwise}`;
  console.log(`${row.id.padEnd(4)}${standing.padEnd(15)}${row.says}\n    ${because}${otherwise}`);
}
const count = (wanted: string) => report.filter(({ standing }) => standing === wanted).length;
console.log(`\n${report.length} rows: ${count("met")} met, ${count("not applicable")} not applicable, ${count("not met")} not met`);
if (ran.length === 0) console.log("Nothing is known of the last run: `npm test` leaves its results in test-results/.");
process.exitCode = count("not met") === 0 ? 0 : 1;
