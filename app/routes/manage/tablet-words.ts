import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/tablet. */
export const tabletWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Tablet of ${name} – Scalpmark`,
    reloadAndPress: "Reload this page and press the button again.",
    signOutFirst: "Sign out here before you hand it to anybody: clients write with an account of their own.",
    nowYourTablet: "This browser is your tablet now.",
    alreadyDeclared: "This browser is declared as your clinic’s tablet. Reviews written in it since then are not linked by it.",
    howToDeclare:
      "Open this page on the tablet itself and declare it. It holds from now on: what was written in this browser before stays as it was. Moderators see that a review came from a declared tablet.",
    declare: "This browser is our tablet",
    reviewIsTheClients:
      "A review is the client’s own. Nobody of the clinic may type it, stand by while it is written, or offer anything for it.",
    thisBrowser: "This browser",
    tabletDeclared: (number: number, on: string, isThisOne: boolean) =>
      `Tablet ${number}, declared on ${on}${isThisOne ? ". It is this one" : ""}`,
    declaredSoFar: "Declared so far",
    title: "A tablet for your clients",
    lede: "Reviews that several people write in one browser are counted together, unless it is a tablet that you have declared.",
  },
});
