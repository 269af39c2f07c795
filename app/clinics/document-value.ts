import { type FieldVerdict, refusalWords } from "#app/clinics/document-verdict.ts";
import { documentWords } from "#app/clinics/document-words.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { type EvidenceField, evidenceVocabulary } from "#app/clinics/evidence-field.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";

/** A stated value as it is stored, with what became of it. */
export interface ValueRow {
  field: string;
  claimed: string;
  accepted: string | null;
  verdict: FieldVerdict | null;
  reason: string | null;
}

export interface ValueLine {
  field: string;
  label: string;
  /** Null: not checked yet. */
  verdict: FieldVerdict | null;
  /** "40 of the claimed 120 h". */
  words: string;
}

/** What was accepted of what was claimed, in words, in the order of the form. With `openOnly` without what is for the clinic and moderators alone. */
export function valueLines(kind: EvidenceKind, rows: readonly ValueRow[], { openOnly = false } = {}): ValueLine[] {
  return evidenceVocabulary(kind).fields.flatMap((field) => {
    const row = rows.find((one) => one.field === field.name);
    if (row === undefined || (openOnly && field.closed)) return [];
    return { field: field.name, label: field.label, verdict: row.verdict, words: wordsOf(field, row) };
  });
}

function wordsOf(field: EvidenceField, { claimed, accepted, verdict, reason }: ValueRow): string {
  const claim = printValue(field, claimed);
  const amount = field.type === "hours" || field.type === "count";
  const say = documentWords();
  if (verdict === null) return say.claimedOnly(claim);
  if (verdict === "accepted") return claim;
  if (verdict === "refused") return [amount ? say.noneOf(claim) : say.notAccepted(claim), refusalWords(reason)].filter(Boolean).join(" ");
  if (amount) return say.ofTheClaimed(printNumber(Number(accepted ?? 0)), claim);
  const [found, said] = field.type === "text" ? [`“${accepted ?? ""}”`, `“${claim}”`] : [printValue(field, accepted ?? ""), claim];
  return say.whereClaimed(found, said);
}

function printValue({ type }: Pick<EvidenceField, "type">, value: string): string {
  const say = documentWords();
  if (type === "date") return value === "" ? say.nothing : printDay(value);
  if (type === "hours") return say.hours(printNumber(Number(value)));
  return type === "count" ? printNumber(Number(value)) : value;
}
