import { words } from "#app/platform/words.ts";

/** What the forms of photos answer: those a clinic shows, those it protects, and those of suppliers. */
export const photoFormWords = words({
  en: {
    // photo-form.ts
    chooseTreatment: "Choose the treatment the photos show.",
    beforeOrAfter: "Say whether the photos show the head before or after treatment.",
    daysAsNumber: "Give the days since the last session as a whole number, such as 42.",
    dayAsWritten: "Give the day as year-month-day, such as 2026-03-14.",
    dayToCome: "This day is still to come. Give the day the photos were taken.",
    captionTooLong: (characters: number) => `Keep the caption within ${characters} characters.`,
    confirmConsent: "Confirm that the person shown agreed to publication.",
    howManyFiles: "Say how many files are sent.",
    atLeastOnePhoto: "Choose at least one photo.",
    atMostPhotos: (photos: number) => `Choose at most ${photos} photos.`,

    // protect-form.ts
    keeping: {
      file: {
        label: "Keep the file, privately",
        hint: "Moderators can then lay your original beside a copy. It is your strongest evidence. Nobody else sees it.",
      },
      fingerprints: {
        label: "Keep fingerprints only",
        hint: "The file and every picture made from it are deleted once the fingerprints are made. Copies are still found; you show the original yourself if there is a dispute.",
      },
    },
    whosePhotos: "Choose whose photos they are.",
    whatIsKept: "Choose what is kept.",
    labelTooLong: (characters: number) => `Keep the label within ${characters} characters.`,
    confirmYours: "Confirm that these photos are yours to protect.",
    noSuchPhoto: "There is no such photo.",

    // stock-photo.ts
    whoHandsItOut: "Say who hands the picture out.",
    whereFound: "Say where it is to be found.",
    whereFoundExactly: "Say where it is to be found, such as a page’s address or a brochure’s title.",
    stockCaption: (supplier: string, source: string) => `${supplier}. Found in: ${source}`,

    // unprotect-photo.server.ts
    beingChecked: "This photo is being checked. It can be removed in a minute.",
    isCompared:
      "People are looking at a copy of this photo, and yours is what they compare it with. It can be removed once they have decided.",
  },
});
