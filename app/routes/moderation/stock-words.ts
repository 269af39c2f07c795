import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /moderation/stock. */
export const stockWords = words({
  en: {
    documentTitle: "Shared pictures – Scalpmark",
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    chooseThePicture: "Choose the picture.",
    thePictureIsInTheStock: "The picture is in the stock. Copies of it are no alarm once it has been read.",
    thePictureIsRemoved: "The picture is removed. Photos held to be copies of it are ordinary photos again.",
    moderation: "Moderation",
    title: "Pictures that many may use",
    lede: "Suppliers, trainers and franchises hand out pictures. Two clinics that show the same one took nothing from each other, and show no work of their own.",
    thePicture: "The picture",
    jpegPngOrWebp: "JPEG, PNG or WebP, at most 12 MB.",
    whoHandsItOut: "Who hands it out",
    whereItIsToBeFound: "Where it is to be found",
    aPagesAddress: "A page’s address, or a brochure’s title.",
    addThePicture: "Add the picture",
    addAPicture: "Add a picture",
    aDisputeThatTheFlood: "A dispute that the flood brake stopped can add one too.",
    noPicturesYet: "No pictures yet",
    beingRead: "Being read",
    addedPhotosHere: (added: string, copies: number) =>
      `Added ${added}. ${printCount(copies, "photo")} here ${copies === 1 ? "is a copy" : "are copies"} of it.`,
    remove: "Remove",
    inTheStock: "In the stock",
    pictures: (pictures: number) => printCount(pictures, "picture"),
  },
});
