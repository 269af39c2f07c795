import { z } from "zod";
import { staffLabelFields } from "#app/moderation/staff-label.ts";

/** Why a review is taken down, as the public log prints it: a closed list. There is no rule for being negative. */
export const REMOVAL_RULES = {
  review_private_details: {
    label: "Private details of a person",
    sentence: "The review told private things about a person.",
  },
  review_threat_or_hatred: {
    label: "Threat or hatred",
    sentence: "The review threatened somebody, or attacked people for what they are.",
  },
  review_not_a_client: {
    label: "Not a client’s own",
    sentence: "What was found shows that the author was not treated at this clinic.",
  },
  review_hidden_incentive: {
    label: "Hidden incentive",
    sentence: "Something was given for the review, and it did not say so.",
  },
  review_other_clinic: { label: "About another clinic", sentence: "The review was about another clinic." },
  review_advertising: { label: "Advertising", sentence: "What was sent as a review was advertising." },
} as const;
export type RemovalRule = keyof typeof REMOVAL_RULES;

const REMOVAL_CODES = Object.keys(REMOVAL_RULES) as [RemovalRule, ...RemovalRule[]];

/** `other` is the photo that a reported one is said to be a copy of: its id, or its address here. */
export const reportAnswerInput = z
  .object({
    answer: z.enum(["dismiss", "remove_review", "label_staff", "open_dispute", "hide_photo", "follow_up"], "Choose what is to be done."),
    rule: z.enum(REMOVAL_CODES, "Choose the reason.").optional(),
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
      check.addIssue({ code: "custom", path: ["rule"], message: "Choose the reason for taking the review down." });
    }
    if (input.answer === "label_staff" && input.tie === undefined) {
      check.addIssue({ code: "custom", path: ["tie"], message: "Choose what shows that the author belongs to the clinic." });
    }
    if (input.answer === "label_staff" && input.facts === undefined) {
      check.addIssue({ code: "custom", path: ["facts"], message: "Write down the facts." });
    }
    if (input.answer === "open_dispute" && photoIdIn(input.other ?? "") === null) {
      check.addIssue({ code: "custom", path: ["other"], message: "Give the address of the other photo on this site." });
    }
  });
export type ReportAnswer = z.output<typeof reportAnswerInput>;

/** The photo id in an address such as "/photos/0123…/640.jpg", or an id by itself; null: none. */
export const photoIdIn = (text: string): string | null => /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/.exec(text)?.[0] ?? null;
