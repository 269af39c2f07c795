import { z } from "zod";
import type { EvidenceKind } from "#app/clinics/evidence.ts";
import { addDays, type Day, dayOf, toTime } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What a checker can ask a clinic for before they answer its document: a closed list, said to the clinic in these words. */
export const DOCUMENT_ASKS = {
  readable_copy: "A copy that can be read: sharp, the whole page, without glare.",
  missing_page: "The pages that are missing.",
  hours_live_supervised: "What shows the live hours under supervision: a log, a timetable or the school’s own word.",
  hours_live_theory: "What shows the live hours of theory: a log, a timetable or the school’s own word.",
  hours_online: "What shows the hours online: the provider’s record of attendance.",
  hours_home: "What shows the hours at home: a log that somebody else has signed.",
  issuer_contact: "Where the issuer can be reached: an address, telephone number or website of theirs.",
  name_explained: "Why the document names somebody else: a change of name, or how the two belong together.",
  newer_document: "The document that holds now: this one has ended or is about to.",
  translation: "A translation of what it says into English.",
} as const;
export type DocumentAsk = keyof typeof DOCUMENT_ASKS;

const ASK_CODES = Object.keys(DOCUMENT_ASKS) as [DocumentAsk, ...DocumentAsk[]];

/** Hours are asked for by mode, and of courses alone. */
export const asksOf = (kind: EvidenceKind): DocumentAsk[] =>
  ASK_CODES.filter((code) => kind === "training_record" || !code.startsWith("hours_"));

/** In words; a code that is not on the list is left out. */
export const askWords = (asks: readonly string[]): string[] =>
  asks.flatMap((code) => (Object.hasOwn(DOCUMENT_ASKS, code) ? [DOCUMENT_ASKS[code as DocumentAsk]] : []));

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
  asks: z.array(z.enum(ASK_CODES)).min(1, "Choose what the clinic is asked for.").max(ASK_CODES.length),
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
  if (answeredAt === null) {
    return dueAt > now ? `The clinic has time until ${printDay(lastDayOf(dueAt))}.` : `No answer came in ${ANSWER_DAYS} days.`;
  }
  const on = printDay(dayOf(answeredAt));
  if (answer === null && fileFormat === null) return `Answered on ${on}: there is nothing more to show.`;
  return `Answered on ${on}${fileFormat === null ? "" : ", with a further file"}.`;
}

/** Days of a document's wait that were the clinic's own: they are not counted as a moderator's time. Milliseconds. */
export function clinicsTime(questions: readonly { askedAt: Date; answeredAt: Date | null; dueAt: Date }[], until: Date): number {
  return questions.reduce((sum, { askedAt, answeredAt, dueAt }) => {
    const end = Math.min(answeredAt?.getTime() ?? dueAt.getTime(), dueAt.getTime(), until.getTime());
    return sum + Math.max(0, end - askedAt.getTime());
  }, 0);
}
