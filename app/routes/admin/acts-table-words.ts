import { words } from "#app/platform/words.ts";

/** What is said by acts-table.tsx. */
export const actsTableWords = words({
  en: {
    act: "What",
    subject: "About",
    particulars: "In particular",
    actor: "By",
    time: "When",
    whatWasDone: "What was done",
  },
});
