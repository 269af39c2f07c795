import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /check-photo, by all its parts. */
export const checkPhotoWords = words({
  en: {
    title: "Check a photo",
    description: "Find out whether a photo of a treated head is known from another clinic. No account; nothing is kept.",
    choosePhoto: "Choose the photo to be checked.",
    lede: "Is this photo really that clinic’s work? Send it, or a screenshot of it, and it is compared with every photo known here: also mirrored, cropped, recoloured or as part of a larger picture.",
    photo: "The photo",
    costsNothing: "No account, and it costs nothing.",
    nothingIsKept:
      "Your photo is compared, and then it is gone: it is not stored, not shown to anybody and not added to what is known here.",
    nobodyIsTold: "Nobody is told that you asked. The clinic is not, and neither is the person shown.",
    whatHappensWithIt: "What happens with it",
    photoOrScreenshot: "Photo or screenshot",
    photoHint: "JPEG, PNG or WebP, up to 12 MB. A screenshot of the whole page works.",
    checkIt: "Check this photo",

    // check-photo-answer.tsx
    knownHere: "This photo is known here",
    noMatchFound: "No match found",
    cannotBeCompared: "This photo cannot be compared",
    noMatchThen: "When the clinic sent it in it was compared with every photo known here, and no other clinic’s matched.",
    furtherMatches: (more: number) =>
      more === 1
        ? `${printCount(more, "further photo")} here matches it too. It is not drawn.`
        : `${printCount(more, "further photo")} here match it too. They are not drawn.`,
    checkAnother: "Check another photo",
    sentIsGone: "The one you sent is gone already: it was kept nowhere.",
    tooLittleDetail:
      "It has too little detail: it is nearly one colour, very dark or very blurred. That says nothing for it or against it.",
    noMatchLede: (compared: number) =>
      `It was compared with ${printCount(compared, "photo")}, and no copy of it was found. This never means that it is original.`,
    shownByLede: (compared: number, clinics: string) =>
      `It was compared with ${printCount(compared, "photo")}. The same picture, or an altered copy of it, is shown by ${clinics}.`,
    protectedLede: (compared: number) => `It was compared with ${printCount(compared, "photo")}. It matches one that its owner protects.`,
    handedOutLede: (compared: number) => `It was compared with ${printCount(compared, "photo")}. It matches a picture that is handed out.`,
    noMatchMeans:
      "Only photos known here were compared. The source of yours may be a page, a chat or a telephone we have never seen, so nobody can call a photo original because it was not found.",
    whatElseHelps: "What else helps, before you trust it:",
    sendSharper: "Send a sharper or lighter copy, or a screenshot of the page it is on. If there is none, this helps:",
    askForOtherSide: "Ask the clinic for the same head from another side, and healed: 28 days or more after the last session.",
    askWhoDidTheWork: "Ask who did the work and when, and hold that against when they were trained.",
    askToMeetClient: "Ask to speak with that client, or to see a client in person.",
    lookClinicUp: rich("Look the clinic up: <clinics>what it says, held against evidence</clinics>."),
    whatThatTellsYou: "What that tells you",
    whatYouCanDo: "What you can do",
    protectedMeans:
      "Somebody registered this photo, or one it was made from, as their own, so that copies are found. It is not shown here, and we do not say whose it is. That somebody registered it does not prove that they took it.",
    protectedAdvice: rich(
      "If a clinic shows it to you as its work, be careful: ask it for the same head from another side. If it stands on a page here, <clinics>find the clinic</clinics> and report it there: people then hear both sides.",
    ),
    ownerProtectsIt: "Its owner protects it",
    handedOutMeans:
      "This picture is given out by a supplier, a trainer or a franchise, and many clinics may show it. It is not stolen, but it shows no clinic’s own work: do not judge anybody by it.",
    handedOut: "It is handed out",
    knownOfClinic: "What is known of this clinic",
    differenceIsTold: (means: string) => `${means} The difference is told from the clinic’s photo to yours.`,
    knownOfClinicPhoto: "What is known of the clinic’s photo",
    sentByClient: "A client sent it with a review of this clinic; the clinic itself did not.",
    knownOfPhoto: "All that is known of this photo",
    decision: (decision: string) => `The decision: ${decision}`,
    thisIsMyHead: "This is my head",
    reportIt: "Report it",
    matchMeans: "A match shows that two pictures are one. It does not show who took it, who may use it, or who had it first.",
    ifShownToYou:
      "If it was shown to you as somebody else’s work, report it above: people hear both sides before anything is decided. If it shows your head, say so; you need no account for that.",
    whatThisDoesNotSay: "What this does not say",

    // check-photo-view.server.ts
    sentAlt: "The photo you sent",
    yourPhoto: "Your photo",
    asYouSentIt: "As you sent it",
    firstSeenHere: (time: string) => `First seen here ${time}`,
  },
});
