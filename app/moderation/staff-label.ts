import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

/** What shows that a review was written by somebody of the clinic, as the public log prints it: a closed list. What the review says of the clinic is no sign of it. */
export const STAFF_LABEL_RULES = ["staff_speaks_for_clinic", "staff_works_there", "staff_clinic_address", "staff_says_so"] as const;
export type StaffLabelRule = (typeof STAFF_LABEL_RULES)[number];

/** The fields of a report's answer that a label needs; required only with it (report-answer.ts). */
export const staffLabelFields = {
  tie: z.enum(STAFF_LABEL_RULES, { error: () => moderationFormWords().report.chooseWhatShowsIt }).optional(),
  facts: z
    .string()
    .min(FACTS_MIN, { error: () => moderationFormWords().atLeastForReaders(FACTS_MIN) })
    .max(FACTS_MAX, { error: () => moderationFormWords().keepFactsUnder(FACTS_MAX) })
    .optional(),
};
