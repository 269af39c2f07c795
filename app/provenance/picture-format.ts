import { isShown, type PhotoPurpose } from "#app/provenance/photo-purpose.ts";

/** What pictures are made as, the one that every browser opens first. */
export const PICTURE_FORMATS = ["jpeg", "webp", "avif"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What is shown to everybody is made as all of them; what only its owner and the moderators ever see needs no smaller file. */
export const formatsFor = (purpose: PhotoPurpose): readonly PictureFormat[] => (isShown(purpose) ? PICTURE_FORMATS : ["jpeg"]);

/** As the files are named and served. */
export const PICTURE_ENDINGS: Record<PictureFormat, string> = { jpeg: "jpg", webp: "webp", avif: "avif" };

/** The format that a file name's ending says; null where pictures are not made as that. */
export function formatOfEnding(ending: string): PictureFormat | null {
  return PICTURE_FORMATS.find((format) => PICTURE_ENDINGS[format] === ending) ?? null;
}
