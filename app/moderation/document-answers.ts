import { z } from "zod";
import { FIELD_REFUSAL_CODES, type FieldAnswer, outcomeOf, type SettledValue, settleValue } from "#app/clinics/document-verdict.ts";
import { CHECK_METHODS, type CheckMethod, type EvidenceKind } from "#app/clinics/evidence.ts";
import { CHECK_HOLDS_DAYS, evidenceVocabulary, fieldOf } from "#app/clinics/evidence-field.ts";
import { REGISTER_CODES } from "#app/clinics/register.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { addDays, type Day, isDay } from "#app/platform/date.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

export const NOTE_MAX = 1_000;

/** A checker's form for the fields that a document states: three inputs for each, and how, until when and why for the whole. */
export function checkForm(fields: readonly string[]) {
  const answers = fields.flatMap((field): [string, z.ZodType<string | undefined>][] => [
    [
      `verdict_${field}`,
      z.enum(["accepted", "accepted_in_part", "refused"], { error: () => moderationFormWords().document.answerForEveryField }),
    ],
    [
      `found_${field}`,
      z
        .string()
        .max(200, { error: () => moderationFormWords().document.atMost200 })
        .optional(),
    ],
    [`reason_${field}`, z.enum(FIELD_REFUSAL_CODES, { error: () => moderationFormWords().chooseTheReason }).optional()],
  ]);
  const form = z.object({
    /** Left out by Enter in a field, which saves. */
    intent: z.enum(["check", "preview", "rest"]).optional(),
    ...(Object.fromEntries(answers) as Record<string, z.ZodType<string | undefined>>),
    method: z.enum(CHECK_METHODS, { error: () => moderationFormWords().document.sayHowYouChecked }),
    register: z.enum(REGISTER_CODES, { error: () => moderationFormWords().document.chooseTheRegister }).optional(),
    dueOn: z
      .string()
      .refine(isDay, { error: () => moderationFormWords().document.enterADay })
      .optional(),
    note: z.string().max(NOTE_MAX, usesAtMost(NOTE_MAX)).optional(),
  });
  return form.superRefine(({ method, register }, check) => {
    if (method === "register" && register === undefined) {
      check.addIssue({ code: "custom", path: ["register"], message: moderationFormWords().document.chooseTheRegisterLookedIn });
    }
  });
}

/** The fields that are answered one by one: the due day has an input of its own. */
export const answeredFields = (kind: EvidenceKind, stated: readonly string[]): string[] =>
  evidenceVocabulary(kind)
    .fields.map((field) => field.name)
    .filter((name) => name !== "dueOn" && stated.includes(name));

export interface CheckInput {
  answers: Record<string, FieldAnswer>;
  method: CheckMethod;
  /** A code of clinics/register.ts, where a register was looked up. */
  register: string | null;
  dueOn: Day | null;
  note: string | null;
}

export function toCheckInput(form: Record<string, string | undefined>, fields: readonly string[]): CheckInput {
  const answers = fields.map((field) => {
    const verdict = form[`verdict_${field}`] as FieldAnswer["verdict"];
    const reason = verdict === "refused" ? ((form[`reason_${field}`] ?? null) as FieldAnswer["reason"]) : null;
    return [field, { verdict, found: verdict === "accepted_in_part" ? (form[`found_${field}`] ?? "") : "", reason }] as const;
  });
  return {
    answers: Object.fromEntries(answers),
    method: form.method as CheckMethod,
    register: form.method === "register" ? (form.register ?? null) : null,
    dueOn: form.dueOn ?? null,
    note: form.note ?? null,
  };
}

export type Settlement =
  | { ok: true; values: SettledValue[]; state: ReturnType<typeof outcomeOf>; dueOn: Day | null }
  | { ok: false; errors: Record<string, string> };

/** What a checker's answers make of a document on `today`, or what has to be mended, by input. Pure: the rules are those of document-verdict.ts. */
export function settleDocument(kind: EvidenceKind, stated: ReadonlyMap<string, string>, input: CheckInput, today: Day): Settlement {
  const errors: Record<string, string> = {};
  const values: SettledValue[] = [];
  for (const name of answeredFields(kind, [...stated.keys()])) {
    const field = fieldOf(kind, name);
    const answer = input.answers[name];
    if (field === null || answer === undefined) {
      errors[`verdict_${name}`] = moderationFormWords().document.answerForEveryField;
      continue;
    }
    const settled = settleValue(field, stated.get(name) ?? "", answer);
    if (settled.ok) values.push(settled.value);
    else errors[`${settled.on}_${name}`] = settled.message;
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const days = daysProblem(values);
  if (days !== null) return { ok: false, errors: days };
  if (outcomeOf(kind, values) === "refused") {
    const reason = values.find((value) => value.verdict === "refused")?.reason ?? null;
    const due = stated.get("dueOn");
    const rest: SettledValue[] = due === undefined ? [] : [{ field: "dueOn", claimed: due, verdict: "refused", accepted: "", reason }];
    return { ok: true, values: [...values, ...rest], state: "refused", dueOn: null };
  }
  const due = settleDueDay(kind, stated.get("dueOn") ?? null, input.dueOn, today);
  if (!due.ok) return due;
  const all = [...values, ...due.values];
  return { ok: true, values: all, state: outcomeOf(kind, all), dueOn: due.dueOn };
}

/** Days that were found have to fit each other as days that are claimed do. */
function daysProblem(values: readonly SettledValue[]): Record<string, string> | null {
  const day = (name: string) => values.find((value) => value.field === name && value.verdict !== "refused")?.accepted ?? null;
  const [startedOn, endedOn] = [day("startedOn"), day("endedOn")];
  if (startedOn === null || endedOn === null || startedOn <= endedOn) return null;
  return { found_endedOn: moderationFormWords().document.endsBeforeItBegins };
}

function settleDueDay(
  kind: EvidenceKind,
  claimed: Day | null,
  dueOn: Day | null,
  today: Day,
): { ok: true; values: SettledValue[]; dueOn: Day | null } | { ok: false; errors: Record<string, string> } {
  if (evidenceVocabulary(kind).lasts === "always") {
    return dueOn === null ? { ok: true, values: [], dueOn } : { ok: false, errors: { dueOn: moderationFormWords().document.doesNotLapse } };
  }
  if (dueOn === null) return { ok: false, errors: { dueOn: moderationFormWords().document.giveTheLastDay } };
  if (dueOn < today) return { ok: false, errors: { dueOn: moderationFormWords().document.dayHasPassed } };
  if (claimed === null) {
    if (dueOn > addDays(today, CHECK_HOLDS_DAYS)) {
      return { ok: false, errors: { dueOn: moderationFormWords().document.bearsNoEnd(CHECK_HOLDS_DAYS) } };
    }
    return { ok: true, values: [], dueOn };
  }
  const same = dueOn === claimed;
  const verdict = same ? ("accepted" as const) : ("accepted_in_part" as const);
  return { ok: true, values: [{ field: "dueOn", claimed, verdict, accepted: dueOn, reason: null }], dueOn };
}
