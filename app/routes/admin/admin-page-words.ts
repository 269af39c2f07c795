import { words } from "#app/platform/words.ts";

/** What is said by admin-page.tsx. */
export const adminPageWords = words({
  en: {
    overview: "Overview",
    people: "People",
    jobs: "Jobs",
    imports: "Imports",
    health: "Health",
    settings: "Settings",
    record: "Record",
    administration: "Administration",
  },
});
