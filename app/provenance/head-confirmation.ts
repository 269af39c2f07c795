import { z } from "zod";
import type { RateLimit } from "#app/platform/rate-limit.server.ts";
import { usesAtMost } from "#app/platform/text-length.ts";
import { bringEvidenceWords } from "#app/provenance/bring-evidence-words.ts";

/** How long the person shown can answer. */
export const CONFIRMATION_DAYS = 30;
const DAY_MS = 86_400_000;

/** Nobody is asked about one photo more often, whichever address is given. */
export const ASKS_PER_PHOTO = 3;
/** Questions one account can have sent in 24 hours. */
export const ASKS_PER_DAY = 20;

/** Answers one visitor can send. */
export const HEAD_ANSWER_LIMIT: RateLimit = { name: "head_answer", points: 20, seconds: 300 };

export const ANSWER_DETAIL_MAX = 1_000;

export const headAnswerForm = z.object({
  answer: z.enum(["yes", "no"], { error: () => bringEvidenceWords().yesOrNo }),
  detail: z.string().max(ANSWER_DETAIL_MAX, usesAtMost(ANSWER_DETAIL_MAX)).default(""),
});
export type HeadAnswer = z.output<typeof headAnswerForm>;

export const confirmationExpiry = (askedAt: Date): Date => new Date(askedAt.getTime() + CONFIRMATION_DAYS * DAY_MS);

/** To the person shown. Nothing that the clinic typed goes into it but its own name, which stands on its public page. */
export function headLetter(clinicName: string, url: string): { subject: string; text: string } {
  return {
    subject: bringEvidenceWords().letterSubject,
    text: bringEvidenceWords().letter(clinicName, url, CONFIRMATION_DAYS),
  };
}
