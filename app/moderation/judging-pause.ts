import { z } from "zod";
import { FACTS_MAX, FACTS_MIN } from "#app/moderation/dispute.ts";

const reasons = z
  .string("Give your reasons.")
  .min(FACTS_MIN, `Write at least ${FACTS_MIN} characters: they are kept, and the moderator reads them.`)
  .max(FACTS_MAX, `Keep it under ${FACTS_MAX} characters.`);

/** Why an administrator pauses somebody's deciding: a closed list, kept in the record. */
export const PAUSE_REASONS = {
  rest: "They asked for a rest",
  training: "They are being trained anew",
  looked_into: "Something about their judgements is being looked into",
} as const;
export type PauseReason = keyof typeof PAUSE_REASONS;

const PAUSE_CODES = Object.keys(PAUSE_REASONS) as [PauseReason, ...PauseReason[]];

export const pauseBegin = z.object({ intent: z.literal("begin"), why: z.enum(PAUSE_CODES, "Choose why.") });
export const pauseEnd = z.object({ intent: z.literal("end"), reasons });
