import type { CompareCell, CompareLine, CompareRow } from "#app/components/compare-table.tsx";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { compareViewWords } from "#app/routes/compare/compare-view-words.ts";

type Said = string | null | undefined | readonly (string | CompareLine)[];

/** A value, several, or none: then the gap in its words. */
export function cell(said: Said, gap?: string): CompareCell {
  const all = said === null || said === undefined ? [] : typeof said === "string" ? [said] : said;
  return {
    lines: all.map((line) => (typeof line === "string" ? { text: line } : line)),
    gap: gap ?? (all.length === 0 ? compareViewWords().notProvided : ""),
  };
}

/** A row that asks every clinic the same. */
export function row(
  clinics: readonly ComparedClinic[],
  label: string,
  of: (clinic: ComparedClinic) => CompareCell,
  note?: string,
): CompareRow {
  return { id: label, label, note, cells: clinics.map(of) };
}

export const isKnown = (one: CompareCell): boolean => one.lines.length > 0 || (one.photos?.length ?? 0) > 0;

/** Left out where no clinic has anything: a row of gaps compares nothing. */
export const someKnown = (one: CompareRow): boolean => one.cells.some(isKnown);
