import { words } from "#app/platform/words.ts";

/** What is said of forgetting a person, and of a copy of their data. */
export const erasureWords = words({
  en: {
    chooseReviews: "Choose what becomes of your reviews.",
    tickThis: "Tick this to show that you mean it.",
    erasedAlready: "This account is erased already.",
    onlyAdministrator: "You are the only administrator. Give somebody else the role first.",
    exportUnderWay: "Your file is being made already. You get a mail when it is ready.",
  },
});
