import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";

const reasons = z
  .string({ error: () => moderationFormWords().giveYourReasons })
  .min(FACTS_MIN, { error: () => moderationFormWords().desk.pauseAtLeast(FACTS_MIN) })
  .max(FACTS_MAX, { error: () => moderationFormWords().keepUnder(FACTS_MAX) });

/** Why an administrator pauses somebody's deciding: a closed list, kept in the record. */
export const PAUSE_REASONS = ["rest", "training", "looked_into"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export const pauseBegin = z.object({
  intent: z.literal("begin"),
  why: z.enum(PAUSE_REASONS, { error: () => moderationFormWords().chooseWhy }),
});
export const pauseEnd = z.object({ intent: z.literal("end"), reasons });
