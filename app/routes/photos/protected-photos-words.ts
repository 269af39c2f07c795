import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /protect/photos, by all its parts. */
export const protectedPhotosWords = words({
  en: {
    documentTitle: "Photos you protect – Scalpmark",
    chooseAtLeastOnePhoto: "Choose at least one photo.",
    theOtherPhotosArrived: (reasons: string, arrived: number) => `${reasons} The other ${printCount(arrived, "photo")} arrived.`,
    protectMyPhotos: "Protect my photos",
    title: "Photos you protect",
    lede: "Nobody is shown these photos. Copies of them are found, held back and looked at by people.",
    photosArrivedTheResults: (sent: number) =>
      `${printCount(sent, "photo")} arrived. The results appear below as they come; you can leave this page.`,
    thePhotoIsRemoved: "The photo is removed. Its fingerprints are deleted, and its file with them.",
    photos: "Photos",
    whosePhotos: "Whose photos are they?",
    myOwn: "My own",
    whatIsKept: "What is kept?",
    label: "Label",
    forYourselfSuchAsHairline: "For yourself, such as “hairline, May 2026”.",
    thesePhotosAreMine: "These photos are mine to protect: they show me, or work of the clinic named, and the person shown agreed.",
    protectThesePhotos: "Protect these photos",
    protectMore: "Protect more",
    upToAtOnce: (mostPhotosAtOnce: number) =>
      `Up to ${mostPhotosAtOnce} at once, 12 MB each: JPEG, PNG or WebP. The original, not a screenshot.`,
    beginWithThePhotos: "Begin with the photos that you would miss most: healed results, and the ones you have shown elsewhere.",
    nothingIsProtectedYet: "Nothing is protected yet",
    protected: (photos: number) => `Protected (${photos})`,

    // protected-photo.tsx
    noPictureKept: "No picture kept",
    openTheDispute: "Open the dispute",
    bringWhatShows: "Bring what shows that it is yours",
    forSince: (holder: string, since: string, kept: string) => `For: ${holder}. Since ${since}. ${kept}.`,
    removeFromProtection: rich("Remove<part> “{label}” from protection</part>"),

    // protected-photo-view.server.ts
    noLabel: "No label",
    yourself: "Yourself",
    fileKeptPrivately: "File kept privately",
    theFileIsDeleted: "The file is deleted when its check is done",
    fingerprintsOnlyTheFile: "Fingerprints only, the file is deleted",
    beingChecked: "Being checked",
    reloadThePageToSee: "Reload the page to see the result.",
    couldNotBeChecked: "Could not be checked",
    thisFileCould: "This file could not be opened as a photo.",
    cannotBeProtected: "Cannot be protected",
    itHasTooLittle: "It has too little detail to be compared, so copies of it cannot be found.",
    aCopyWasFound: "A copy was found",
    peopleAreLookingAtBoth: "People are looking at both. Say what you know, and bring what shows that it is yours.",
    aCopyWasFoundAndCleared: "A copy was found, and cleared",
    peopleFoundAGood: "People found a good reason for it, or the match was a mistake.",
    noCopyFound: "No copy found",
    amongThePhotosShown: (known: number) =>
      `Among the ${printCount(known, "photo")} shown here. Every photo sent in from now on is compared with it.`,
  },
});
