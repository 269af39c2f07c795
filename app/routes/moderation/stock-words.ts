import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /moderation/stock. */
export const stockWords = words({
  en: {
    documentTitle: "Shared pictures – Scalpmark",
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    pictureMissing: "Choose the picture.",
    done: {
      added: "The picture is in the stock. Copies of it are no alarm once it has been read.",
      removed: "The picture is removed. Photos held to be copies of it are ordinary photos again.",
    },
    moderation: "Moderation",
    title: "Pictures that many may use",
    lede: "Suppliers, trainers and franchises hand out pictures. Two clinics that show the same one took nothing from each other, and show no work of their own.",
    picture: "The picture",
    pictureHint: "JPEG, PNG or WebP, at most 12 MB.",
    whoHandsItOut: "Who hands it out",
    whereItIsToBeFound: "Where it is to be found",
    sourceHint: "A page’s address, or a brochure’s title.",
    addPicture: "Add the picture",
    addTitle: "Add a picture",
    emptyText: "A dispute that the flood brake stopped can add one too.",
    noPicturesYet: "No pictures yet",
    beingRead: "Being read",
    addedWithCopies: (time: string, copies: number) =>
      `Added ${time}. ${printCount(copies, "photo")} here ${copies === 1 ? "is a copy" : "are copies"} of it.`,
    remove: "Remove",
    inTheStock: "In the stock",
    pictures: (count: number) => printCount(count, "picture"),
  },
});
