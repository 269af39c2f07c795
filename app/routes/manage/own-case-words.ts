import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/cases/:id, by all its parts. */
export const ownCaseWords = words({
  en: {
    documentTitle: "A case – Scalpmark",
    saved: "Saved.",
    savedUnconfirmed:
      "Saved. The practitioner or the dates are not what the client confirmed, so the case is unconfirmed until they have answered again.",
    linkMailed: "The link is on its way to the client.",
    correctionSaved: "What you found is saved.",
    photoUntied: "The photo is in no case now. It stays among your photos.",
    save: "Save",
    treatmentTitle: "The treatment",
    treatmentNote: "Another practitioner or other dates are not what the client confirmed: they are asked again.",
    title: (title: string) => `Case: ${title}`,

    // case-client-part.tsx
    handLinkOver: (days: number) => `Hand it over now: it is shown this once, works for ${days} days and ends the links before it.`,
    clientsLink: "The client’s link",
    linkOf: (made: string, state: string) => `Link of ${made}. ${state}.`,
    onlyClientCanChange:
      "Only they can change that, with the link they keep. Neither the case nor its photos are shown; it counts as a case without pictures.",
    clientsEmail: "The client’s e-mail address",
    clientsEmailHint:
      "It is used for this one mail and removed with the answer, unless the client lets us write to them later. Leave it empty to get the link and hand it over yourself.",
    makeLink: "Make the link",
    makeNewLink: "Make a new link",
    client: "The client",
    clientNote: "They are asked four things, each by itself: their head, this practitioner, these dates, and whether it may be shown.",

    // case-correction-part.tsx
    notProvided: "Not provided",
    laserSessionsBefore: "Laser sessions before",
    costOfMending: "What mending cost the client",
    currency: "Currency",
    noCurrency: "None",
    saveCorrection: "Save what you found",
    whatYouFound: "What you found",
    whatYouFoundNote: "As you saw it before you began. Do not name whose work it was: only the client can say that, with their own link.",

    // case-differences.tsx
    whoHeldTheNeedle: "Who held the needle",
    treatment: "Treatment",
    session: (number: number) => `Session ${number}`,
    gradeOfHairLoss: "Grade of hair loss",
    skinType: "Skin type",
    pigment: "Pigment",
    batch: "Batch",
    nothing: "Nothing",
    field: "Field",
    asItIsNow: "As it is now",
    asYouTypedIt: "As you typed it",
    bothTextsNote: "The form below holds what you typed. Saving it replaces what is there now.",
    bothTexts: "Both texts",

    // case-photos-part.tsx
    noPhotoTied: "No photo is tied to this case.",
    addPhotos: "Add photos",
    photoInWrongCase: "A photo is in the wrong case",
    takeOutNote: "Taken out, it stays among your photos. Once the client has answered, the photos they saw stay in the case.",
    takeOut: rich("Take out<part>: {alt}</part>"),
    photos: "Photos",
    photosNote: "Stages come from the days they were taken and the days of the sessions.",

    // own-case-view.server.ts
    answeredOn: (day: string) => `Answered on ${day}`,
    endedByNewerLink: "Ended by a newer link",
    ranOut: "Ran out without an answer",
    openUntil: (day: string) => `Open until ${day}`,
  },
});
