import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/cases/:id, by all its parts. */
export const ownCaseWords = words({
  en: {
    documentTitle: "A case – Scalpmark",
    saved: "Saved.",
    savedThePractitioner:
      "Saved. The practitioner or the dates are not what the client confirmed, so the case is unconfirmed until they have answered again.",
    theLinkIsOnItsWay: "The link is on its way to the client.",
    whatYouFoundIsSaved: "What you found is saved.",
    thePhotoIsInNoCase: "The photo is in no case now. It stays among your photos.",
    save: "Save",
    theTreatment: "The treatment",
    anotherPractitionerOrOther: "Another practitioner or other dates are not what the client confirmed: they are asked again.",
    title: (title: string) => `Case: ${title}`,

    // case-client-part.tsx
    handItOverNow: (linkDays: number) =>
      `Hand it over now: it is shown this once, works for ${linkDays} days and ends the links before it.`,
    theClientsLink: "The client’s link",
    link: (made: string, state: string) => `Link of ${made}. ${state}.`,
    onlyTheyCanChange:
      "Only they can change that, with the link they keep. Neither the case nor its photos are shown; it counts as a case without pictures.",
    theClientsEMailAddress: "The client’s e-mail address",
    itIsUsed:
      "It is used for this one mail and removed with the answer, unless the client lets us write to them later. Leave it empty to get the link and hand it over yourself.",
    makeTheLink: "Make the link",
    makeANewLink: "Make a new link",
    theClient: "The client",
    theyAreAskedFour:
      "They are asked four things, each by itself: their head, this practitioner, these dates, and whether it may be shown.",

    // case-correction-part.tsx
    notProvided: "Not provided",
    laserSessionsBefore: "Laser sessions before",
    whatMendingCostTheClient: "What mending cost the client",
    currency: "Currency",
    none: "None",
    saveWhatYouFound: "Save what you found",
    whatYouFound: "What you found",
    asYouSawItBefore: "As you saw it before you began. Do not name whose work it was: only the client can say that, with their own link.",

    // case-differences.tsx
    whoHeldTheNeedle: "Who held the needle",
    treatment: "Treatment",
    session: (place: number) => `Session ${place}`,
    gradeOfHairLoss: "Grade of hair loss",
    skinType: "Skin type",
    pigment: "Pigment",
    batch: "Batch",
    nothing: "Nothing",
    field: "Field",
    asItIsNow: "As it is now",
    asYouTyped: "As you typed it",
    theFormBelowHolds: "The form below holds what you typed. Saving it replaces what is there now.",
    bothTexts: "Both texts",

    // case-photos-part.tsx
    noPhotoIsTied: "No photo is tied to this case.",
    addPhotos: "Add photos",
    aPhotoIsInTheWrong: "A photo is in the wrong case",
    takenOutItStays: "Taken out, it stays among your photos. Once the client has answered, the photos they saw stay in the case.",
    takeOut: rich("Take out<part>: {alt}</part>"),
    photos: "Photos",
    stagesComeFromTheDays: "Stages come from the days they were taken and the days of the sessions.",

    // own-case-view.server.ts
    answered: (dayOf: string) => `Answered on ${dayOf}`,
    endedByANewerLink: "Ended by a newer link",
    ranOutWithoutAnAnswer: "Ran out without an answer",
    openUntil: (dayOf: string) => `Open until ${dayOf}`,
  },
});
