import { words } from "#app/platform/words.ts";

/** What is said by save-searches.ts. */
export const saveSearchesWords = words({
  en: {
    search: "Search",
    keptInThisBrowser: "Kept in this browser alone: nobody else sees them, and nothing is sent.",
    nameOfThisSearch: "Name of this search",
    save: "Save",
    isNoLongerKept: (name: string) => `“${name}” is no longer kept.`,
    thisBrowserKeepsNothing: "This browser keeps nothing. A bookmark does the same.",
    isSavedTheOldest: (name: string, mostSaved: number) => `“${name}” is saved. The oldest beyond ${mostSaved} are let go.`,
    isSaved: (name: string) => `“${name}” is saved.`,
    remove: "Remove",
    remove2: (name: string) => `Remove “${name}”`,
  },
});
