import { words } from "#app/platform/words.ts";

/** What is said by acts-table.tsx. */
export const actsTableWords = words({
  en: {
    what: "What",
    about: "About",
    inParticular: "In particular",
    by: "By",
    when: "When",
    whatWasDone: "What was done",
  },
});
