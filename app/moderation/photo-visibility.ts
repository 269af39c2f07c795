import { z } from "zod";

/** Why a photo that was taken down is shown again: a closed list, kept with who decided it. */
export const UNHIDE_REASONS = {
  person_agreed: "The person shown agreed to it, and that was proved",
  another_person: "It does not show the person who said so",
  hidden_by_mistake: "It was taken down by mistake",
} as const;
export type UnhideReason = keyof typeof UNHIDE_REASONS;

const REASON_CODES = Object.keys(UNHIDE_REASONS) as [UnhideReason, ...UnhideReason[]];

export const visibilityInput = z
  .object({
    visibility: z.enum(["hide", "unhide"], "Choose whether the photo is shown."),
    why: z.enum(REASON_CODES, "Choose the reason.").optional(),
  })
  .superRefine((input, check) => {
    if (input.visibility === "unhide" && input.why === undefined) {
      check.addIssue({ code: "custom", path: ["why"], message: "Choose why it is shown again." });
    }
  });
export type VisibilityInput = z.output<typeof visibilityInput>;
