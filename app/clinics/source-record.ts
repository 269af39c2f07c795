import type { RawClinic, RowProblem } from "#app/clinics/clinic-row.ts";

/** One record of an import file, or why it cannot even be read as one. `line` is where it begins, from 1. */
export type SourceRecord = { line: number; raw: RawClinic } | { line: number; problem: RowProblem };

/** A file that cannot be imported at all. The message is one sentence for the person who started the import. */
export class ImportFileError extends Error {
  override name = "ImportFileError";
}
