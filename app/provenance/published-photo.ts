import { isShown, type PhotoPurpose } from "#app/provenance/photo-purpose.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";
import { verdictWords } from "#app/provenance/verdict-words.ts";

/** A photo as far as the rule looks at it. */
export interface Publishable {
  readonly purpose: PhotoPurpose;
  readonly state: PhotoState;
  /** Its state before the dispute it is in; its own where it is in none. */
  readonly stateBefore: PhotoState;
  readonly hiddenAt: Date | null;
  readonly stockPhotoId: string | null;
}

/** Checked, and not found to be in doubt by that check. */
const PUBLISHED: readonly PhotoState[] = ["original", "no_match", "cannot_tell", "confirmed_stolen", "cleared"];

/**
 * Whether anybody may see a photo. A clinic's photo whose first check ended in a match was never shown, and is not shown until people have decided;
 * one that was shown already stays, since whoever copies a photo must not be able to take the original off its page.
 */
export function isPublished(photo: Publishable): boolean {
  if (!isShown(photo.purpose) || photo.hiddenAt !== null) return false;
  if (photo.purpose === "review") return photo.state !== "checking" && photo.state !== "failed";
  return photo.stockPhotoId === null && PUBLISHED.includes(photo.stateBefore);
}

/** Why its own clinic sees a photo that nobody else sees; null where its state says it already, or where it is published. */
export function heldBackText(photo: Publishable): string | null {
  const say = verdictWords();
  if (isPublished(photo)) return null;
  if (photo.hiddenAt !== null) return say.takenDown;
  if (photo.stockPhotoId !== null) {
    return say.isStockPicture;
  }
  const doubted = photo.state === "matched" || photo.state === "disputed";
  return doubted ? say.heldBack : null;
}
