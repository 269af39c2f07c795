import type { ImportState, RowOutcome } from "#app/clinics/import-form.ts";
import { words } from "#app/platform/words.ts";

/** What is said of a list that is imported. */
export const importWords = words({
  en: {
    states: {
      trying: "Being tried",
      tried: "Tried, nothing changed yet",
      importing: "Being imported",
      done: "Imported",
      failed: "Could not be read",
      dropped: "Dropped unused",
    } satisfies Record<ImportState, string>,
    atMost: (characters: number) => `At most ${characters} characters.`,
    plainLetters: "Only letters without accents, digits, full stops, hyphens and underscores.",
    outcomes: {
      created: "New",
      updated: "Changed",
      unchanged: "Unchanged",
      duplicate: "Here already",
      refused: "Refused",
    } satisfies Record<RowOutcome, string>,
  },
});
