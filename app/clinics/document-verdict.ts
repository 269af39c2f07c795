import type { EvidenceKind, EvidenceState } from "#app/clinics/evidence.ts";
import { type EvidenceField, fieldOf, HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import { isDay } from "#app/platform/date.ts";

export type FieldVerdict = "accepted" | "accepted_in_part" | "refused";

/** Why a stated value was not accepted: a closed list, said to the clinic, and of open fields to everybody, in these words. */
export const FIELD_REFUSALS = {
  not_stated: "The document does not say this.",
  unreadable: "It cannot be read.",
  other_holder: "The document names somebody else.",
  not_confirmed: "The issuer or register did not confirm it.",
  contradicted: "Other evidence says otherwise.",
  ended: "It had ended.",
  wrong_kind: "This is not a document of this kind.",
  altered: "The document appears to have been altered.",
} as const;
export type FieldRefusal = keyof typeof FIELD_REFUSALS;

export const FIELD_REFUSAL_CODES = Object.keys(FIELD_REFUSALS) as [FieldRefusal, ...FieldRefusal[]];

export const refusalWords = (code: string | null): string | null =>
  code !== null && Object.hasOwn(FIELD_REFUSALS, code) ? FIELD_REFUSALS[code as FieldRefusal] : null;

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
    return reason === null ? { ok: false, on: "reason", message: `${field.label}: choose the reason.` } : settled(nothingOf(field));
  }
  const problem = foundProblem(field, claimed, found);
  return problem === null ? settled(isAmount(field) ? String(Number(found)) : found) : { ok: false, ...problem };
}

function foundProblem(field: EvidenceField, claimed: string, found: string): { on: "found" | "verdict"; message: string } | null {
  const wrong = (message: string) => ({ on: "found" as const, message: `${field.label}: ${message}` });
  if (field.type === "person") {
    return { on: "verdict", message: `${field.label}: a person is accepted or refused. Refuse the name if the document bears another.` };
  }
  if (found === "") return wrong("enter what the document shows.");
  if (isAmount(field)) {
    const amount = Number(found);
    if (!/^\d{1,5}(\.\d)?$/.test(found) || (field.type === "count" && !Number.isInteger(amount))) return wrong("enter a number.");
    if (amount === 0) return wrong("nothing was found of it, so refuse it.");
    return amount < Number(claimed)
      ? null
      : wrong(`it has to be less than the ${claimed} claimed. As much or more is accepted as it stands.`);
  }
  if (field.type === "date" && !isDay(found)) return wrong("enter a day that exists, as year, month and day.");
  return found === claimed ? wrong("this is what was claimed, so accept it.") : null;
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
