import { words } from "#app/platform/words.ts";

/** What is said by practitioners-view.ts. */
export const practitionersViewWords = words({
  en: {
    asked: "asked, has not answered",
    notConfirmed: "not confirmed",
    worksHere: "works here",
    workedHere: "worked here",
  },
});
