import { rich, words } from "#app/platform/words.ts";

/** What is said at /photos/:id/evidence, by all its parts. */
export const photoEvidenceWords = words({
  en: {
    documentTitle: "Whose photo this is – Scalpmark",
    yourEvidenceHasArrived: "Your evidence has arrived.",
    softwareComparesItAndAModerator: "Software compares it, and a moderator weighs it. You see the result below.",
    theQuestionIsOnItsWay: "The question is on its way.",
    thePersonShownGets: "The person shown gets a link by mail. Their yes appears below as evidence.",
    thePieceIsWithdrawn: "The piece is withdrawn.",
    itCountsForNothing: "It counts for nothing and no moderator sees it.",
    yourAccount: "Your account",
    yourClinic: "Your clinic",
    title: "Whose photo this is",
    lede: "Bring what shows that this photo is yours. A moderator weighs each piece. Having sent it in first counts for nothing, so that whoever takes a photo cannot win by being quick.",
    itHasNotBeen: "It has not been checked yet.",
    onlyItsFingerprintsAreKept: "Only its fingerprints are kept here, as you wished, so there is nothing to show.",
    thePhoto: "The photo",
    youProtectItNobody: "You protect it. Nobody else sees it.",
    of: (clinic: string) => `Of ${clinic}.`,
    whatYouHaveBrought: "What you have brought",
    strongEvidenceIsAccepted: "Strong evidence is accepted: outside a dispute this photo reads “Original evidenced”.",
    whatCountsAndForHow: "What counts, and for how much",

    // evidence-actions.server.ts
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",

    // evidence-forms.tsx
    privateModeratorsSee: "Private: moderators see it, and nobody else. Files are never published.",
    theOriginalFile: "The original file",
    asTheCameraMade: "As the camera made it: not cropped, not sent through a messenger. JPEG, PNG or WebP, at most 12 MB.",
    theFileWithTheCredential: "The file with the credential",
    leftOutTheCredential: "Left out, the credential of the photo itself is read. JPEG, PNG or WebP, at most 12 MB.",
    theNewPhoto: "The new photo",
    theSameHead: "The same head and the printed code, both sharp. JPEG, PNG or WebP, at most 12 MB.",
    aPictureOrPdf: "A picture or PDF of the log",
    coverNamesOfOther: "Cover names of other people. At most 12 MB.",
    sendThisEvidence: "Send this evidence",
    bring: (evidenceText: string) => `Bring: ${evidenceText}`,
    firstSession: "First session",
    lastSession: "Last session",
    thePagesAddress: "The page’s address",
    moderatorsOpenItThemselves: "Moderators open it themselves. We do not fetch it.",
    onThatPageSince: "On that page since",
    theCodeInThePhoto: "The code in the photo",
    until: (code: string, until: string) => `${code}, until ${until}`,
    whatItIsAndWhere: "What it is and where it comes from",
    anythingAModeratorShouldKnow: "Anything a moderator should know",
    noNameOfAClient: "No name of a client.",
    printACodeHold: (codeDays: number) =>
      `Print a code, hold it beside the head and take a new photo. A code is valid for ${codeDays} days and for one photo, so the photo must be new.`,
    sheetWithTheCodeUntil: rich("<codePart>Sheet with the code {codePart2}</codePart>, until {until}"),
    makeACode: "Make a code",
    makeAnotherCode: "Make another code",
    weSendThePerson: (confirmationDays: number) =>
      `We send the person shown a link, once. They see the photo and your clinic’s name and answer yes or no; they need no account. The link works for ${confirmationDays} days. We remove the address as soon as they have answered or the link has expired.`,
    eMailAddress: "E-mail address of the person shown",
    onlyWithTheirLeave: "Only with their leave.",
    sendTheQuestion: "Send the question",

    // evidence-parts.tsx
    evidence: "Evidence",
    weight: "Weight",
    whatItShowsAndWhat: "What it shows, and what it does not prove",
    chosenAbove: "Chosen above",
    bringThis: rich("Bring this<part>: {label}</part>"),
    uploadedHereFirst: "Uploaded here first",
    thatItWasHere: rich(
      "That it was here before another copy.<part>It does not prove anything: whoever takes a photo can be first.</part>",
    ),
    nothingYet: "Nothing yet.",
    askedByMail: "Asked by mail",
    weightBrought: (weight: string, on: string) => `Weight ${weight}. Brought ${on}`,
    theModeratorsNote: (note: string) => `The moderator’s note: ${note}`,
    withdraw: rich("Withdraw it<part>: {piece}</part>"),

    // evidence-view.server.ts
    expiredWithoutAnAnswer: "Expired without an answer",
    waitsForAnAnswer: "Waits for an answer",
  },
});
