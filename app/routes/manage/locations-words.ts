import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/locations. */
export const locationsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Locations of ${name} – Scalpmark`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    added: "The location is added.",
    saved: "The location is saved.",
    savedOffMap: "The location is saved. Its town is not in our list of places, so it is on no map and found by its words alone.",
    removed: "The location is taken off the profile.",
    moved: "The order is changed.",
    notProvided: "Not provided",
    askForChange: "Ask for a change",
    mainLocation: "Main location",
    mainLocationNote: "It changes with two proofs and after seven days.",
    noFurther: "None.",
    notOnTheMap: ", not on the map",
    edit: "Edit",
    editLocation: (words: string) => `Edit ${words}`,
    moveUp: rich("Move up<part>: {words}</part>"),
    moveDown: rich("Move down<part>: {words}</part>"),
    remove: rich("Remove<part> {words}</part>"),
    addLocation: "Add a location",
    furtherLocations: "Further locations",
    furtherLocationsNote: (most: number) => `Up to ${most} in all.`,
    title: (name: string) => `Locations of ${name}`,
    lede: "Search measures distance to the main location. The others are found by their towns and shown on the page.",
  },
});
