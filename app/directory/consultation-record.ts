import { z } from "zod";
import { consultationFormWords } from "#app/directory/consultation-form-words.ts";
import { type Day, isDay } from "#app/platform/date.ts";

/** More questions than any clinic's sheet has. */
export const MOST_ANSWERS = 60;
export const SAID_LENGTH = 1_000;
export const PRIVATE_NOTE_LENGTH = 4_000;

/** What was said to one question, and whether it differs from the clinic's page. */
export interface ConsultationAnswer {
  question: string;
  said: string;
  differs: boolean;
}

export type ConsultationAnswers = Record<string, ConsultationAnswer>;

const PLACES = Array.from({ length: MOST_ANSWERS }, (_, place) => place + 1);

/** The form brings each question along with its answer: a page that changed since the sheet was made must not lose what was typed. */
export function answersForm(today: Day) {
  const fields = PLACES.flatMap((place): [string, z.ZodType][] => [
    [
      `id${place}`,
      z
        .string()
        .regex(/^[a-z0-9-]{1,120}$/, { error: () => consultationFormWords().reload })
        .optional(),
    ],
    [
      `question${place}`,
      z
        .string()
        .max(400, { error: () => consultationFormWords().reload })
        .optional(),
    ],
    [
      `said${place}`,
      z
        .string()
        .max(SAID_LENGTH, { error: () => consultationFormWords().saidTooLong(SAID_LENGTH) })
        .optional(),
    ],
    [`differs${place}`, z.literal("yes").optional()],
  ]);
  return z.object({
    intent: z.enum(["save", "delete"], { error: () => consultationFormWords().pressAButton }),
    visitedOn: z
      .string()
      .refine(isDay, { error: () => consultationFormWords().dateThatExists, abort: true })
      .refine((day) => day <= today, { error: () => consultationFormWords().dateToCome })
      .optional(),
    note: z
      .string()
      .max(PRIVATE_NOTE_LENGTH, { error: () => consultationFormWords().saidTooLong(PRIVATE_NOTE_LENGTH) })
      .optional(),
    ...Object.fromEntries(fields),
  });
}

/** What was filled in, by question. An empty answer that is ticked as different counts too: that nothing was said can be the difference. */
export function answersOf(form: Readonly<Record<string, unknown>>): ConsultationAnswers {
  const text = (name: string): string => (typeof form[name] === "string" ? form[name] : "");
  return Object.fromEntries(
    PLACES.flatMap((place) => {
      const [id, said, differs] = [text(`id${place}`), text(`said${place}`), form[`differs${place}`] === "yes"];
      return id === "" || (said === "" && !differs) ? [] : [[id, { question: text(`question${place}`), said, differs }]];
    }),
  );
}

/** A report of one difference, for its author to send or not: what was asked, what was said and when. At most `most` characters. */
export function reportDetail({ question, said }: ConsultationAnswer, visitedOn: Day | null, most: number): string {
  const say = consultationFormWords();
  const told = said === "" ? say.toldNothing : say.told(said);
  return (visitedOn === null ? say.report(question, told) : say.reportOfDay(visitedOn, question, told)).slice(0, most);
}
