import { z } from "zod";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { reportReasonWords } from "#app/moderation/report-reason-words.ts";
import { usesAtMost } from "#app/platform/text-length.ts";

export const REPORT_SUBJECTS = ["review", "photo", "clinic"] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

/** Why a review, a photo or what a clinic’s page says may be reported: a closed list. That it is negative, or that somebody disagrees, is no reason. */
export const REPORT_REASONS = {
  review: ["not_a_client", "staff_or_rival", "undeclared_incentive", "wrong_clinic", "personal_data", "threat_or_hate", "advertising"],
  photo: ["not_their_work", "shows_me", "edited", "wrong_stage", "not_treatment"],
  clinic: ["told_otherwise", "page_wrong", "not_there"],
} as const satisfies Record<ReportSubject, readonly string[]>;

/** Offered beside the reasons for a review, so that whoever means it is told what does help; it is never taken as one. */
const DISAGREEMENT = "disagree";

export interface ReportReason {
  value: string;
  label: string;
  hint: string;
}

type ReasonText = Omit<ReportReason, "value">;

const reasonTexts = (): { [Subject in ReportSubject]: Record<(typeof REPORT_REASONS)[Subject][number], ReasonText> } =>
  reportReasonWords().reasons;

/** What a form offers: the reasons, and for a review what is none. */
export function reportChoices(subject: ReportSubject): ReportReason[] {
  const reasons = Object.entries<ReasonText>(reasonTexts()[subject]).map(([value, text]) => ({ value, ...text }));
  return subject === "review" ? [...reasons, { value: DISAGREEMENT, ...reportReasonWords().disagree }] : reasons;
}

export const DETAIL_LENGTH = 1_000;

/** Reports one account can make in 24 hours. */
export const REPORTS_PER_DAY = 20;

export function reportForm(subject: ReportSubject) {
  const reasons: readonly string[] = REPORT_REASONS[subject];
  const disagrees = (value: string) => subject === "review" && value === DISAGREEMENT;
  return z.object({
    reason: z
      .string({ error: () => moderationFormWords().report.chooseWhatIsWrong })
      .refine((value) => !disagrees(value), { error: () => moderationFormWords().report.disagreeing })
      .refine((value) => disagrees(value) || reasons.includes(value), { error: () => moderationFormWords().report.chooseOneListed }),
    detail: z.string().max(DETAIL_LENGTH, usesAtMost(DETAIL_LENGTH)).optional(),
  });
}

export type ReportInput = z.output<ReturnType<typeof reportForm>>;

export function reportReasonLabel(subject: ReportSubject, value: string): string {
  const texts: Readonly<Record<string, ReasonText>> = reasonTexts()[subject];
  return Object.hasOwn(texts, value) ? (texts[value]?.label ?? value) : value;
}
