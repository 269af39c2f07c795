import { OUTCOME_RULES, type OutcomeRule } from "#app/moderation/dispute.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import { FIRST_HERE_WEIGHT, STRONG_WEIGHT } from "#app/provenance/photo-evidence.ts";
import { sameOwner } from "#app/provenance/photo-purpose.ts";

/** Photos by id, with the weight of their strongest accepted evidence. One that is not named has none: it was only here. */
export type EvidenceWeights = ReadonlyMap<string, number>;

interface Claimed {
  id: string;
  clinicId: number | null;
  uploadedBy: string;
}

/** A photo of another party for which stronger evidence was accepted than for this one; null: none. */
export function findStrongerClaim<P extends Claimed>(photos: readonly P[], originalId: string, weights: EvidenceWeights): P | null {
  const original = photos.find((photo) => photo.id === originalId);
  if (!original) return null;
  const weightOf = (id: string) => weights.get(id) ?? FIRST_HERE_WEIGHT;
  return photos.find((photo) => !sameOwner(photo, original) && weightOf(photo.id) > weightOf(originalId)) ?? null;
}

/**
 * Why accepted evidence does not allow "stolen" with this photo as the original; null: it does. Whoever sent a photo in first without proof of it
 * loses to accepted evidence of any other party.
 */
export function ownershipProblem(
  rule: OutcomeRule,
  originalId: string | null,
  photos: readonly Claimed[],
  weights: EvidenceWeights,
): string | null {
  if (originalId === null || OUTCOME_RULES[rule].outcome !== "stolen") return null;
  if (findStrongerClaim(photos, originalId, weights)) {
    return moderationRefusalWords().dispute.strongerEvidence;
  }
  if (rule === "original_proved_elsewhere" && (weights.get(originalId) ?? FIRST_HERE_WEIGHT) < STRONG_WEIGHT) {
    return moderationRefusalWords().dispute.originalUnproved;
  }
  return null;
}
