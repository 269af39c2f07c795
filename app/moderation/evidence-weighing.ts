import { z } from "zod";
import { evidenceWeighingWords } from "#app/moderation/evidence-weighing-words.ts";
import { moderationFormWords } from "#app/moderation/moderation-form-words.ts";
import { usesAtMost } from "#app/platform/text-length.ts";
import { EVIDENCE_WEIGHTS, type EvidenceKind } from "#app/provenance/photo-evidence.ts";

export const NOTE_MIN = 10;
export const NOTE_MAX = 1_000;

/** `legible`: only asked of a new photo with a code. */
export const weighForm = z.object({
  outcome: z.enum(["accepted", "refused"], { error: () => moderationFormWords().evidence.chooseWhetherItShows }),
  legible: z.literal("yes").optional(),
  note: z
    .string({ error: () => moderationFormWords().evidence.sayWhy })
    .min(NOTE_MIN, { error: () => moderationFormWords().evidence.atLeast(NOTE_MIN) })
    .max(NOTE_MAX, usesAtMost(NOTE_MAX)),
});
export type WeighInput = z.output<typeof weighForm>;

/** What a moderator is to look at. */
export const weighQuestion = (kind: EvidenceKind): string => evidenceWeighingWords().questions[kind];

/** "4 of 4". */
export const weightWords = (kind: EvidenceKind): string =>
  evidenceWeighingWords().weight(EVIDENCE_WEIGHTS[kind], Math.max(...Object.values(EVIDENCE_WEIGHTS)));
