import { rich, words } from "#app/platform/words.ts";

/** What is said at /disputes/:id, by all its parts. */
export const disputeCaseWords = words({
  en: {
    documentTitle: (title: string) => `Dispute: ${title} – Scalpmark`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    yourProposalWaits: "Your proposal waits for a second person.",
    nothingChangesForAnybody: "Nothing changes for anybody until they have confirmed it.",
    theDecisionIsPublished: "The decision is published.",
    theClinicsAreTold: "The clinics are told by mail and their scores are worked out again.",
    theFloodBrakeIsReleased: "The flood brake is released.",
    allPartiesAreTold: "All parties are told by mail, and their time to be heard has begun.",
    thePictureIsInTheStock: "The picture is in the stock.",
    everyPhotoOfItIsCleared: "Every photo of it is cleared, and copies of it are no alarm from now on.",
    theDisputeIsOpenAgain: "The dispute is open again.",
    yourColleaguesSeeYourReasons: "Your colleagues see your reasons below.",
    nothingIsDecidedLook:
      "Nothing is decided. Look at the photos, weigh what each side has brought, read what they say, and propose how it should end.",
    onePersonHasProposed: "One person has proposed how this should end. A second one has to agree before anything changes.",
    thisHasEndedTheClinic: "This has ended. The clinic a decision is about can appeal.",
    theFloodBrakeHasStopped:
      "The flood brake has stopped this: one photo was found with very many clinics. A person looks before anybody is told.",
    moderation: "Moderation",
    toTheBrake: "To the brake",
    toTheProposal: "To the proposal",
    toTheOutcome: "To the outcome",
    toTheDecision: "To the decision",

    // dispute-case-view.server.ts
    firstSeen: (clinic: string, firstSeen: string) => `${clinic}, first seen ${firstSeen}`,
    noOtherClinicsPhoto: "No other clinic’s photo is left to decide about.",

    // dispute-claims-section.tsx
    openWhatTheFilesSay: "Open what the files say",
    whatTheFilesSay: "What the files say",
    claimsNotEvidenceAll:
      "Claims, not evidence: all but the sizes can be written into any file. That you look at this is recorded, once a visit.",
    ofTheFile: "Of the file",
    differs: "Differs",
    whatTheTwoFilesSay: "What the two files say",
    openTheOriginalOfPhoto: rich("Open the original<part> of photo {number}</part>"),
    photo: (number: number, clinic: string) => `Photo ${number}, ${clinic}`,
    theFileDoesNotSay: "The file does not say",

    // dispute-desk-section.tsx
    thesePhotosCanNoLonger: "These photos can no longer be shown.",
    likeness: (likeness: string, transform: string) => `Likeness: ${likeness}. ${transform}`,
    thePhotos: "The photos",
    softwareFindsLikenessItCannot:
      "Software finds likeness. It cannot tell who took a photo, or who may use it: that is for people to say.",

    // dispute-outcome.tsx
    theBrakeIsReleased: "The brake is released by moderators.",
    theFloodBrake: "The flood brake is on",
    moreThanOtherClinics: (floodClinics: number) =>
      `More than ${floodClinics} other clinics have this photo. Nobody has been told since, and no photo was marked.`,
    theProposal: "The proposal",
    whatYouConfirmIsPublished: "What you confirm is published with its facts, and cannot be changed afterwards.",
    outcomesAreProposedByModerators: "Outcomes are proposed by moderators. Administrators can be the second person.",
    proposeAnOutcome: "Propose an outcome",
    aSecondPerson: "A second person has to agree. The proposer never confirms.",
    nothingWasDecidedAgainst: "Nothing was decided against anybody. The history says how it ended.",
    whatWasTold: (clinic: string) => `What ${clinic} was told`,
    whatTheOtherParties: "What the other parties were told",
    decided: "Decided",

    // dispute-weighing.tsx
    theOtherPhotos: "The other photos",
    whatEachSideHasBrought: "What each side has brought",
    theStrongestAcceptedPiece:
      "The strongest accepted piece counts, and only when a moderator has accepted it. Any number of weak pieces weighs less than one strong one.",
    ifThisIsHeld: (losses: string) => `If this is held to be the original, a finding of theft takes off: ${losses}.`,
    ifThisIsHeldToBeTheOriginal: "If this is held to be the original, no other clinic’s photo is left to decide about.",

    // notice-preview.server.ts
    aClinic: "A clinic",
    theOtherClinics: "The other clinics",
    theClientWhoProtects: "The client who protects a photo",

    // brake-forms.tsx
    theseAreCopiesOfOne: "These are copies of one clinic’s photo",
    everyPartyIsTold: "Every party is told and has its time to be heard. The photos read “Match found” until people have decided.",
    releaseTheBrake: "Release the brake",
    thisIsAPicture: "This is a picture that many may use",
    itGoesToTheStock:
      "It goes to the stock, so that copies of it are no alarm again. Every photo here reads “Cleared” and leaves the profiles.",
    whoHandsItOut: "Who hands it out",
    aSupplierTrainerOrFranchise: "A supplier, trainer or franchise.",
    whereItIsToBeFound: "Where it is to be found",
    aPagesAddress: "A page’s address, or a brochure’s title.",
    addItToTheStock: "Add it to the stock and clear every photo",

    // dispute-desk.server.ts
    notComparedWithEachOther: "not compared with each other",
    notFoundAlikeBySoftware: "not found alike by software",
    photo2: (numberOf: number) => `photo ${numberOf}`,
    and: " and ",
    byWayOfCompared: ({
      via,
      number,
      rightNumber,
      transformWords,
    }: {
      via: string;
      number: number;
      rightNumber: number;
      transformWords: string;
    }) => `By way of ${via}: compared with photo ${number}, photo ${rightNumber} is ${transformWords}.`,
    nothingIsKnownOfHow: "Nothing is known of how one could have become the other. They lie on each other as they are.",
    comparedWithPhoto: (numberOf: number, numberOf2: number, transformWords: string) =>
      `Compared with photo ${numberOf}, which was known before, photo ${numberOf2} is ${transformWords}.`,
    photoOf: (number: number, clinic: string) => `Photo ${number}, of ${clinic}`,

    // dispute-forms.tsx
    thisIsPublishedWord: "This is published word for word. Write what can be seen and checked. No name of a person, nothing private.",
    howShouldItEnd: "How should it end, and why?",
    stolen: "Stolen",
    cleared: "Cleared",
    whichPhotoIsTheOriginal: "Which photo is the original?",
    onlyForStolenWhat: "Only for “stolen”. What it would cost is beside it.",
    proposeThisToASecond: "Propose this to a second person",
    proposed: (outcome: string, rule: string) => `Proposed: ${outcome}. ${rule}`,
    heldToBeTheOriginal: (original: string) => `Held to be the original: the photo of ${original}.`,
    itWouldTakeOff: (cost: string) => `It would take off: ${cost}.`,
    somebodyElseHasToConfirm: "Somebody else has to confirm or decline it.",
    youProposed: "You proposed this",
    theAccusedClinicHasMade: (hearingUntil: string) =>
      `The accused clinic has made no statement yet. Without one this can be confirmed from ${hearingUntil}.`,
    aPartyIsHeardFirst: "A party is heard first",
    confirmAndPublish: "Confirm and publish",
    theDisputeIsOpen: "The dispute is open again afterwards.",

    // notice-fields.tsx
    leftEmptyTheUsual: " Left empty, the usual text for the outcome is sent.",
    toTheClinicTheDecision: "To the clinic the decision is about",
    goesIntoItsMail: (emptyHint: string) => `Goes into its mail, above the link to the decision.${emptyHint}`,
    toTheOtherParties: "To the other parties",
    namesNoClinicAll: (emptyHint: string) => `Names no clinic: all others get the same.${emptyHint}`,
    previewTheMails: "Preview the mails",
    theMailsAsTheyWould: "The mails as they would be sent",
    nothingIsSentYet: "Nothing is sent yet. Change the texts below and look again, or go on.",
    noClinicIsLeft: "No clinic is left that this would be about, so no mail is sent.",
    to: (to: string) => `To ${to}`,
    subject: (subject: string) => `Subject: ${subject}`,
  },
});
