import { z } from "zod";
import { caseFormWords } from "#app/cases/case-form-words.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { addDays, type Day, isDay } from "#app/platform/date.ts";
import { usesAtMost } from "#app/platform/text-length.ts";
import { daysSince } from "#app/provenance/stage.ts";

/** Norwood for men's hair loss, Ludwig for women's (PRODUCT.md). */
export const GRADES = [
  "Norwood I",
  "Norwood II",
  "Norwood III",
  "Norwood IV",
  "Norwood V",
  "Norwood VI",
  "Norwood VII",
  "Ludwig 1",
  "Ludwig 2",
  "Ludwig 3",
] as const;

/** Fitzpatrick. */
export const SKIN_TYPES = ["I", "II", "III", "IV", "V", "VI"] as const;

/** Two to four sessions are usual; more are touch-ups and corrections. */
export const MOST_SESSIONS = 8;
export const SESSION_FIELDS = Array.from({ length: MOST_SESSIONS }, (_, place) => `session${place + 1}`);

/** SMP began about 2002; a session longer ago than this is a slip of the keyboard. */
const OLDEST_SESSION_DAYS = 20 * 366;

const optionalText = z.string().max(80, usesAtMost(80)).optional();

/** One treated head as its clinic states it, as of `today`. `version` is the one the page was made from. */
export function caseForm(today: Day) {
  const session = z
    .string()
    .refine(isDay, { error: () => caseFormWords().dateThatExists, abort: true })
    .refine((day) => day <= today, { error: () => caseFormWords().dateToCome, abort: true })
    .refine((day) => day >= addDays(today, -OLDEST_SESSION_DAYS), { error: () => caseFormWords().dateLongAgo })
    .optional();
  return z
    .object({
      practitioner: z.string({ error: () => caseFormWords().practitioner }).max(120),
      treatment: z.enum(TREATMENTS, { error: () => caseFormWords().treatment }),
      grade: z.enum(GRADES, { error: () => caseFormWords().grade }).optional(),
      skinType: z.enum(SKIN_TYPES, { error: () => caseFormWords().skinType }).optional(),
      session1: session,
      session2: session,
      session3: session,
      session4: session,
      session5: session,
      session6: session,
      session7: session,
      session8: session,
      pigment: optionalText,
      pigmentBatch: optionalText,
      version: z
        .string()
        .regex(/^\d{1,9}$/, { error: () => caseFormWords().reload })
        .transform(Number)
        .optional(),
    })
    .refine((form) => sessionsOf(form).length > 0, {
      path: ["session1"],
      error: () => caseFormWords().oneSession,
      when: () => true,
    });
}

export type CaseInput = z.output<ReturnType<typeof caseForm>>;

type Sessions = Partial<Record<(typeof SESSION_FIELDS)[number], unknown>>;

/** The days that were filled in, first to last, each once. */
export function sessionsOf(form: Sessions): Day[] {
  const days = SESSION_FIELDS.map((field) => form[field]).filter((day): day is Day => typeof day === "string" && day !== "");
  return [...new Set(days)].sort();
}

/** When somebody worked at the clinic; null is not known. */
interface Engaged {
  startedOn: Day | null;
  endedOn: Day | null;
}

/** The sessions on which nobody can have held the needle there: the practitioner had not come yet, or had gone. */
export function sessionsOutside(sessions: readonly Day[], engagements: readonly Engaged[]): Day[] {
  const covers = ({ startedOn, endedOn }: Engaged, day: Day) =>
    (startedOn === null || startedOn <= day) && (endedOn === null || day <= endedOn);
  return sessions.filter((day) => !engagements.some((one) => covers(one, day)));
}

/** What of a case the client is asked about; when it changes, what they said holds no longer. */
export interface AskedFacts {
  practitionerId: number | null;
  sessions: readonly Day[];
}

export const isSameToClient = (one: AskedFacts, other: AskedFacts): boolean =>
  one.practitionerId === other.practitionerId && one.sessions.join() === other.sessions.join();

/**
 * What a photo of the case shows, by dates alone: the head before its first session, or a result so many days after the last. Between two sessions it is
 * neither, and undated nobody knows: null days, an unknown stage.
 */
export function placeInCase(sessions: readonly Day[], takenOn: Day | null): { beforeTreatment: boolean; daysSinceSession: number | null } {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (takenOn === null || first === undefined || last === undefined) return { beforeTreatment: false, daysSinceSession: null };
  if (takenOn < first) return { beforeTreatment: true, daysSinceSession: null };
  return { beforeTreatment: false, daysSinceSession: takenOn < last ? null : daysSince(last, takenOn) };
}
