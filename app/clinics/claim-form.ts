import { z } from "zod";
import { claimFormWords } from "#app/clinics/claim-form-words.ts";
import { addDays, type Day, isDay } from "#app/platform/date.ts";
import { printNumber } from "#app/platform/printed.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What a clinic may claim, with what one may type for it. The numbers are held against dated evidence; none weighs anything in the score. */
export const MOST_CLAIMED = {
  years_of_practice: 40,
  treatments_done: 50_000,
  training_hours: 10_000,
} as const;
export type ClaimKindCode = keyof typeof MOST_CLAIMED;
export const CLAIM_KIND_CODES = Object.keys(MOST_CLAIMED) as [ClaimKindCode, ...ClaimKindCode[]];

export const WORDING_LENGTH = { min: 3, max: 200 };
export const ANSWER_LENGTH = { min: 20, max: 2_000 };
/** Of one kind, about one person or the clinic: a new one is stated when the old one is withdrawn. */
export const ANSWERS_PER_CLAIM = 10;
export const MOST_CLAIMS = 30;

/** SMP began about 2002; a statement older than this is a slip of the keyboard. */
const OLDEST_STATEMENT_DAYS = 20 * 366;

const number = z
  .string({ error: () => claimFormWords().giveNumber })
  .transform((text) => text.replaceAll(/[\s,’']/g, ""))
  .refine((text) => /^\d{1,6}(\.\d)?$/.test(text) && Number(text) > 0, { error: () => claimFormWords().giveNumberSuchAs })
  .transform(Number);

/** The form of a new claim as of `today`. `about` is a practitioner's id, or empty for the clinic as a whole. */
export const claimForm = (today: Day) =>
  z
    .object({
      intent: z.literal("state"),
      kind: z.enum(CLAIM_KIND_CODES, { error: () => claimFormWords().chooseKind }),
      value: number,
      about: z
        .string()
        .regex(/^\d{1,15}$/, { error: () => claimFormWords().choosePerson })
        .transform(Number)
        .optional(),
      wording: z
        .string({ error: () => claimFormWords().writeClaim })
        .min(WORDING_LENGTH.min, { error: () => claimFormWords().atLeast(WORDING_LENGTH.min) })
        .max(WORDING_LENGTH.max, usesAtMost(WORDING_LENGTH.max))
        .transform((text) => text.replaceAll(/\s+/g, " ")),
      statedOn: z
        .string({ error: () => claimFormWords().giveDay })
        .refine(isDay, { error: () => claimFormWords().dateExists, abort: true })
        .refine((day) => day <= today, { error: () => claimFormWords().dateNotCome, abort: true })
        .refine((day) => day >= addDays(today, -OLDEST_STATEMENT_DAYS), { error: () => claimFormWords().dateTooLongAgo }),
    })
    .superRefine(({ kind, value }, context) => {
      const most = MOST_CLAIMED[kind];
      if (value > most)
        context.addIssue({ code: "custom", path: ["value"], message: claimFormWords().nobodyHasMore[kind](printNumber(most)) });
    });
export type StatedClaim = Omit<z.output<ReturnType<typeof claimForm>>, "intent">;

export const claimAnswerForm = z.object({
  intent: z.literal("answer"),
  body: z
    .string({ error: () => claimFormWords().writeAnswer })
    .min(ANSWER_LENGTH.min, { error: () => claimFormWords().atLeast(ANSWER_LENGTH.min) })
    .max(ANSWER_LENGTH.max, usesAtMost(ANSWER_LENGTH.max)),
  evidence: z
    .string()
    .regex(/^[0-9a-f]{32}$/, { error: () => claimFormWords().chooseDocumentListed })
    .optional(),
});

export const claimWithdrawalForm = z.object({ intent: z.literal("withdraw") });
