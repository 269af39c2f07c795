import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/locations. */
export const locationsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Locations of ${name} – Scalpmark`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    theLocationIsAdded: "The location is added.",
    theLocationIsSaved: "The location is saved.",
    theLocationIsSavedItsTown:
      "The location is saved. Its town is not in our list of places, so it is on no map and found by its words alone.",
    theLocationIsTaken: "The location is taken off the profile.",
    theOrderIsChanged: "The order is changed.",
    notProvided: "Not provided",
    askForAChange: "Ask for a change",
    mainLocation: "Main location",
    itChangesWithTwo: "It changes with two proofs and after seven days.",
    none: "None.",
    notOnTheMap: ", not on the map",
    edit: "Edit",
    edit2: (words: string) => `Edit ${words}`,
    moveUp: rich("Move up<part>: {words}</part>"),
    moveDown: rich("Move down<part>: {words}</part>"),
    remove: rich("Remove{words}"),
    addALocation: "Add a location",
    furtherLocations: "Further locations",
    upToInAll: (mostLocations: number) => `Up to ${mostLocations} in all.`,
    title: (name: string) => `Locations of ${name}`,
    lede: "Search measures distance to the main location. The others are found by their towns and shown on the page.",
  },
});
