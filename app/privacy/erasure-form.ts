import { z } from "zod";
import { erasureWords } from "#app/privacy/erasure-words.ts";

export const erasureForm = z.object({
  reviews: z.enum(["anonymised", "removed"], { error: () => erasureWords().chooseReviews }),
  sure: z.literal("yes", { error: () => erasureWords().tickThis }),
});
