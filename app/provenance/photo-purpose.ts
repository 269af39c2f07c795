/**
 * What a photo is here for. "clinic": shown on a clinic's profile as its work. "review": sent by a client with a review. "protected": registered by its
 * owner and never shown, so that copies are found. "stock": handed out by a supplier, trainer or franchise, so that copies of it are no alarm.
 */
export const PHOTO_PURPOSES = ["clinic", "review", "protected", "stock"] as const;
export type PhotoPurpose = (typeof PHOTO_PURPOSES)[number];

/** Whether anybody but its owner and the moderators may ever see it. */
export const isShown = (purpose: PhotoPurpose): boolean => purpose === "clinic" || purpose === "review";

/** Two photos of one clinic, or two that one person protects: sessions of one head look alike, so their likeness is no alarm. */
export const sameOwner = (one: Held, other: Held): boolean =>
  one.clinicId === null && other.clinicId === null ? one.uploadedBy === other.uploadedBy : one.clinicId === other.clinicId;

interface Held {
  clinicId: number | null;
  uploadedBy: string;
}
