import { z } from "zod";
import { FOUND, FOUND_SUBJECTS, type FoundSubject, foundField } from "#app/cases/correction.ts";

/** What may have happened at the clinic (PRODUCT.md, conduct ticks): as the form asks a client, and as pages say it of them. */
export const CONDUCT = {
  sold_one_session: { asked: "I was sold one session as the whole treatment", says: "they were sold one session as the whole treatment" },
  no_consultation: { asked: "There was no consultation", says: "there was no consultation" },
  another_person: { asked: "Somebody other than agreed treated me", says: "somebody other than agreed treated them" },
  pressure: { asked: "I was put under pressure", says: "they were put under pressure" },
  no_aftercare: { asked: "I was given no aftercare", says: "they were given no aftercare" },
  refused_healed_photos: { asked: "I asked for healed photos and was refused", says: "they were refused healed photos" },
} as const satisfies Record<string, { asked: string; says: string }>;

export type Conduct = keyof typeof CONDUCT;
export const CONDUCTS = Object.keys(CONDUCT) as Conduct[];

/** Kept when a client says that nothing of it happened: an answer, where an empty list is none. */
export const NO_CONDUCT = "none";

/** The form's field: any of them, or none of these, or left open. */
export const conductField = z
  .array(z.enum([...CONDUCTS, NO_CONDUCT], "Choose among the answers listed."))
  .max(CONDUCTS.length + 1, "Choose among the answers listed.")
  .refine((ticked) => !ticked.includes(NO_CONDUCT) || ticked.length === 1, "Tick what happened, or “None of these”, not both.")
  .default([]);

/** What is kept of an answer: each code once, in the order of the list. */
export const conductKept = (ticked: readonly string[]): string[] => [...CONDUCTS, NO_CONDUCT].filter((code) => ticked.includes(code));

/** Each tick of a chapter in the words of the page; codes that the vocabulary does not know are left out. */
export function conductWords(ticked: readonly string[]): string[] {
  return CONDUCTS.filter((code) => ticked.includes(code)).map((code) => CONDUCT[code].says);
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
  const outcomes = FOUND_SUBJECTS.flatMap((subject) => {
    const [was, is] = [outcomeWord(subject, before.outcomes[subject]), outcomeWord(subject, after.outcomes[subject])];
    if (was === is || is === null) return [];
    const { label } = FOUND[subject];
    return [was === null ? `${label}, not ticked before: ${is}.` : `${label}: ${was} before, now ${is}.`];
  });
  // A chapter that leaves the question open takes nothing back.
  const [then, now] = [new Set(conductWords(before.conduct)), new Set(conductWords(after.conduct))];
  if (after.conduct.length === 0) return outcomes;
  return [
    ...outcomes,
    ...[...now].filter((words) => !then.has(words)).map((words) => `Says now that ${words}.`),
    ...[...then].filter((words) => !now.has(words)).map((words) => `No longer says that ${words}.`),
  ];
}

/** An outcome tick in the middle of a sentence; null: left open. */
export function outcomeWord(subject: FoundSubject, code: string | undefined): string | null {
  const word = (FOUND[subject].words as Record<string, string>)[code ?? ""];
  return word === undefined ? null : `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`;
}
