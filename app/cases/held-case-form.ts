import { z } from "zod";

/** What somebody can do with the case they hold, besides changing their answers. */
export const heldCaseForm = z.object({
  intent: z.enum(["withdraw", "stop_mail", "claim", "tie_review", "prove"], "Choose what to do."),
  /** With a withdrawal: nothing that was sent is to be kept either. */
  erase: z.literal("yes").optional(),
});
