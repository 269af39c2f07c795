import { z } from "zod";
import { addDays, type Day, isDay } from "#app/platform/date.ts";
import { printNumber } from "#app/platform/printed.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

/** What a clinic may claim, with what one may type for it. The numbers are held against dated evidence; none weighs anything in the score. */
export const CLAIM_KINDS = {
  years_of_practice: { label: "Years of practice", unit: "years", most: 40 },
  treatments_done: { label: "Treatments done", unit: "treatments", most: 50_000 },
  training_hours: { label: "Hours of training", unit: "hours", most: 10_000 },
} as const;
export type ClaimKindCode = keyof typeof CLAIM_KINDS;
export const CLAIM_KIND_CODES = Object.keys(CLAIM_KINDS) as ClaimKindCode[];

export const WORDING_LENGTH = { min: 3, max: 200 };
export const ANSWER_LENGTH = { min: 20, max: 2_000 };
/** Of one kind, about one person or the clinic: a new one is stated when the old one is withdrawn. */
export const ANSWERS_PER_CLAIM = 10;
export const MOST_CLAIMS = 30;

/** SMP began about 2002; a statement older than this is a slip of the keyboard. */
const OLDEST_STATEMENT_DAYS = 20 * 366;

const number = z
  .string("Give the number.")
  .transform((text) => text.replaceAll(/[\s,’']/g, ""))
  .refine((text) => /^\d{1,6}(\.\d)?$/.test(text) && Number(text) > 0, "Give a number, such as 3 or 2.5.")
  .transform(Number);

/** The form of a new claim as of `today`. `about` is a practitioner's id, or empty for the clinic as a whole. */
export const claimForm = (today: Day) =>
  z
    .object({
      intent: z.literal("state"),
      kind: z.enum(CLAIM_KIND_CODES as [ClaimKindCode, ...ClaimKindCode[]], "Choose what the claim is about."),
      value: number,
      about: z
        .string()
        .regex(/^\d{1,15}$/, "Choose one of the people listed.")
        .transform(Number)
        .optional(),
      wording: z
        .string("Write the claim in your own words.")
        .min(WORDING_LENGTH.min, `Write at least ${WORDING_LENGTH.min} characters.`)
        .max(WORDING_LENGTH.max, usesAtMost(WORDING_LENGTH.max))
        .transform((text) => text.replaceAll(/\s+/g, " ")),
      statedOn: z
        .string("Give the day on which it was so.")
        .refine(isDay, { error: "Give a date that exists.", abort: true })
        .refine((day) => day <= today, { error: "This date has not come yet.", abort: true })
        .refine((day) => day >= addDays(today, -OLDEST_STATEMENT_DAYS), "This date is too long ago. Check the year."),
    })
    .superRefine(({ kind, value }, context) => {
      const { unit, most } = CLAIM_KINDS[kind];
      if (value > most)
        context.addIssue({ code: "custom", path: ["value"], message: `Nobody has more than ${printNumber(most)} ${unit}.` });
    });
export type StatedClaim = Omit<z.output<ReturnType<typeof claimForm>>, "intent">;

export const claimAnswerForm = z.object({
  intent: z.literal("answer"),
  body: z
    .string("Write your answer.")
    .min(ANSWER_LENGTH.min, `Write at least ${ANSWER_LENGTH.min} characters.`)
    .max(ANSWER_LENGTH.max, usesAtMost(ANSWER_LENGTH.max)),
  evidence: z
    .string()
    .regex(/^[0-9a-f]{32}$/, "Choose one of the documents listed.")
    .optional(),
});

export const claimWithdrawalForm = z.object({ intent: z.literal("withdraw") });
