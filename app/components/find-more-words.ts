import { rich, words } from "#app/platform/words.ts";

/** What is said by find-more.tsx. */
export const findMoreWords = words({
  en: {
    nameOfClinicTown: "Name of clinic, town or person",
    look: "Look",
    nothingElseFits: (words: string) => `Nothing else fits “${words}”.`,
    searchByPlaceAndTreatment: "Search by place and treatment",
    add: rich("Add{name}"),
    found: "Found",
  },
});
