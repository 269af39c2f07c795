import { rich, words } from "#app/platform/words.ts";

/** What is said at /photos/:id/evidence, by all its parts. */
export const photoEvidenceWords = words({
  en: {
    documentTitle: "Whose photo this is – Scalpmark",
    evidenceArrived: "Your evidence has arrived.",
    evidenceIsWeighed: "Software compares it, and a moderator weighs it. You see the result below.",
    questionSent: "The question is on its way.",
    personGetsLink: "The person shown gets a link by mail. Their yes appears below as evidence.",
    pieceWithdrawn: "The piece is withdrawn.",
    withdrawnCountsNothing: "It counts for nothing and no moderator sees it.",
    yourAccount: "Your account",
    yourClinic: "Your clinic",
    title: "Whose photo this is",
    lede: "Bring what shows that this photo is yours. A moderator weighs each piece. Having sent it in first counts for nothing, so that whoever takes a photo cannot win by being quick.",
    notCheckedYet: "It has not been checked yet.",
    onlyFingerprints: "Only its fingerprints are kept here, as you wished, so there is nothing to show.",
    photo: "The photo",
    youProtectIt: "You protect it. Nobody else sees it.",
    ofClinic: (clinic: string) => `Of ${clinic}.`,
    whatYouHaveBrought: "What you have brought",
    strongAccepted: "Strong evidence is accepted: outside a dispute this photo reads “Original evidenced”.",
    whatCounts: "What counts, and for how much",

    // evidence-actions.server.ts
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",

    // evidence-forms.tsx
    privateNote: "Private: moderators see it, and nobody else. Files are never published.",
    originalFile: "The original file",
    originalFileHint: "As the camera made it: not cropped, not sent through a messenger. JPEG, PNG or WebP, at most 12 MB.",
    credentialFile: "The file with the credential",
    credentialFileHint: "Left out, the credential of the photo itself is read. JPEG, PNG or WebP, at most 12 MB.",
    newPhoto: "The new photo",
    newPhotoHint: "The same head and the printed code, both sharp. JPEG, PNG or WebP, at most 12 MB.",
    logFile: "A picture or PDF of the log",
    logFileHint: "Cover names of other people. At most 12 MB.",
    sendEvidence: "Send this evidence",
    bring: (evidence: string) => `Bring: ${evidence}`,
    firstSession: "First session",
    lastSession: "Last session",
    pageAddress: "The page’s address",
    pageAddressHint: "Moderators open it themselves. We do not fetch it.",
    onThatPageSince: "On that page since",
    codeInPhoto: "The code in the photo",
    codeUntil: (code: string, until: string) => `${code}, until ${until}`,
    whatItIs: "What it is and where it comes from",
    forTheModerator: "Anything a moderator should know",
    noClientNames: "No name of a client.",
    codeExplained: (days: number) =>
      `Print a code, hold it beside the head and take a new photo. A code is valid for ${days} days and for one photo, so the photo must be new.`,
    codeSheet: rich("<sheet>Sheet with the code {code}</sheet>, until {until}"),
    makeACode: "Make a code",
    makeAnotherCode: "Make another code",
    questionExplained: (days: number) =>
      `We send the person shown a link, once. They see the photo and your clinic’s name and answer yes or no; they need no account. The link works for ${days} days. We remove the address as soon as they have answered or the link has expired.`,
    personEmail: "E-mail address of the person shown",
    personEmailHint: "Only with their leave.",
    sendQuestion: "Send the question",

    // evidence-parts.tsx
    evidence: "Evidence",
    weight: "Weight",
    showsAndDoesNot: "What it shows, and what it does not prove",
    chosenAbove: "Chosen above",
    bringThis: rich("Bring this<part>: {label}</part>"),
    uploadedHereFirst: "Uploaded here first",
    uploadedFirstShows: rich(
      "That it was here before another copy.<part>It does not prove anything: whoever takes a photo can be first.</part>",
    ),
    nothingYet: "Nothing yet.",
    askedByMail: "Asked by mail",
    weightBrought: (weight: string, on: string) => `Weight ${weight}. Brought ${on}`,
    moderatorNote: (note: string) => `The moderator’s note: ${note}`,
    withdrawPiece: rich("Withdraw it<part>: {piece}</part>"),

    // evidence-view.server.ts
    answered: "Answered",
    expired: "Expired without an answer",
    waiting: "Waits for an answer",
  },
});
