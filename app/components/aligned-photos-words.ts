import { words } from "#app/platform/words.ts";

/** What is said by aligned-photos.tsx. */
export const alignedPhotosWords = words({
  en: {
    yoursAlone: "Yours alone",
    both: "Both",
    theClinicsAlone: "The clinic’s alone",
    theOneLaidOver: "The one laid over the other",
    theClinicsPhotoLaid: "The clinic’s photo laid over yours where they match",
  },
});
