import { z } from "zod";
import { correctionWords } from "#app/cases/correction-words.ts";
import { amountText, CURRENCIES } from "#app/clinics/currency.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What a clinic that mends another's work finds, and what a client sees (PRODUCT.md, outcome ticks): one word of each subject. */
export const FOUND = {
  dots: ["fine", "as_hair", "too_big", "merged"],
  depth: ["none", "halo", "blowout"],
  colour: ["match", "too_dark", "blue", "green", "red"],
  hairline: ["irregular", "straight", "too_low", "asymmetric"],
  density: ["fits", "heavy", "thin", "patchy"],
  spacing: ["even", "rows", "merged"],
  healing: ["normal", "long_scab", "infection", "scar"],
} as const;

export type FoundSubject = keyof typeof FOUND;
export const FOUND_SUBJECTS = Object.keys(FOUND) as FoundSubject[];

/** A form's field for one subject, which may be left open. */
export const foundField = (subject: FoundSubject) =>
  z.enum(FOUND[subject] as readonly string[], { error: () => correctionWords().oneOfTheWords }).optional();

/** What a clinic found and what mending took. There is no field for who did the earlier work: that is the client's to say. */
export const correctionForm = z
  .object({
    intent: z.literal("correction"),
    dots: foundField("dots"),
    depth: foundField("depth"),
    colour: foundField("colour"),
    hairline: foundField("hairline"),
    density: foundField("density"),
    spacing: foundField("spacing"),
    healing: foundField("healing"),
    laserSessions: z
      .string()
      .regex(/^(\d|[12]\d|30)$/, { error: () => correctionWords().laserSessions })
      .transform(Number)
      .optional(),
    cost: amountText.optional(),
    currency: z.enum(CURRENCIES, { error: () => correctionWords().currency }).optional(),
  })
  .refine((form) => form.cost === undefined || form.currency !== undefined, {
    path: ["currency"],
    error: () => correctionWords().currencyPaid,
    when: () => true,
  });
export type CorrectionInput = z.output<typeof correctionForm>;

/** A word of a subject as pages print it; null: left open, or one that the vocabulary does not know. */
export function foundWord(subject: FoundSubject, code: string | undefined): string | null {
  const words: Record<string, string> = correctionWords().found[subject].words;
  return words[code ?? ""] ?? null;
}

/** For a field of a form: every word of a subject. */
export const foundChoices = (subject: FoundSubject): { value: string; label: string }[] =>
  Object.entries(correctionWords().found[subject].words).map(([value, label]) => ({ value, label }));

/** Only subjects and words that the vocabulary knows, as "Colour: turned blue". */
export function foundWords(found: Readonly<Record<string, string>>): { term: string; value: string }[] {
  return FOUND_SUBJECTS.flatMap((subject) => {
    const value = foundWord(subject, found[subject]);
    return value === null ? [] : [{ term: correctionWords().found[subject].label, value }];
  });
}

export const EARLIER_NAME_LENGTH = 120;
export const CORRECTION_REPLY_LENGTH = { min: 10, max: 2_000 };

/** The client says who did the work that was mended: one of the clinics found, or a name. */
export const earlierForm = z.object({
  intent: z.enum(["find", "name", "unname"]),
  earlierName: z.string().max(EARLIER_NAME_LENGTH, usesAtMost(EARLIER_NAME_LENGTH)).optional(),
  /** A clinic's public name; empty: none of those listed. */
  earlierClinic: z.string().max(120).optional(),
});
export type EarlierInput = z.output<typeof earlierForm>;

export const correctionReplyForm = z.object({
  body: z
    .string({ error: () => correctionWords().writeYourReply })
    .min(CORRECTION_REPLY_LENGTH.min, { error: () => correctionWords().replyAtLeast(CORRECTION_REPLY_LENGTH.min) })
    .max(CORRECTION_REPLY_LENGTH.max, usesAtMost(CORRECTION_REPLY_LENGTH.max)),
});

/** To the members of the clinic that a client named. */
export function namedLetter(clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: correctionWords().letterSubject,
    text: correctionWords().letter(clinicName, url),
  };
}
