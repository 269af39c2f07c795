import { z } from "zod";
import { FOUND_SUBJECTS, type FoundSubject, foundField, foundWord } from "#app/cases/correction.ts";
import { correctionWords } from "#app/cases/correction-words.ts";
import { tickWords } from "#app/reviews/tick-words.ts";

/** What may have happened at the clinic (PRODUCT.md, conduct ticks). */
export const CONDUCTS = [
  "sold_one_session",
  "no_consultation",
  "another_person",
  "pressure",
  "no_aftercare",
  "refused_healed_photos",
] as const;
export type Conduct = (typeof CONDUCTS)[number];

/** Kept when a client says that nothing of it happened: an answer, where an empty list is none. */
export const NO_CONDUCT = "none";

/** The form's field: any of them, or none of these, or left open. */
export const conductField = z
  .array(z.enum([...CONDUCTS, NO_CONDUCT], { error: () => tickWords().chooseAmongAnswers }))
  .max(CONDUCTS.length + 1, { error: () => tickWords().chooseAmongAnswers })
  .refine((ticked) => !ticked.includes(NO_CONDUCT) || ticked.length === 1, { error: () => tickWords().tickOrNone })
  .default([]);

/** What is kept of an answer: each code once, in the order of the list. */
export const conductKept = (ticked: readonly string[]): string[] => [...CONDUCTS, NO_CONDUCT].filter((code) => ticked.includes(code));

/** Each tick of a chapter in the words of the page; codes that the vocabulary does not know are left out. */
export function conductWords(ticked: readonly string[]): string[] {
  return CONDUCTS.filter((code) => ticked.includes(code)).map((code) => tickWords().conduct[code].says);
}

/** How many clients of a clinic answered the questions on conduct, and how many of them ticked each. */
export interface ConductCount {
  answered: number;
  ticked: readonly { code: Conduct; clients: number }[];
}

/** What clients see of the result, by subject, with how many of them answered about it. */
export type OutcomeCount = readonly { subject: FoundSubject; answered: number; words: readonly { word: string; clients: number }[] }[];

export const CORRECTED_ELSEWHERE = ["no", "planned", "yes"] as const;
export type CorrectedElsewhere = (typeof CORRECTED_ELSEWHERE)[number];

/** The name of a subject's field: "hairline" alone is a rating. */
export type OutcomeField = `outcome-${FoundSubject}`;
export const outcomeField = (subject: FoundSubject): OutcomeField => `outcome-${subject}`;

/** The form's fields for what a client sees, each of which may be left open. */
export const outcomeFields = Object.fromEntries(FOUND_SUBJECTS.map((subject) => [outcomeField(subject), foundField(subject)])) as Record<
  OutcomeField,
  ReturnType<typeof foundField>
>;

/** The outcome ticks of a form, by subject, without those left open. */
export function outcomesOf(input: Readonly<Partial<Record<OutcomeField, string>>>): Record<string, string> {
  return Object.fromEntries(
    FOUND_SUBJECTS.flatMap((subject) => {
      const word = input[outcomeField(subject)];
      return word === undefined ? [] : [[subject, word]];
    }),
  );
}

/** How the ticks of two chapters differ, a sentence each: what appeared, what went, and what turned into something else. */
export function tickChanges(
  before: { outcomes: Readonly<Record<string, string>>; conduct: readonly string[] },
  after: { outcomes: Readonly<Record<string, string>>; conduct: readonly string[] },
): string[] {
  const say = tickWords();
  const outcomes = FOUND_SUBJECTS.flatMap((subject) => {
    const [was, is] = [outcomeWord(subject, before.outcomes[subject]), outcomeWord(subject, after.outcomes[subject])];
    if (was === is || is === null) return [];
    const { label } = correctionWords().found[subject];
    return [was === null ? say.newlyTicked(label, is) : say.turned(label, was, is)];
  });
  // A chapter that leaves the question open takes nothing back.
  const [then, now] = [new Set(conductWords(before.conduct)), new Set(conductWords(after.conduct))];
  if (after.conduct.length === 0) return outcomes;
  return [
    ...outcomes,
    ...[...now].filter((words) => !then.has(words)).map((words) => say.saysNow(words)),
    ...[...then].filter((words) => !now.has(words)).map((words) => say.saysNoLonger(words)),
  ];
}

/** An outcome tick in the middle of a sentence; null: left open. */
export function outcomeWord(subject: FoundSubject, code: string | undefined): string | null {
  const word = foundWord(subject, code);
  return word === null ? null : `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`;
}
