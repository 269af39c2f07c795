import { words } from "#app/platform/words.ts";

/** What is said by case-pictures.tsx. */
export const casePicturesWords = words({
  en: {
    noPhotos: "None.",
    photoAlt: (place: number, photos: number, clinic: string) => `${place} of ${photos}: a head that ${clinic} says is yours`,
    drawnPicture: "Drawn picture",
    photos: "The photos",
    photosNote: "Those the clinic has tied to this treatment so far.",
  },
});
