import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /manage. */
export const clinicsWords = words({
  en: {
    documentTitle: "Your clinic – Scalpmark",
    title: "Your clinic",
    lede: "What you can do here changes what clients see. Every change is recorded, and no change can be bought.",
    howToFindYours:
      "Find your clinic’s profile and say that it is yours: by mail on its own domain, a record or file on its site, a document, or a call. If colleagues speak for it already, one of its owners can invite you.",
    findYourClinic: "Find your clinic",
    noClinicYet: "No clinic is in your hands yet",
    takenDown: "This profile is taken down. Nobody sees it, and nothing about it can be changed.",
    andOtherMatters: (others: number) => `, and ${printCount(others, "other matter")}`,
    nothingWaits: "Nothing waits for you.",
    openDesk: "Open the desk",
    photos: "Photos",
    publicPage: "The page clients see",
  },
});
