import { photoRefusalWords } from "#app/provenance/photo-refusal-words.ts";

/** What one clinic, or one person who protects photos, can send in 24 hours (SECURITY.md U1). */
export const DAILY_FILES = 200;
export const DAILY_BYTES = 500_000_000;

export interface SentToday {
  files: number;
  bytes: number;
}

/** Why one more file of this many bytes is too much today; null where it is not. */
export function quotaRefusal({ files, bytes }: SentToday, more: number): string | null {
  if (files < DAILY_FILES && bytes + more <= DAILY_BYTES) return null;
  return photoRefusalWords().mostToday(
    { photos: files, megabytes: Math.round(bytes / 1_000_000) },
    { photos: DAILY_FILES, megabytes: DAILY_BYTES / 1_000_000 },
  );
}
