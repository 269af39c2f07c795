import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /protect/photos, by all its parts. */
export const protectedPhotosWords = words({
  en: {
    documentTitle: "Photos you protect – Scalpmark",
    chooseOne: "Choose at least one photo.",
    othersArrived: (reasons: string, count: number) => `${reasons} The other ${printCount(count, "photo")} arrived.`,
    protectMyPhotos: "Protect my photos",
    title: "Photos you protect",
    lede: "Nobody is shown these photos. Copies of them are found, held back and looked at by people.",
    photosArrived: (count: number) =>
      `${printCount(count, "photo")} arrived. The results appear below as they come; you can leave this page.`,
    photoRemoved: "The photo is removed. Its fingerprints are deleted, and its file with them.",
    photos: "Photos",
    whosePhotos: "Whose photos are they?",
    myOwn: "My own",
    whatIsKept: "What is kept?",
    label: "Label",
    labelHint: "For yourself, such as “hairline, May 2026”.",
    consent: "These photos are mine to protect: they show me, or work of the clinic named, and the person shown agreed.",
    protectThesePhotos: "Protect these photos",
    protectMore: "Protect more",
    protectMoreNote: (most: number) => `Up to ${most} at once, 12 MB each: JPEG, PNG or WebP. The original, not a screenshot.`,
    beginWith: "Begin with the photos that you would miss most: healed results, and the ones you have shown elsewhere.",
    noneProtectedYet: "Nothing is protected yet",
    protectedCount: (count: number) => `Protected (${count})`,

    // protected-photo.tsx
    noPictureKept: "No picture kept",
    openTheDispute: "Open the dispute",
    bringEvidence: "Bring what shows that it is yours",
    keptForSince: (holder: string, since: string, kept: string) => `For: ${holder}. Since ${since}. ${kept}.`,
    removeFromProtection: rich("Remove<part> “{label}” from protection</part>"),

    // protected-photo-view.server.ts
    noLabel: "No label",
    yourself: "Yourself",
    fileKeptPrivately: "File kept privately",
    fileGoesAfterCheck: "The file is deleted when its check is done",
    fingerprintsOnly: "Fingerprints only, the file is deleted",
    beingChecked: "Being checked",
    beingCheckedMeans: "Reload the page to see the result.",
    couldNotBeChecked: "Could not be checked",
    couldNotBeCheckedMeans: "This file could not be opened as a photo.",
    cannotBeProtected: "Cannot be protected",
    cannotBeProtectedMeans: "It has too little detail to be compared, so copies of it cannot be found.",
    copyFound: "A copy was found",
    copyFoundMeans: "People are looking at both. Say what you know, and bring what shows that it is yours.",
    copyCleared: "A copy was found, and cleared",
    copyClearedMeans: "People found a good reason for it, or the match was a mistake.",
    noCopyFound: "No copy found",
    noCopyFoundMeans: (known: number) =>
      `Among the ${printCount(known, "photo")} shown here. Every photo sent in from now on is compared with it.`,
  },
});
