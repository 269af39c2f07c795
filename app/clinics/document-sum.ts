import { type FieldAnswer, outcomeOf, type SettledValue, settleValue, sumHours } from "#app/clinics/document-verdict.ts";
import { documentVerdictWords } from "#app/clinics/document-verdict-words.ts";
import type { EvidenceKind, EvidenceState } from "#app/clinics/evidence.ts";
import { fieldOf, HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import { evidenceStateWords } from "#app/clinics/evidence-state-words.ts";
import { printCount, printNumber } from "#app/platform/printed.ts";

/** What the answers given so far would make of a document. */
export interface DocumentSum {
  /** Fields without an answer that holds. */
  left: number;
  /** Null: some are left. */
  state: Exclude<EvidenceState, "submitted"> | null;
  /** Hours of training; null: none are claimed. Of a document that is refused as a whole nothing counts. */
  hours: { accepted: number; claimed: number } | null;
}

/** By the rules that settle a document, for answers that are not complete. `stated`: the fields that are answered one by one. */
export function sumDocument(
  kind: EvidenceKind,
  stated: ReadonlyMap<string, string>,
  answers: Readonly<Record<string, FieldAnswer>>,
): DocumentSum {
  const values: SettledValue[] = [];
  for (const [name, claimed] of stated) {
    const field = fieldOf(kind, name);
    const answer = answers[name];
    const settled = field && answer ? settleValue(field, claimed, answer) : null;
    if (settled?.ok) values.push(settled.value);
  }
  const left = stated.size - values.length;
  const state = left > 0 ? null : outcomeOf(kind, values);
  const claimed = HOURS_FIELDS.flatMap((field) => stated.get(field) ?? []);
  const accepted = values.filter(({ field }) => (HOURS_FIELDS as readonly string[]).includes(field)).map((value) => value.accepted);
  const hours = claimed.length === 0 ? null : { accepted: state === "refused" ? 0 : sumHours(accepted), claimed: sumHours(claimed) };
  return { left, state, hours };
}

/** "Accepted in part, with 40 of 120 h." or "3 values left." */
export function sumWords({ left, state, hours }: DocumentSum): string {
  const say = documentVerdictWords();
  const counted = hours === null ? null : say.hoursOf(printNumber(hours.accepted), printNumber(hours.claimed));
  return state === null ? say.leftToAnswer(printCount(left, "value"), counted) : say.sum(evidenceStateWords()[state], counted);
}
