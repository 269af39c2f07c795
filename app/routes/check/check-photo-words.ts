import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /check-photo, by all its parts. */
export const checkPhotoWords = words({
  en: {
    checkAPhoto: "Check a photo",
    findOutWhetherAPhoto: "Find out whether a photo of a treated head is known from another clinic. No account; nothing is kept.",
    chooseThePhoto: "Choose the photo to be checked.",
    lede: "Is this photo really that clinic’s work? Send it, or a screenshot of it, and it is compared with every photo known here: also mirrored, cropped, recoloured or as part of a larger picture.",
    thePhoto: "The photo",
    noAccountAndItCosts: "No account, and it costs nothing.",
    yourPhotoIsCompared:
      "Your photo is compared, and then it is gone: it is not stored, not shown to anybody and not added to what is known here.",
    nobodyIsTold: "Nobody is told that you asked. The clinic is not, and neither is the person shown.",
    whatHappens: "What happens with it",
    photoOrScreenshot: "Photo or screenshot",
    jpegPngOrWebp: "JPEG, PNG or WebP, up to 12 MB. A screenshot of the whole page works.",
    checkThisPhoto: "Check this photo",

    // check-photo-answer.tsx
    thisPhotoIsKnownHere: "This photo is known here",
    noMatchFound: "No match found",
    thisPhotoCannotBeCompared: "This photo cannot be compared",
    whenTheClinicSent: "When the clinic sent it in it was compared with every photo known here, and no other clinic’s matched.",
    furtherPhotosHereMatch: (more: number) =>
      `${printCount(more, "further photo here matches", "further photos here match")} it too. ${more === 1 ? "It is" : "They are"} not drawn.`,
    checkAnotherPhoto: "Check another photo",
    theOneYouSent: "The one you sent is gone already: it was kept nowhere.",
    photos: (compared: number) => printCount(compared, "photo"),
    itHasTooLittle: "It has too little detail: it is nearly one colour, very dark or very blurred. That says nothing for it or against it.",
    itWasCompared: (photos: string) => `It was compared with ${photos}, and no copy of it was found. This never means that it is original.`,
    itWasComparedWithTheSame: (photos: string, clinics: string) =>
      `It was compared with ${photos}. The same picture, or an altered copy of it, is shown by ${clinics}.`,
    itWasComparedWithItMatches: (photos: string) => `It was compared with ${photos}. It matches one that its owner protects.`,
    itWasComparedWithItMatchesAPicture: (photos: string) => `It was compared with ${photos}. It matches a picture that is handed out.`,
    onlyPhotosKnownHere:
      "Only photos known here were compared. The source of yours may be a page, a chat or a telephone we have never seen, so nobody can call a photo original because it was not found.",
    whatElseHelpsBefore: "What else helps, before you trust it:",
    sendASharperOrLighter: "Send a sharper or lighter copy, or a screenshot of the page it is on. If there is none, this helps:",
    askTheClinic: "Ask the clinic for the same head from another side, and healed: 28 days or more after the last session.",
    askWhoDidTheWork: "Ask who did the work and when, and hold that against when they were trained.",
    askToSpeak: "Ask to speak with that client, or to see a client in person.",
    lookTheClinicUp: rich("Look the clinic up: <clinics>what it says, held against evidence</clinics>."),
    whatThatTells: "What that tells you",
    whatYouCanDo: "What you can do",
    somebodyRegisteredThisPhoto:
      "Somebody registered this photo, or one it was made from, as their own, so that copies are found. It is not shown here, and we do not say whose it is. That somebody registered it does not prove that they took it.",
    ifAClinicShows: rich(
      "If a clinic shows it to you as its work, be careful: ask it for the same head from another side. If it stands on a page here, <clinics>find the clinic</clinics> and report it there: people then hear both sides.",
    ),
    itsOwnerProtects: "Its owner protects it",
    thisPictureIsGiven:
      "This picture is given out by a supplier, a trainer or a franchise, and many clinics may show it. It is not stolen, but it shows no clinic’s own work: do not judge anybody by it.",
    itIsHandedOut: "It is handed out",
    whatIsKnown: "What is known of this clinic",
    theDifferenceIsTold: (means: string) => `${means} The difference is told from the clinic’s photo to yours.`,
    whatIsKnownOfTheClinics: "What is known of the clinic’s photo",
    aClientSent: "A client sent it with a review of this clinic; the clinic itself did not.",
    allThatIsKnown: "All that is known of this photo",
    theDecision: (decision: string) => `The decision: ${decision}`,
    thisIsMyHead: "This is my head",
    report: "Report it",
    aMatchShowsThatTwo: "A match shows that two pictures are one. It does not show who took it, who may use it, or who had it first.",
    ifItWasShown:
      "If it was shown to you as somebody else’s work, report it above: people hear both sides before anything is decided. If it shows your head, say so; you need no account for that.",
    whatThisDoesNotSay: "What this does not say",

    // check-photo-view.server.ts
    thePhotoYouSent: "The photo you sent",
    dataImageJpegBase64: (from: string) => `data:image/jpeg;base64,${from}`,
    yourPhoto: "Your photo",
    asYouSent: "As you sent it",
    firstSeenHere: (createdAt: string) => `First seen here ${createdAt}`,
  },
});
