import type { SecurityRow } from "#app/cli/security-rows.ts";

export interface NamedTest {
  /** From the root of the project. */
  file: string;
  /** As it stands in the source. */
  name: string;
  /** The rows whose ids it begins with. */
  ids: string[];
}

/** One test of the last run. */
export interface RanTest {
  file: string;
  name: string;
  result: "passed" | "failed" | "skipped";
}

const BEGINS_WITH_IDS = /^[A-Z]\d{1,2}(?:,? [A-Z]\d{1,2})*(?=[: ])/;

/** A call of `test` or `testFault`, also of `test.each(rows)` and the like, whose first argument is a name. What is marked to be skipped proves nothing. */
const NAMED =
  /^[ \t]*test(?:Fault)?(?!\.(?:skip|todo|fixme)\b)(?:\.\w+)*(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?\(\s*(["'`])([A-Z]\d.*?)\1/gm;

/** The ids a name begins with: "Z2, Z3: ..." and "M2 M5 ..." are of two rows. */
export function idsOf(name: string): string[] {
  return BEGINS_WITH_IDS.exec(name)?.[0].split(/,? /) ?? [];
}

export function findNamedTests(file: string, source: string): NamedTest[] {
  return [...source.matchAll(NAMED)].map(([, , name = ""]) => ({ file, name, ids: idsOf(name) })).filter(({ ids }) => ids.length > 0);
}

export interface RowReport {
  row: SecurityRow;
  standing: "met" | "not applicable" | "not met";
  /** Why, or where. */
  because: string;
}

/** `ran` is null where nothing is known of the last run of the tests. */
export function reportRows(rows: readonly SecurityRow[], tests: readonly NamedTest[], ran: readonly RanTest[] | null): RowReport[] {
  return rows.map((row) => {
    const { id, notApplicable, open } = row;
    if (notApplicable !== undefined) return { row, standing: "not applicable", because: notApplicable };
    const files = [...new Set(tests.filter((test) => test.ids.includes(id)).map((test) => test.file))].sort();
    if (open !== undefined) return { row, standing: "not met", because: open };
    if (files.length === 0) return { row, standing: "not met", because: "no test has its id" };
    const results = files.map((file) => ({ file, result: resultOf(id, file, ran) }));
    const standing = results.some(({ result }) => result === "failed") ? "not met" : "met";
    return { row, standing, because: results.map(({ file, result }) => (result === null ? file : `${file} (${result})`)).join(", ") };
  });
}

/** Null where nothing is known. One failed test outweighs all that passed, one that passed all that were skipped. */
function resultOf(id: string, file: string, ran: readonly RanTest[] | null): string | null {
  if (ran === null) return null;
  const results = new Set(ran.filter((test) => test.file === file && idsOf(test.name).includes(id)).map((test) => test.result));
  return (["failed", "passed", "skipped"] as const).find((result) => results.has(result)) ?? "not in the last run";
}
