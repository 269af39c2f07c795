import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/photos, by all its parts. */
export const photosWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Photos of ${name} – Scalpmark`,
    choosePhotos: "Choose at least one photo.",
    otherPhotosArrived: (added: number) => `The other ${printCount(added, "photo")} arrived.`,
    photosArrived: (sent: number) =>
      `${printCount(sent, "photo")} arrived. The results appear below as they come; you can leave this page.`,
    sendMore: "Send more, or what is missing",
    sendPhotos: "Send photos",
    sendPhotosNote: (mostADay: number, mostAtOnce: number) =>
      `12 MB each: JPEG, PNG or WebP. At most ${mostADay} a day; ${mostAtOnce} at once where scripts are switched off.`,
    healedFirst: "Clients look at healed photos first: 28 days and more after the last session.",
    nothingArrivedYet: "Nothing arrived yet",
    noPhotosYet: "No photos yet",
    allYourPhotos: "All your photos",
    seeAsClients: "See them as clients do",
    sentPhotos: "Photos of this sending",
    yourPhotos: "Your photos",
    photosBeingChecked: (checking: number) => `${printCount(checking, "photo")} being checked. Reload the page to see the results.`,
    title: (name: string) => `Photos of ${name}`,
    lede: "Each photo is compared with every photo known here before it appears. Originals stay private; what is shown is made anew, without location or camera data.",

    // batch-progress.tsx
    arrivedAndChecked: (arrived: string, expected: number, checked: string) =>
      `${arrived} of ${printCount(expected, "photo")} arrived, ${checked} checked.`,
    filesMissing: (missing: number) =>
      `${printCount(missing, "file is", "files are")} missing: still on the way, refused, or the sending was interrupted. Choose the same folder again below, and only what is missing is sent.`,
    reloadForResults: "Reload to see the results",
    reload: "Reload",
    yourSending: "Your sending",
    yourSendingNote: (startedOn: string) => `Begun ${startedOn}. You can leave this page: what arrived goes on being checked.`,

    // upload-form.tsx
    photos: "Photos",
    treatmentShown: "Treatment shown",
    chooseOne: "Choose one",
    stageTaken: "Taken",
    afterTreatment: "After treatment",
    beforeTreatment: "Before treatment",
    notKnown: "Not known",
    daysSinceSession: "Days since the last session",
    daysSinceSessionHint: "Photos of 28 days and more are shown first. Without it the stage reads unknown.",
    dayTaken: "Day taken",
    caption: "Caption",
    personAgreed: "The person shown agreed to have these photos published, and can withdraw.",
  },
});
