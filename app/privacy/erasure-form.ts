import { z } from "zod";

export const erasureForm = z.object({
  reviews: z.enum(["anonymised", "removed"], "Choose what becomes of your reviews."),
  sure: z.literal("yes", "Tick this to show that you mean it."),
});
