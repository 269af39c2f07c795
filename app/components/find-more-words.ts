import { rich, words } from "#app/platform/words.ts";

/** What is said by find-more.tsx. */
export const findMoreWords = words({
  en: {
    nameTownOrPerson: "Name of clinic, town or person",
    look: "Look",
    nothingElseFits: (words: string) => `Nothing else fits “${words}”.`,
    searchByPlace: "Search by place and treatment",
    addClinic: rich("Add<hidden> {name}</hidden>"),
    found: "Found",
  },
});
