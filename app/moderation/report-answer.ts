import { z } from "zod";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { staffLabelFields } from "#app/moderation/staff-label.ts";

/** Why a review is taken down, as the public log prints it: a closed list. There is no rule for being negative. */
export const REMOVAL_RULES = [
  "review_private_details",
  "review_threat_or_hatred",
  "review_not_a_client",
  "review_hidden_incentive",
  "review_other_clinic",
  "review_advertising",
] as const;
export type RemovalRule = (typeof REMOVAL_RULES)[number];

/** `other` is the photo that a reported one is said to be a copy of: its id, or its address here. */
export const reportAnswerInput = z
  .object({
    answer: z.enum(["dismiss", "remove_review", "label_staff", "open_dispute", "hide_photo", "follow_up"], {
      error: () => moderationFormWords().chooseWhatIsToBeDone,
    }),
    rule: z.enum(REMOVAL_RULES, { error: () => moderationFormWords().chooseTheReason }).optional(),
    other: z.string().max(300).optional(),
    /** Other reports of the same thing for the same reason that get the same answer. */
    also: z
      .array(z.string().regex(/^[0-9a-f]{32}$/))
      .max(500)
      .optional(),
    ...staffLabelFields,
  })
  .superRefine((input, check) => {
    if (input.answer === "remove_review" && input.rule === undefined) {
      check.addIssue({ code: "custom", path: ["rule"], message: moderationFormWords().report.chooseWhyTakenDown });
    }
    if (input.answer === "label_staff" && input.tie === undefined) {
      check.addIssue({ code: "custom", path: ["tie"], message: moderationFormWords().report.chooseWhatShowsStaff });
    }
    if (input.answer === "label_staff" && input.facts === undefined) {
      check.addIssue({ code: "custom", path: ["facts"], message: moderationFormWords().writeTheFacts });
    }
    if (input.answer === "open_dispute" && photoIdIn(input.other ?? "") === null) {
      check.addIssue({ code: "custom", path: ["other"], message: moderationFormWords().report.giveTheOtherPhoto });
    }
  });
export type ReportAnswer = z.output<typeof reportAnswerInput>;

/** The photo id in an address such as "/photos/0123…/640.jpg", or an id by itself; null: none. */
export const photoIdIn = (text: string): string | null => /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/.exec(text)?.[0] ?? null;
