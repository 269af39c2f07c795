import { expect, test } from "vitest";
import { findNamedTests, idsOf, type RanTest, reportRows } from "#app/cli/named-tests.ts";
import { readNamedTests } from "#app/cli/read-named-tests.ts";
import { SECURITY_ROWS } from "#app/cli/security-rows.ts";

const FILE = "tests/one.test.ts";

test("a name belongs to the rows whose ids it begins with, however they are parted", () => {
  expect(idsOf("Z2, Z3: a cell")).toEqual(["Z2", "Z3"]);
  expect(idsOf("M2 M5 a moderator")).toEqual(["M2", "M5"]);
  expect(idsOf("Q19 a server")).toEqual(["Q19"]);
  expect(idsOf("A photo of A4")).toEqual([]);
  expect(idsOf("the row Q1: later")).toEqual([]);
});

test("tests are found by their names, those with a list of cases too; what is skipped for good and what is no test are not", () => {
  const source = [
    'test("A1: one", () => {});',
    "  test.each(CASES)(`A2: $name`, () => {});",
    'test.each([["f(x)", g(h(1))]])(',
    '  "A3: many",',
    "  () => {},",
    ");",
    'test.skipIf(process.getuid?.() !== 0)("A4: as root", () => {});',
    'test.skip("A5: never", () => {});',
    'test.todo("A6: later");',
    'expect("A7: words");',
    'test("no row", () => {});',
  ].join("\n");
  expect(findNamedTests(FILE, source).flatMap(({ ids }) => ids)).toEqual(["A1", "A2", "A3", "A4"]);
});

test("a row is met by a test that did not fail in the last run; without one, or with one that failed, it is not", () => {
  const rows = ["A1", "A2", "A3", "A4"].map((id) => ({ id, says: id }));
  const tests = ["A1", "A2", "A3"].map((id) => ({ file: FILE, name: `${id}: so`, ids: [id] }));
  const ran: RanTest[] = [
    { file: FILE, name: "A1: so", result: "passed" },
    { file: FILE, name: "A2: so", result: "passed" },
    { file: FILE, name: "A2: so too", result: "failed" },
    { file: "tests/other.test.ts", name: "A3: so", result: "passed" },
  ];
  const told = (known: RanTest[] | null) => reportRows(rows, tests, known).map(({ standing, because }) => `${standing}: ${because}`);
  const none = "not met: no test has its id";
  expect(told(null)).toEqual([`met: ${FILE}`, `met: ${FILE}`, `met: ${FILE}`, none]);
  expect(told(ran)).toEqual([`met: ${FILE} (passed)`, `not met: ${FILE} (failed)`, `met: ${FILE} (not in the last run)`, none]);
});

test("a row that does not apply says why; one that is open is not met, whatever tests begin with its id", () => {
  const rows = [
    { id: "A1", says: "one", notApplicable: "there is no such thing here" },
    { id: "A2", says: "two", open: "half of it is missing" },
  ];
  const report = reportRows(rows, [{ file: FILE, name: "A2: half", ids: ["A2"] }], null);
  expect(report.map(({ standing, because }) => [standing, because])).toEqual([
    ["not applicable", "there is no such thing here"],
    ["not met", "half of it is missing"],
  ]);
});

test("every row is met by a test, does not apply, or says what is open", () => {
  const untold = reportRows(SECURITY_ROWS, readNamedTests("tests"), null).filter(
    ({ row, standing }) => standing === "not met" && row.open === undefined,
  );
  expect(untold.map(({ row, because }) => `${row.id}: ${because}`)).toEqual([]);
});

test("each row is in the list once, and each id a test begins with is of a row", () => {
  const ids = SECURITY_ROWS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = readNamedTests("tests").filter(({ file }) => !file.endsWith("security-report.test.ts"));
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((one) => one.ids.some((id) => !ids.includes(id)))).toEqual([]);
});
