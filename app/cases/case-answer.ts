import { z } from "zod";
import { caseLinkWords } from "#app/cases/case-link-words.ts";

/** What the treated person is asked, each by itself. */
export const ANSWER_SUBJECTS = ["my_head", "practitioner", "dates", "publication"] as const;
export type AnswerSubject = (typeof ANSWER_SUBJECTS)[number];

/** "withdrawn": they had said yes to publication and took it back. */
export type CaseAnswer = "yes" | "no" | "withdrawn";

export interface GivenAnswer {
  linkId: string;
  subject: AnswerSubject;
  answer: CaseAnswer;
  answeredAt: Date;
}

const yesOrNo = (asked: AnswerSubject) => z.enum(["yes", "no"], { error: () => caseLinkWords().unanswered[asked] });

/** All four at once: what is answered is what the page showed, in the version it was made from. */
export const answersForm = z.object({
  my_head: yesOrNo("my_head"),
  practitioner: yesOrNo("practitioner"),
  dates: yesOrNo("dates"),
  publication: yesOrNo("publication"),
  /** The address the link was mailed to may be kept, to ask for a review when it is time. */
  mayWrite: z.literal("yes", { error: () => caseLinkWords().tickOrLeave }).optional(),
  version: z
    .string()
    .regex(/^\d{1,9}$/, { error: () => caseLinkWords().reload })
    .transform(Number),
});
export type AnswersInput = z.output<typeof answersForm>;

/** The newest answer of each link, by subject. Answers come oldest first. */
export function newestByLink(answers: readonly GivenAnswer[]): Map<string, Partial<Record<AnswerSubject, CaseAnswer>>> {
  const links = new Map<string, Partial<Record<AnswerSubject, CaseAnswer>>>();
  for (const { linkId, subject, answer } of answers) links.set(linkId, { ...links.get(linkId), [subject]: answer });
  return links;
}

/** The time of the next answer: later than every one before it, since the newest counts. */
export const nextAnswerAt = (answers: readonly GivenAnswer[], now: Date): Date =>
  new Date(Math.max(now.getTime(), ...answers.map((one) => one.answeredAt.getTime() + 1)));

/** Who refused what: of a case that nobody answered, nothing. */
export interface CaseRefusals {
  notMyHead: boolean;
  /** "no" from the first, or taken back. */
  unpublished: boolean;
}

/**
 * Whether anybody who answered says that it is not their head or may not be shown. Each holder of a link speaks for themself: a clinic that gives out a second
 * link cannot answer away what the first person said.
 */
export function refusalsIn(answers: readonly GivenAnswer[]): CaseRefusals {
  const said = [...newestByLink(answers).values()];
  return {
    notMyHead: said.some((one) => one.my_head !== undefined && one.my_head !== "yes"),
    unpublished: said.some((one) => one.publication !== undefined && one.publication !== "yes"),
  };
}

/** Head, practitioner and dates, each said yes to by the link that was answered now, and no other holder says that it is not their head. */
export function isConfirmed(answers: readonly GivenAnswer[], linkId: string): boolean {
  const said = newestByLink(answers).get(linkId);
  const three = said?.my_head === "yes" && said.practitioner === "yes" && said.dates === "yes";
  return three && !refusalsIn(answers).notMyHead;
}
