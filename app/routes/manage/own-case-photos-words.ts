import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/cases/:id/photos, by all its parts. */
export const ownCasePhotosWords = words({
  en: {
    documentTitle: "Photos of a case – Scalpmark",
    choosePhotos: "Choose at least one photo.",
    otherPhotosArrived: (added: number) => `${printCount(added, "other photo")} arrived.`,
    addPhotosNow: rich("Add its photos now, or later. The next step is <client>the link to the client</client>."),
    caseEntered: "The case is entered.",
    notToBeShown: "The person treated does not want this case shown, so no photo can be added to it.",
    backToCase: "Back to the case",
    title: "Photos of this case",
    lede: "All of one head. Their stage is computed from the days they were taken.",

    // case-photo-forms.tsx
    photos: "Photos",
    dayTaken: "Day they were taken",
    dayTakenHint:
      "Before the first session they show the head before treatment; after the last, how it heals. Without it the stage reads unknown.",
    caption: "Caption",
    personAgreed: "The person shown agreed to have these photos published, and can withdraw.",
    sendPhotos: "Send photos",
    sendPhotosNote: (most: number) => `Of one day. 12 MB each, at most ${most} at once: JPEG, PNG or WebP.`,
    dayNotProvided: "Day not provided",
    takenOn: (day: string) => `Taken ${day}`,
    tieChosen: "Tie the chosen ones to this case",
    photosSentBefore: "Photos you sent before",
    photosSentBeforeNote: "Those in no case yet, newest first. Choose the ones of this head.",
  },
});
