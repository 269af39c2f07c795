import { words } from "#app/platform/words.ts";

/** What is said by aligned-photos.tsx. */
export const alignedPhotosWords = words({
  en: {
    yoursAlone: "Yours alone",
    both: "Both",
    clinicsAlone: "The clinic’s alone",
    oneOverTheOther: "The one laid over the other",
    clinicsPhotoOverYours: "The clinic’s photo laid over yours where they match",
  },
});
