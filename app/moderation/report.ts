import { z } from "zod";
import { usesAtMost } from "#app/platform/text-length.ts";

export const REPORT_SUBJECTS = ["review", "photo", "clinic"] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

export interface ReportReason {
  value: string;
  label: string;
  hint: string;
}

/** Why a review, a photo or what a clinic’s page says may be reported: a closed list. That it is negative, or that somebody disagrees, is no reason. */
export const REPORT_REASONS = {
  review: [
    {
      value: "not_a_client",
      label: "The author was not treated there",
      hint: "It tells of a treatment that did not take place, or of somebody else’s.",
    },
    {
      value: "staff_or_rival",
      label: "The clinic’s own people or a rival wrote it",
      hint: "Somebody who works there, is close to it, or competes with it.",
    },
    {
      value: "undeclared_incentive",
      label: "Something was given for it and it does not say so",
      hint: "Money, a discount, a free session, or pressure to write it or to change it.",
    },
    { value: "wrong_clinic", label: "It is about another clinic", hint: "Name the clinic it belongs to, if you know it." },
    {
      value: "personal_data",
      label: "It gives away personal details",
      hint: "Such as an address, a telephone number or somebody’s health.",
    },
    { value: "threat_or_hate", label: "It threatens or insults", hint: "Hard words about the work are no insult." },
    { value: "advertising", label: "It is advertising", hint: "It sells something or sends readers elsewhere." },
  ],
  photo: [
    { value: "not_their_work", label: "It is somebody else’s work", hint: "Say whose, and where you have seen it." },
    { value: "shows_me", label: "It shows me, and I did not agree", hint: "A moderator looks into it first of all." },
    { value: "edited", label: "It was edited to look better", hint: "Such as retouched dots, or another colour." },
    { value: "wrong_stage", label: "Its date or healing stage is wrong", hint: "Such as a fresh result shown as healed." },
    { value: "not_treatment", label: "It shows no treated head", hint: "Or something that should not be shown here." },
  ],
  clinic: [
    {
      value: "told_otherwise",
      label: "I was told something else than its page says",
      hint: "Such as who treats, for how long they have done it, a price or a document.",
    },
    {
      value: "page_wrong",
      label: "Something on its page is not true",
      hint: "Say what, and what shows it.",
    },
    { value: "not_there", label: "It is not there, or is somebody else’s now", hint: "Closed, moved, or under another name." },
  ],
} as const satisfies Record<ReportSubject, readonly ReportReason[]>;

/** Offered beside the reasons for a review, so that whoever means it is told what does help; it is never taken as one. */
export const DISAGREEMENT = {
  value: "disagree",
  label: "I disagree with it",
  hint: "It is unfair, one-sided, or not how I remember it.",
} as const;
const DISAGREEMENT_ANSWER =
  "That somebody disagrees takes no review down. Its clinic can answer it once, in public: if you speak for the clinic, reply to it instead.";

export const DETAIL_LENGTH = 1_000;

/** Reports one account can make in 24 hours. */
export const REPORTS_PER_DAY = 20;

export function reportForm(subject: ReportSubject) {
  const reasons: string[] = REPORT_REASONS[subject].map((reason) => reason.value);
  return z.object({
    reason: z
      .string("Choose what is wrong with it.")
      .refine((value) => subject !== "review" || value !== DISAGREEMENT.value, DISAGREEMENT_ANSWER)
      .refine(
        (value) => (subject === "review" && value === DISAGREEMENT.value) || reasons.includes(value),
        "Choose one of the reasons listed.",
      ),
    detail: z.string().max(DETAIL_LENGTH, usesAtMost(DETAIL_LENGTH)).optional(),
  });
}

export type ReportInput = z.output<ReturnType<typeof reportForm>>;

export const reportReasonLabel = (subject: ReportSubject, value: string): string =>
  REPORT_REASONS[subject].find((reason) => reason.value === value)?.label ?? value;
