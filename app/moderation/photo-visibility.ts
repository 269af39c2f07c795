import { z } from "zod";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

/** Why a photo that was taken down is shown again: a closed list, kept with who decided it. */
export const UNHIDE_REASONS = ["person_agreed", "another_person", "hidden_by_mistake"] as const;
export type UnhideReason = (typeof UNHIDE_REASONS)[number];

export const visibilityInput = z
  .object({
    visibility: z.enum(["hide", "unhide"], { error: () => moderationFormWords().report.chooseWhetherShown }),
    why: z.enum(UNHIDE_REASONS, { error: () => moderationFormWords().chooseTheReason }).optional(),
  })
  .superRefine((input, check) => {
    if (input.visibility === "unhide" && input.why === undefined) {
      check.addIssue({ code: "custom", path: ["why"], message: moderationFormWords().report.chooseWhyShownAgain });
    }
  });
export type VisibilityInput = z.output<typeof visibilityInput>;
