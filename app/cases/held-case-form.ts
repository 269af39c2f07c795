import { z } from "zod";
import { caseFormWords } from "#app/cases/case-form-words.ts";

/** What somebody can do with the case they hold, besides changing their answers. */
export const heldCaseForm = z.object({
  intent: z.enum(["withdraw", "stop_mail", "claim", "tie_review", "prove"], { error: () => caseFormWords().chooseWhatToDo }),
  /** With a withdrawal: nothing that was sent is to be kept either. */
  erase: z.literal("yes").optional(),
});
