export type CsvCell = string | number | boolean | null | undefined;

/** What a spreadsheet would run as a formula, or hides as a control: RFC 4180 knows nothing of it, and people open exports in spreadsheets. */
const FORMULA = /^[=+\-@\t\r\0]/;

/** One line for each row under a line of names, as RFC 4180 has it. A text that begins like a formula gets a "'" before it; a number is a number. */
export function csvText(columns: readonly string[], rows: readonly Readonly<Record<string, CsvCell>>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

export function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
