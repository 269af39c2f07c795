import { z } from "zod";
import { documentWords } from "#app/clinics/document-words.ts";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { addDays, type Day, dayOf, toTime } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What a checker can ask a clinic for before they answer its document: a closed list, said to the clinic in these words. */
export const ASK_CODES = [
  "readable_copy",
  "missing_page",
  "hours_live_supervised",
  "hours_live_theory",
  "hours_online",
  "hours_home",
  "issuer_contact",
  "name_explained",
  "newer_document",
  "translation",
] as const;
export type DocumentAsk = (typeof ASK_CODES)[number];

/** Hours are asked for by mode, and of courses alone. */
export const asksOf = (kind: EvidenceKind): DocumentAsk[] =>
  ASK_CODES.filter((code) => kind === "training_record" || !code.startsWith("hours_"));

/** In words; a code that is not on the list is left out. */
export const askWords = (asks: readonly string[]): string[] =>
  asks.flatMap((code) => ((ASK_CODES as readonly string[]).includes(code) ? [documentWords().asks[code as DocumentAsk]] : []));

/** Days a clinic has for its answer, the day of the question not counted. */
export const ANSWER_DAYS = 14;

/** The end of the last day: people count days, not hours. */
export const questionDue = (askedAt: Date): Date => toTime(addDays(dayOf(askedAt), ANSWER_DAYS + 1));

export const lastDayOf = (dueAt: Date): Day => dayOf(new Date(dueAt.getTime() - 1));

/** "open": the clinic still has time. "overdue": it is over without a word. */
export type QuestionState = "open" | "answered" | "overdue";

export function questionState({ answeredAt, dueAt }: { answeredAt: Date | null; dueAt: Date }, now: Date): QuestionState {
  if (answeredAt !== null) return "answered";
  return dueAt > now ? "open" : "overdue";
}

const NOTE_MAX = 1_000;
export const QUESTION_ANSWER_MAX = 2_000;

export const askForm = z.object({
  intent: z.literal("ask"),
  asks: z
    .array(z.enum(ASK_CODES))
    .min(1, { error: () => documentWords().chooseAsks })
    .max(ASK_CODES.length),
  askNote: z.string().max(NOTE_MAX, usesAtMost(NOTE_MAX)).optional(),
});

/** "nothing": the clinic has no more to show, and the document is answered as it is. */
export const questionAnswerForm = z.object({
  intent: z.enum(["answer", "nothing"]),
  answer: z.string().max(QUESTION_ANSWER_MAX, usesAtMost(QUESTION_ANSWER_MAX)).optional(),
});

interface Answered {
  answer: string | null;
  answeredAt: Date | null;
  fileFormat: string | null;
  dueAt: Date;
}

/** How a question stands, as one sentence for either side. */
export function questionWords(question: Answered, now: Date): string {
  const { answer, answeredAt, dueAt, fileFormat } = question;
  const say = documentWords();
  if (answeredAt === null) {
    return dueAt > now ? say.timeUntil(printDay(lastDayOf(dueAt))) : say.noAnswer(ANSWER_DAYS);
  }
  const on = printDay(dayOf(answeredAt));
  if (answer === null && fileFormat === null) return say.nothingMore(on);
  return fileFormat === null ? say.answeredOn(on) : say.answeredWithFile(on);
}

/** Days of a document's wait that were the clinic's own: they are not counted as a moderator's time. Milliseconds. */
export function clinicsTime(questions: readonly { askedAt: Date; answeredAt: Date | null; dueAt: Date }[], until: Date): number {
  return questions.reduce((sum, { askedAt, answeredAt, dueAt }) => {
    const end = Math.min(answeredAt?.getTime() ?? dueAt.getTime(), dueAt.getTime(), until.getTime());
    return sum + Math.max(0, end - askedAt.getTime());
  }, 0);
}
