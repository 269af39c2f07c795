import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/locations/:id. */
export const locationWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `A location of ${name} – Scalpmark`,
    somebodyElseHasChanged:
      "Somebody else has changed this address since you opened it. Nothing was saved yet, and nothing of yours is lost.",
    itsEnglishNameOrTwo: "Its English name or two-letter code.",
    addThisLocation: "Add this location",
    save: "Save",
    backWithoutSaving: "Back without saving",
    address: "Address",
    theTownIsLooked: "The town is looked up in our list of places, so that clients nearby find it.",
    addALocation: "Add a location",
    editALocation: "Edit a location",
  },
});
