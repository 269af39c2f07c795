import { z } from "zod";
import { amountText, CURRENCIES } from "#app/clinics/currency.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { addDays, type Day, daysBetween, isDay } from "#app/platform/date.ts";
import { usesAtMost } from "#app/platform/text-length.ts";
import type { Ratings } from "#app/reviews/chapter.ts";
import type { ProofKind } from "#app/reviews/proof.ts";
import { INCENTIVES, TIMES_AGO } from "#app/reviews/review.ts";
import { reviewFormWords } from "#app/reviews/review-form-words.ts";
import { CORRECTED_ELSEWHERE, conductField, outcomeFields } from "#app/reviews/tick.ts";

export const BODY_LENGTH = { min: 30, max: 5_000 };
export const TITLE_LENGTH = { min: 3, max: 100 };
/** Of "What was promised" and "What you got". */
export const ACCOUNT_LENGTH = 1_000;

/** The files a review may come with, by field of the form. */
export const REVIEW_FILES = { receipt: 1, booking: 1, correction: 1, photos: 4 } as const;

/** The file fields that are proof, each named as the kind of proof it takes. */
export const REVIEW_PROOF_FIELDS = ["receipt", "booking", "correction"] as const satisfies readonly ProofKind[];

export const isReviewProofField = (field: string): field is (typeof REVIEW_PROOF_FIELDS)[number] =>
  (REVIEW_PROOF_FIELDS as readonly string[]).includes(field);

/** SMP began about 2002; a session longer ago than this is a slip of the keyboard. */
const OLDEST_SESSION_DAYS = 20 * 366;

const rating = (rated: keyof Ratings) =>
  z.enum(["1", "2", "3", "4", "5"], { error: () => reviewFormWords().rate[rated] }).transform(Number);
const optionalText = (max: number) => z.string().max(max, usesAtMost(max)).optional();

const pastDay = (today: Day) =>
  z
    .string()
    .refine(isDay, { error: () => reviewFormWords().dateThatExists, abort: true })
    .refine((day) => day <= today, { error: () => reviewFormWords().dateToCome, abort: true })
    .refine((day) => daysBetween(day, today) <= OLDEST_SESSION_DAYS, { error: () => reviewFormWords().dateLongAgo })
    .optional();

const hiddenFields = {
  /** New with every page, so that sending one page twice is sending it once. */
  formKey: z.string().regex(/^[0-9a-f]{32}$/, { error: () => reviewFormWords().reload }),
  /** A trap: people do not see it and leave it empty. */
  website: z.string().max(500).optional(),
};

const sessions = z
  .string()
  .regex(/^([1-9]|1\d|20)$/, { error: () => reviewFormWords().sessions })
  .transform(Number)
  .optional();

/** What every chapter says, the first and each later one, in the order of the page. */
const chapterFields = (today: Day) => ({
  naturalness: rating("naturalness"),
  dotSize: rating("dotSize"),
  densityEvenness: rating("densityEvenness"),
  colourMatch: rating("colourMatch"),
  hairline: rating("hairline"),
  honestyOfClaims: rating("honestyOfClaims"),
  overall: rating("overall"),
  ...outcomeFields,
  correctedElsewhere: z.enum(CORRECTED_ELSEWHERE, { error: () => reviewFormWords().correctedElsewhere }),
  conduct: conductField,
  title: z
    .string({ error: () => reviewFormWords().title })
    .min(TITLE_LENGTH.min, { error: () => reviewFormWords().titleAtLeast(TITLE_LENGTH.min) })
    .max(TITLE_LENGTH.max, usesAtMost(TITLE_LENGTH.max)),
  body: z
    .string({ error: () => reviewFormWords().body })
    .min(BODY_LENGTH.min, { error: () => reviewFormWords().bodyAtLeast(BODY_LENGTH.min) })
    .max(BODY_LENGTH.max, usesAtMost(BODY_LENGTH.max)),
  promised: optionalText(ACCOUNT_LENGTH),
  delivered: optionalText(ACCOUNT_LENGTH),
  pricePaid: amountText.optional(),
  currency: z.enum(CURRENCIES, { error: () => reviewFormWords().currency }).optional(),
  photosTakenOn: pastDay(today),
  photoConsent: z.literal("yes").optional(),
  incentive: z.enum(INCENTIVES, { error: () => reviewFormWords().incentive }),
  declaration: z.literal("yes", { error: () => reviewFormWords().declaration }),
});

/** Checked even while other fields are wrong, so that everything to mend is said at once. */
const always = { when: () => true };
const priceHasCurrency = (form: { pricePaid?: number | undefined; currency?: string | undefined }) =>
  form.pricePaid === undefined || form.currency !== undefined;
const NO_CURRENCY = { path: ["currency"], error: () => reviewFormWords().paidCurrency, ...always };

/** The form of a new review, as of `today`. Its keys are all that may be sent, in the order of the page. */
export function reviewForm(today: Day) {
  return z
    .object({
      ...hiddenFields,
      treatment: z.enum(TREATMENTS, { error: () => reviewFormWords().treatment }),
      /** Their own confirmed case, which is proof of treatment. */
      case: z
        .string()
        .regex(/^[0-9a-f]{32}$/, { error: () => reviewFormWords().yourCase })
        .optional(),
      practitioner: z.string().max(100).optional(),
      lastSessionOn: pastDay(today),
      lastSessionAgo: z
        .enum(TIMES_AGO.map(String), { error: () => reviewFormWords().timeAgo })
        .transform(Number)
        .optional(),
      sessions,
      ...chapterFields(today),
    })
    .refine((form) => form.lastSessionOn !== undefined || form.lastSessionAgo !== undefined, {
      path: ["lastSessionOn"],
      error: () => reviewFormWords().lastSession,
      ...always,
    })
    .refine(priceHasCurrency, NO_CURRENCY);
}

export type ReviewInput = z.output<ReturnType<typeof reviewForm>>;

/** The form of a later chapter. What does not change is not asked again; when the last session was, only to put it right. */
export function chapterForm(today: Day) {
  return z
    .object({ ...hiddenFields, lastSessionOn: pastDay(today), sessions, ...chapterFields(today) })
    .refine(priceHasCurrency, NO_CURRENCY);
}

export type ChapterInput = z.output<ReturnType<typeof chapterForm>>;

/** Days from the last session to today: from its date where that is known, else as the client remembers it. */
export function daysSinceLastSession(input: Pick<ReviewInput, "lastSessionOn" | "lastSessionAgo">, today: Day): number {
  if (input.lastSessionOn !== undefined) return daysBetween(input.lastSessionOn, today);
  if (input.lastSessionAgo === undefined) throw new RangeError("A review needs the time of its last session");
  return input.lastSessionAgo;
}

/** Days from the last session, `daysSinceSession` before `today`, to the day the photos were taken. Null, an unknown stage, unless that day is known and after it. */
export function photoDaysSinceSession(takenOn: Day | undefined, daysSinceSession: number, today: Day): number | null {
  if (takenOn === undefined) return null;
  const days = daysBetween(addDays(today, -daysSinceSession), takenOn);
  return days >= 0 ? days : null;
}

export const REPLY_LENGTH = { min: 10, max: 2_000 };

export const replyForm = z.object({
  body: z
    .string({ error: () => reviewFormWords().reply })
    .min(REPLY_LENGTH.min, { error: () => reviewFormWords().replyAtLeast(REPLY_LENGTH.min) })
    .max(REPLY_LENGTH.max, usesAtMost(REPLY_LENGTH.max)),
});
