import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/locations/:id. */
export const locationWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `A location of ${name} – Scalpmark`,
    changedMeanwhile: "Somebody else has changed this address since you opened it. Nothing was saved yet, and nothing of yours is lost.",
    countryHint: "Its English name or two-letter code.",
    addIt: "Add this location",
    save: "Save",
    backWithoutSaving: "Back without saving",
    address: "Address",
    addressNote: "The town is looked up in our list of places, so that clients nearby find it.",
    addLocation: "Add a location",
    editLocation: "Edit a location",
  },
});
