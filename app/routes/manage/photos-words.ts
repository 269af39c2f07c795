import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/photos, by all its parts. */
export const photosWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Photos of ${name} – Scalpmark`,
    chooseAtLeastOnePhoto: "Choose at least one photo.",
    theOtherPhotosArrived: (added: number) => ` The other ${printCount(added, "photo")} arrived.`,
    photosArrivedTheResults: (sent: number) =>
      `${printCount(sent, "photo")} arrived. The results appear below as they come; you can leave this page.`,
    sendMoreOrWhat: "Send more, or what is missing",
    sendPhotos: "Send photos",
    n12MbEachJpeg: (mostPhotosInBatch: number, mostPhotosAtOnce: number) =>
      `12 MB each: JPEG, PNG or WebP. At most ${mostPhotosInBatch} a day; ${mostPhotosAtOnce} at once where scripts are switched off.`,
    clientsLookAtHealed: "Clients look at healed photos first: 28 days and more after the last session.",
    nothingArrivedYet: "Nothing arrived yet",
    noPhotosYet: "No photos yet",
    allYourPhotos: "All your photos",
    seeThemAsClientsDo: "See them as clients do",
    photosOfThisSending: "Photos of this sending",
    yourPhotos: "Your photos",
    photosBeingCheckedReload: (checking: number) => `${printCount(checking, "photo")} being checked. Reload the page to see the results.`,
    title: (name: string) => `Photos of ${name}`,
    lede: "Each photo is compared with every photo known here before it appears. Originals stay private; what is shown is made anew, without location or camera data.",

    // batch-progress.tsx
    ofPhotosArrivedChecked: (arrived: string, expected: number, checked: string) =>
      `${arrived} of ${printCount(expected, "photo")} arrived, ${checked} checked.`,
    filesAreMissingStill: (missing: number) =>
      `${printCount(missing, "file is", "files are")} missing: still on the way, refused, or the sending was interrupted. Choose the same folder again below, and only what is missing is sent.`,
    reloadToSeeTheResults: "Reload to see the results",
    reload: "Reload",
    yourSending: "Your sending",
    begunYouCanLeave: (startedOn: string) => `Begun ${startedOn}. You can leave this page: what arrived goes on being checked.`,

    // upload-form.tsx
    photos: "Photos",
    treatmentShown: "Treatment shown",
    chooseOne: "Choose one",
    taken: "Taken",
    afterTreatment: "After treatment",
    beforeTreatment: "Before treatment",
    notKnown: "Not known",
    daysSinceTheLastSession: "Days since the last session",
    photosOf28Days: "Photos of 28 days and more are shown first. Without it the stage reads unknown.",
    dayTaken: "Day taken",
    caption: "Caption",
    thePersonShownAgreed: "The person shown agreed to have these photos published, and can withdraw.",
  },
});
