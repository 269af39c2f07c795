import { rich, words } from "#app/platform/words.ts";

/** What is said at /protect. */
export const protectWords = words({
  en: {
    protectMyPhotos: "Protect my photos",
    description:
      "Register photos of your head, or of your clinic’s work, so that copies shown as somebody else’s are found before they are published.",
    protectPhotos: "Protect photos",
    checkInstead: "Only check one photo, without an account",
    lede: "Register a photo of your head, or of your clinic’s work. A copy that another clinic sends in is held back and looked at by people before anybody sees it.",
    sendOriginal: "You send the original, not a screenshot. Clients and clinics can do it, with a verified e-mail address and at no cost.",
    comparedNow: (photos: string) => `It is compared with the ${photos} photos that clinics and reviews show here.`,
    comparedFromThenOn:
      "Every photo that anybody sends from then on is compared with yours: also when it was mirrored, cropped, recoloured or put into a collage.",
    matchesAreHeldBack: "A photo that matches yours is not published. Both sides are told and heard, and moderators decide.",
    howItWorks: "How it works",
    fileKept: rich(
      "<strong>The file, privately.</strong> Moderators can lay your original beside the copy. Nobody else is shown it: no page, search or count has it.",
    ),
    fingerprintsKept: rich(
      "<strong>Or fingerprints only.</strong> Numbers that stand for the pattern of the picture. The file, and every picture made from it, is deleted once they are made. Copies are still found; if there is a dispute, you show the original yourself.",
    ),
    whatIsKept: "What is kept",
    dailyLimit: (most: number) => `Up to ${most} photos a day. You can remove each of them yourself.`,
    provesNothing:
      "It does not prove that a photo is yours. Whoever registers first has the weakest proof; an original file is a strong one.",
    searchesNoInternet: "It does not search the internet. Only photos that are sent in here are compared.",
    accusesNobody: "It accuses nobody. Photos can be shared with permission, and software can be wrong.",
    whatItDoesNotDo: "What it does not do",
  },
});
