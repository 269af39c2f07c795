import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";

/** What shows that a review was written by somebody of the clinic, as the public log prints it: a closed list. What the review says of the clinic is no sign of it. */
export const STAFF_LABEL_RULES = {
  staff_speaks_for_clinic: {
    label: "Speaks or spoke for the clinic",
    sentence: "The author speaks or spoke for the clinic. The review stays, says so, and no longer counts as a client’s.",
  },
  staff_works_there: {
    label: "Works or worked there",
    sentence: "The author works or worked at the clinic. The review stays, says so, and no longer counts as a client’s.",
  },
  staff_clinic_address: {
    label: "An address of the clinic’s own",
    sentence: "The author wrote from an address of the clinic’s own. The review stays, says so, and no longer counts as a client’s.",
  },
  staff_says_so: {
    label: "The review says so itself",
    sentence: "The review itself says that its author belongs to the clinic. It stays, says so, and no longer counts as a client’s.",
  },
} as const;
export type StaffLabelRule = keyof typeof STAFF_LABEL_RULES;

const STAFF_LABEL_CODES = Object.keys(STAFF_LABEL_RULES) as [StaffLabelRule, ...StaffLabelRule[]];

/** The fields of a report's answer that a label needs; required only with it (report-answer.ts). */
export const staffLabelFields = {
  tie: z.enum(STAFF_LABEL_CODES, "Choose what shows it.").optional(),
  facts: z
    .string()
    .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters: a reader of the public log has to understand it.`)
    .max(FACTS_MAX, `Keep the facts under ${FACTS_MAX} characters.`)
    .optional(),
};
