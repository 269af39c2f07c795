import { documentVerdictWords } from "#app/clinics/document-verdict-words.ts";
import type { EvidenceKind, EvidenceState } from "#app/clinics/evidence.ts";
import { type EvidenceField, fieldOf, HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import { isDay } from "#app/platform/date.ts";

export type FieldVerdict = "accepted" | "accepted_in_part" | "refused";

/** Why a stated value was not accepted: a closed list, said to the clinic, and of open fields to everybody, in these words. */
export const FIELD_REFUSAL_CODES = [
  "not_stated",
  "unreadable",
  "other_holder",
  "not_confirmed",
  "contradicted",
  "ended",
  "wrong_kind",
  "altered",
] as const;
export type FieldRefusal = (typeof FIELD_REFUSAL_CODES)[number];

export const refusalWords = (code: string | null): string | null =>
  code !== null && (FIELD_REFUSAL_CODES as readonly string[]).includes(code) ? documentVerdictWords().refusals[code as FieldRefusal] : null;

/** A checker's answer to one stated value. */
export interface FieldAnswer {
  verdict: FieldVerdict;
  /** What the document shows instead or of it; "" unless accepted in part. */
  found: string;
  /** Null unless refused. */
  reason: FieldRefusal | null;
}

/** A stated value with what was accepted of it. */
export interface SettledValue {
  field: string;
  claimed: string;
  verdict: FieldVerdict;
  accepted: string;
  reason: FieldRefusal | null;
}

const isAmount = ({ type }: Pick<EvidenceField, "type">): boolean => type === "hours" || type === "count";

/** Nothing of an amount is "0"; nothing of anything else is no text. */
export const nothingOf = (field: Pick<EvidenceField, "type">): string => (isAmount(field) ? "0" : "");

/** What a checker's answer makes of a stated value, or the sentence that says why the answer cannot be. Of an amount never more than was claimed. */
export function settleValue(
  field: EvidenceField,
  claimed: string,
  { verdict, found, reason }: FieldAnswer,
): { ok: true; value: SettledValue } | { ok: false; on: "found" | "reason" | "verdict"; message: string } {
  const settled = (accepted: string) => ({ ok: true as const, value: { field: field.name, claimed, verdict, accepted, reason } });
  if (verdict === "accepted") return settled(claimed);
  if (verdict === "refused") {
    return reason === null
      ? { ok: false, on: "reason", message: documentVerdictWords().chooseReason(field.label) }
      : settled(nothingOf(field));
  }
  const problem = foundProblem(field, claimed, found);
  return problem === null ? settled(isAmount(field) ? String(Number(found)) : found) : { ok: false, ...problem };
}

function foundProblem(field: EvidenceField, claimed: string, found: string): { on: "found" | "verdict"; message: string } | null {
  const say = documentVerdictWords();
  const { label } = field;
  const wrong = (message: string) => ({ on: "found" as const, message });
  if (field.type === "person") {
    return { on: "verdict", message: say.personWhole(label) };
  }
  if (found === "") return wrong(say.enterShown(label));
  if (isAmount(field)) {
    const amount = Number(found);
    if (!/^\d{1,5}(\.\d)?$/.test(found) || (field.type === "count" && !Number.isInteger(amount))) return wrong(say.enterNumber(label));
    if (amount === 0) return wrong(say.foundNothing(label));
    return amount < Number(claimed) ? null : wrong(say.lessThanClaimed(label, claimed));
  }
  if (field.type === "date" && !isDay(found)) return wrong(say.enterDay(label));
  return found === claimed ? wrong(say.asClaimed(label)) : null;
}

/**
 * The state of a document by its values. Accepted only if every value was; refused if none was, or if an essential one was refused: then nothing it
 * says belongs to this clinic.
 */
export function outcomeOf(kind: EvidenceKind, values: readonly SettledValue[]): Exclude<EvidenceState, "submitted"> {
  const lost = values.some((value) => value.verdict === "refused" && fieldOf(kind, value.field)?.essential);
  if (lost || values.every((value) => value.verdict === "refused")) return "refused";
  return values.every((value) => value.verdict === "accepted") ? "accepted" : "accepted_in_part";
}

/** Hours of training that were accepted, all modes together: at most those claimed, and none of a document that was refused. */
export function acceptedTrainingHours(kind: EvidenceKind, values: readonly SettledValue[]): number {
  if (outcomeOf(kind, values) === "refused") return 0;
  const hours = values.filter((value) => (HOURS_FIELDS as readonly string[]).includes(value.field));
  return sumHours(hours.map((value) => value.accepted));
}

/** Tenths are summed as whole numbers, so that 0.1 and 0.2 are 0.3. */
export const sumHours = (hours: readonly string[]): number => hours.reduce((sum, one) => sum + Math.round(Number(one) * 10), 0) / 10;

/** What was accepted of one field; "" where nothing was or the field was not stated. */
export function acceptedOf(values: readonly SettledValue[], field: string): string {
  const value = values.find((one) => one.field === field);
  return value === undefined || value.verdict === "refused" ? "" : value.accepted;
}
