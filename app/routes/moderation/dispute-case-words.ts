import { rich, words } from "#app/platform/words.ts";

/** What is said at /disputes/:id, by all its parts. */
export const disputeCaseWords = words({
  en: {
    unknownTitle: "photos",
    documentTitle: (title: string) => `Dispute: ${title} – Scalpmark`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    proposalWaits: "Your proposal waits for a second person.",
    nothingChangesYet: "Nothing changes for anybody until they have confirmed it.",
    decisionPublished: "The decision is published.",
    clinicsAreTold: "The clinics are told by mail and their scores are worked out again.",
    brakeReleased: "The flood brake is released.",
    partiesAreTold: "All parties are told by mail, and their time to be heard has begun.",
    pictureInStock: "The picture is in the stock.",
    photosCleared: "Every photo of it is cleared, and copies of it are no alarm from now on.",
    disputeOpenAgain: "The dispute is open again.",
    colleaguesSeeReasons: "Your colleagues see your reasons below.",
    openLede:
      "Nothing is decided. Look at the photos, weigh what each side has brought, read what they say, and propose how it should end.",
    proposedLede: "One person has proposed how this should end. A second one has to agree before anything changes.",
    decidedLede: "This has ended. The clinic a decision is about can appeal.",
    brakedLede: "The flood brake has stopped this: one photo was found with very many clinics. A person looks before anybody is told.",
    moderation: "Moderation",
    toTheBrake: "To the brake",
    toTheProposal: "To the proposal",
    toTheOutcome: "To the outcome",
    toTheDecision: "To the decision",

    // dispute-case-view.server.ts
    firstSeen: (clinic: string, firstSeen: string) => `${clinic}, first seen ${firstSeen}`,
    noOtherPhotoLeft: "No other clinic’s photo is left to decide about.",

    // dispute-claims-section.tsx
    openFileClaims: "Open what the files say",
    whatTheFilesSay: "What the files say",
    whatTheFilesSayNote:
      "Claims, not evidence: all but the sizes can be written into any file. That you look at this is recorded, once a visit.",
    fileClaim: "Of the file",
    differs: "Differs",
    fileClaimsCaption: "What the two files say",
    openOriginal: rich("Open the original<part> of photo {number}</part>"),
    photoTitle: (number: number, clinic: string) => `Photo ${number}, ${clinic}`,
    fileSaysNothing: "The file does not say",

    // dispute-desk-section.tsx
    photosNotShown: "These photos can no longer be shown.",
    likeness: (likeness: string, difference: string) => `Likeness: ${likeness}. ${difference}`,
    photos: "The photos",
    photosNote: "Software finds likeness. It cannot tell who took a photo, or who may use it: that is for people to say.",

    // dispute-outcome.tsx
    moderatorsRelease: "The brake is released by moderators.",
    brakeIsOn: "The flood brake is on",
    brakeIsOnNote: (most: number) =>
      `More than ${most} other clinics have this photo. Nobody has been told since, and no photo was marked.`,
    proposal: "The proposal",
    proposalNote: "What you confirm is published with its facts, and cannot be changed afterwards.",
    moderatorsPropose: "Outcomes are proposed by moderators. Administrators can be the second person.",
    proposeOutcome: "Propose an outcome",
    proposeOutcomeNote: "A second person has to agree. The proposer never confirms.",
    nothingDecided: "Nothing was decided against anybody. The history says how it ended.",
    whatWasTold: (clinic: string) => `What ${clinic} was told`,
    whatOthersWereTold: "What the other parties were told",
    decided: "Decided",

    // dispute-weighing.tsx
    otherPhotos: "The other photos",
    whatEachSideBrought: "What each side has brought",
    whatEachSideBroughtNote:
      "The strongest accepted piece counts, and only when a moderator has accepted it. Any number of weak pieces weighs less than one strong one.",
    originalTakesOff: (losses: string) => `If this is held to be the original, a finding of theft takes off: ${losses}.`,
    originalLeavesNothing: "If this is held to be the original, no other clinic’s photo is left to decide about.",

    // notice-preview.server.ts
    unknownClinic: "A clinic",
    otherClinics: "The other clinics",
    protectingClient: "The client who protects a photo",

    // brake-forms.tsx
    copiesOfOnePhoto: "These are copies of one clinic’s photo",
    copiesOfOnePhotoNote: "Every party is told and has its time to be heard. The photos read “Match found” until people have decided.",
    releaseBrake: "Release the brake",
    pictureForMany: "This is a picture that many may use",
    pictureForManyNote:
      "It goes to the stock, so that copies of it are no alarm again. Every photo here reads “Cleared” and leaves the profiles.",
    whoHandsItOut: "Who hands it out",
    whoHandsItOutHint: "A supplier, trainer or franchise.",
    whereItIsFound: "Where it is to be found",
    whereItIsFoundHint: "A page’s address, or a brochure’s title.",
    addToStock: "Add it to the stock and clear every photo",

    // dispute-desk.server.ts
    notCompared: "not compared with each other",
    notFoundAlike: "not found alike by software",
    comparedByWayOf: ({
      via,
      known,
      searched,
      difference,
    }: {
      via: readonly number[];
      known: number;
      searched: number;
      difference: string;
    }) =>
      `By way of ${via.map((number) => `photo ${number}`).join(" and ")}: compared with photo ${known}, photo ${searched} is ${difference}.`,
    nothingKnownOfHow: "Nothing is known of how one could have become the other. They lie on each other as they are.",
    comparedWithPhoto: (known: number, searched: number, difference: string) =>
      `Compared with photo ${known}, which was known before, photo ${searched} is ${difference}.`,
    photoAlt: (number: number, clinic: string) => `Photo ${number}, of ${clinic}`,

    // dispute-forms.tsx
    factsHint: "This is published word for word. Write what can be seen and checked. No name of a person, nothing private.",
    howShouldItEnd: "How should it end, and why?",
    stolen: "Stolen",
    cleared: "Cleared",
    whichIsOriginal: "Which photo is the original?",
    whichIsOriginalHint: "Only for “stolen”. What it would cost is beside it.",
    propose: "Propose this to a second person",
    proposed: (outcome: string, rule: string) => `Proposed: ${outcome}. ${rule}`,
    heldOriginal: (original: string) => `Held to be the original: the photo of ${original}.`,
    wouldTakeOff: (cost: string) => `It would take off: ${cost}.`,
    somebodyElseConfirms: "Somebody else has to confirm or decline it.",
    youProposed: "You proposed this",
    partyHeardUntil: (hearingUntil: string) =>
      `The accused clinic has made no statement yet. Without one this can be confirmed from ${hearingUntil}.`,
    partyHeardFirst: "A party is heard first",
    confirmAndPublish: "Confirm and publish",
    afterDecline: "The dispute is open again afterwards.",

    // notice-fields.tsx
    toAccused: "To the clinic the decision is about",
    toAccusedHint: "Goes into its mail, above the link to the decision. Left empty, the usual text for the outcome is sent.",
    toOthers: "To the other parties",
    toOthersHint: "Names no clinic: all others get the same. Left empty, the usual text for the outcome is sent.",
    previewTheMails: "Preview the mails",
    mailsTitle: "The mails as they would be sent",
    nothingSentYet: "Nothing is sent yet. Change the texts below and look again, or go on.",
    noMailIsSent: "No clinic is left that this would be about, so no mail is sent.",
    toReader: (reader: string) => `To ${reader}`,
    subject: (subject: string) => `Subject: ${subject}`,
  },
});
