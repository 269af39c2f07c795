import { z } from "zod";
import { documentVerdictWords } from "#app/clinics/document-verdict-words.ts";
import { documentWords } from "#app/clinics/document-words.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { type EvidenceField, evidenceVocabulary, HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import { type Day, daysBetween, isDay } from "#app/platform/date.ts";
import { printNumber } from "#app/platform/printed.ts";

export const VALUE_MAX = 200;
/** Hours of one mode: a year of full-time work. */
const MOST_HOURS = 2_000;
const MOST_COUNT = 500;
const OLDEST: Day = "1990-01-01";

/** What a document is said to show, by field name, as typed; absent where nothing was. */
export type StatedValues = Record<string, string | undefined>;

/** The form of a kind. `trainerPage` is where the trainer can be found here, by the last part of their page's address. */
export function documentForm(kind: EvidenceKind, today: Day) {
  const { fields } = evidenceVocabulary(kind);
  const shape = Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, today)]));
  const trainerPage = fields.some(({ name }) => name === "trainer") ? { trainerPage: shortText.optional() } : {};
  return z.object({ ...shape, ...trainerPage } as Record<string, z.ZodType<string | undefined>>).superRefine((values, check) => {
    for (const [path, message] of disagreements(kind, values)) check.addIssue({ code: "custom", path: [path], message });
  });
}

const shortText = z.string().max(VALUE_MAX, { error: () => documentWords().atMost(VALUE_MAX) });

function fieldSchema(field: EvidenceField, today: Day): z.ZodType<string | undefined> {
  const typed = typedSchema(field, today);
  return field.needed ? typed : typed.optional();
}

function typedSchema(field: EvidenceField, today: Day): z.ZodType<string> {
  const say = documentWords();
  const { label } = field;
  const missing = say.needed(label);
  if (field.name === "practitioner") return z.string(missing).regex(/^\d{1,15}$/, say.choosePractitioner);
  if (field.type === "date") {
    const day = z
      .string(missing)
      .refine(isDay, documentVerdictWords().enterDay(label))
      .refine((value) => value >= OLDEST, say.tooLongAgo(label));
    if (field.name === "dueOn") return day.refine((value) => value >= today, say.hasEnded);
    return day.refine((value) => value <= today, say.stillToCome(label));
  }
  if (field.type === "hours") {
    return z
      .string(missing)
      .regex(/^\d{1,4}(\.\d)?$/, say.enterHours(label))
      .refine((value) => Number(value) <= MOST_HOURS, say.atMostAmount(label, printNumber(MOST_HOURS)));
  }
  if (field.type === "count") {
    return z
      .string(missing)
      .regex(/^\d{1,3}$/, say.enterWholeNumber(label))
      .refine((value) => Number(value) <= MOST_COUNT, say.atMostAmount(label, String(MOST_COUNT)));
  }
  return z.string(missing).max(VALUE_MAX, say.atMostCharacters(label, VALUE_MAX));
}

/** What cannot be true at once, by the field that answers for it. */
function disagreements(kind: EvidenceKind, values: StatedValues): [string, string][] {
  const found: [string, string][] = [];
  const { startedOn, endedOn, datedOn, dueOn } = values;
  const say = documentWords();
  if (startedOn && endedOn && endedOn < startedOn) found.push(["endedOn", say.endsBeforeFirst]);
  if (startedOn && datedOn && datedOn < startedOn) found.push(["datedOn", say.datedBeforeCourse]);
  if (datedOn && dueOn && dueOn < datedOn) found.push(["dueOn", say.endsBeforeBegin]);
  if (kind === "training_record" && HOURS_FIELDS.every((name) => Number(values[name] ?? 0) === 0)) {
    found.push(["hoursLiveSupervised", say.giveHours]);
  }
  return found;
}

/** Hours a day that the live parts of a course would take if they were spread over all its days; null without live hours. */
export function liveHoursADay(values: StatedValues): number | null {
  const { startedOn, endedOn } = values;
  const live = Number(values.hoursLiveSupervised ?? 0) + Number(values.hoursLiveTheory ?? 0);
  if (!startedOn || !endedOn || live === 0) return null;
  return live / (Math.max(0, daysBetween(startedOn, endedOn)) + 1);
}
