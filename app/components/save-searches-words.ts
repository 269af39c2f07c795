import { words } from "#app/platform/words.ts";

/** What is said by save-searches.ts. */
export const saveSearchesWords = words({
  en: {
    search: "Search",
    keptHereAlone: "Kept in this browser alone: nobody else sees them, and nothing is sent.",
    nameLabel: "Name of this search",
    save: "Save",
    noLongerKept: (name: string) => `“${name}” is no longer kept.`,
    keepsNothing: "This browser keeps nothing. A bookmark does the same.",
    savedOldestGone: (name: string, mostSaved: number) => `“${name}” is saved. The oldest beyond ${mostSaved} are let go.`,
    saved: (name: string) => `“${name}” is saved.`,
    remove: "Remove",
    removeNamed: (name: string) => `Remove “${name}”`,
  },
});
