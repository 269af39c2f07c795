import { printTime } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** Why a command of moderation did nothing, as whoever sent it is told. */
export const moderationRefusalWords = words({
  en: {
    tied: (reason: string | null) =>
      `You have a tie to one of the clinics in this matter, so somebody else has to deal with it${reason === null ? "" : `: ${reason}`}.`,
    colleagueFirst: "A colleague was first: this has changed since you opened it. Nothing of yours was saved. Look at it as it stands now.",
    untilNext: (limit: string, next: Date) => `${limit}; the next is possible at ${printTime(next)}. Nothing of yours was saved.`,
    clinicUnheard: (until: string) => `The clinic is heard first. Until ${until} UTC this can be confirmed only after it has answered.`,
    moderatorsAnswer: "Proposals are answered by moderators and administrators.",
    ownProposal: "You proposed this yourself. A second person has to answer it.",
    clinicAnsweredAlready: "Your clinic has answered this already, or it has been decided.",
    formerLooker: "You looked at this before, and somebody else came to a different answer. A third person has to decide it.",

    judging: {
      mostAnHour: (most: number) => `${most} decisions in an hour is the most for one person`,
      mostStolenADay: (most: number) => `${most} proposals in 24 hours to call a photo stolen is the most for one person`,
      paused: {
        overturn_rate:
          "Your deciding is paused, since more than one in ten of your judgements that were looked at again came out differently. You can read everything. An administrator ends the pause.",
        administrator: "An administrator has paused your deciding. You can read everything. Ask them when it goes on.",
      },
      administratorsPause: "Deciding is paused by administrators.",
      yourself: "This is you. Another administrator decides about it.",
    },
    matter: {
      answeredMeanwhile: "This has been answered in the meantime.",
      othersAnswer: (kind: string) => `An administrator has arranged that others answer matters of this kind: ${kind}.`,
      aColleague: "A colleague",
      later: "later",
      held: (name: string, until: string) =>
        `${name} took this first and has it until ${until} UTC. Nothing of yours was saved. You can read it meanwhile, and answer once it is free.`,
      filterOfNothing: "Choose something to look at first, then give it a name.",
      filtersAtMost: (most: number) => `You have ${most} filters. Remove one first.`,
      leaveAKind: "Leave at least one kind, or take the role away.",
    },
    dispute: {
      moderatorsPropose: "Outcomes are proposed by moderators.",
      moderatorsConfirm: "Outcomes are confirmed by moderators and administrators.",
      moderatorsRelease: "The flood brake is released by moderators.",
      moderatorsKeepStock: "The stock is kept by moderators.",
      brakeIsOn: "The flood brake is on. Somebody has to release it first, so that all parties are heard.",
      choosePhotoOfDispute: "Choose one of the photos of this dispute.",
      noOtherPhotoLeft: "If this photo is the original, no other clinic’s photo is left to decide about.",
      ownProposal: "You proposed this yourself. A second person has to confirm it.",
      partyUnheard: (until: string) =>
        `A party is heard first. Until ${until} UTC this can be confirmed only after the clinic has made a statement.`,
      decidedAlready: "This dispute has been decided. You can appeal against a decision.",
      statementsAtMost: (most: number) => `A party can make ${most} statements in one dispute, and yours has.`,
      strongEvidence:
        "Strong evidence was accepted for one of these photos, so it is somebody’s own and no shared picture. Release the brake.",
      noFileKept: "None of these photos’ files is kept here. Add the picture to the stock first, then release the brake.",
      strongerEvidence: "Stronger evidence was accepted for another photo of this dispute. Being here first weighs less than any evidence.",
      originalUnproved:
        "Nobody has proved this original yet. Accept strong evidence for this photo first: an original file, a content credential, a new photo with a code, or the word of the person shown.",
    },
    evidence: {
      moderatorsWeigh: "Evidence is weighed by moderators.",
      codeUnread: "A new photo counts only if the code can be read in it. Look at it, then tick this.",
    },
    claim: {
      moderatorsPropose: "What is to be found of a claim is proposed by moderators.",
      withdrawn: "The clinic has withdrawn this claim, so nothing is left to refute.",
      withdrawnDecline: "The clinic has withdrawn this claim, so nothing is left to refute. Decline the proposal.",
    },
    linkedReviews: {
      moderatorsFind: "What is to be found of linked reviews is said by moderators.",
      proposalWaits: "A proposal about this clinic’s reviews waits for a second person already.",
    },
    charge: {
      moderatorsPropose: "Charges are proposed by moderators.",
      otherRule: "This rule is about something else.",
      documentWithdrawn: "The clinic has withdrawn this document, so nothing rests on it.",
      proposedBefore: "This was proposed before. It waits for a second person, or is decided.",
    },
    step: {
      moderatorsPropose: "Steps against a clinic are proposed by moderators.",
      moderatorsLift: "Steps are lifted by moderators and administrators.",
      notItsPhoto: "This is no photo of this clinic.",
      takenAlready: "This step is proposed or in force already. It has to end before it can be taken again.",
      notInForce: "This step is not in force any more.",
      tookPart: "You took part in this step. Somebody who did not has to lift it.",
      leadsElsewhere: (rule: string) => `“${rule}” does not lead to this step.`,
      noLowerStep:
        "No lower step of the last two years and no decision in the log stands against this clinic. Begin with a private notice, or name a graver rule.",
    },
    appeal: {
      moderatorsAnswer: "Appeals are answered by moderators and administrators.",
      moderatorsAsk: "Another look is asked for by moderators.",
      askedYourself: "You asked for this yourself. Somebody else has to answer it.",
      overturnedMeanwhile: "This decision was overturned in the meantime. Nothing of it is left to answer.",
      tookPartAnswer: "You took part in the decision. Somebody who did not has to answer the appeal.",
      tookPartAsk: "You took part in the decision. Somebody who did not has to ask.",
      takesNothing: "This decision takes nothing from anybody, so there is nothing to appeal against.",
      nothingToUndo: "This decision takes nothing from anybody, so there is nothing to undo.",
      timeHasPassed: (days: number) => `An appeal could be made within ${days} days of the decision. That time has passed.`,
      overturnedNoAppeal: "This decision is overturned already. There is nothing left to appeal against.",
      overturned: "This decision is overturned already.",
      appealedAlready: "An appeal against this decision has been made. There is one for each decision.",
      askedAlready: "A colleague has asked for another look already. There is one for each decision.",
    },
    secondLook: {
      moderatorsTake: "Second looks are taken by moderators.",
      tookPart: "You had a part in this before. Somebody who had none takes the second look.",
      chooseOneListed: "Choose one of the outcomes listed.",
    },
    report: {
      moderatorsAnswer: "Reports are answered by moderators.",
      moderatorsTakeDown: "Photos are taken down by moderators.",
      sayWhatIsToBeDone: "Say what is to be done.",
      onlyAReview: "Only a review can be taken down.",
      onlyAPublishedReview: "Only a published review can be labelled.",
      onlyAPhoto: "Only a photo can be taken down so.",
      onlyAShownPhoto: "Only a photo that is shown can go to a dispute.",
      onlyOfTheUnwilling: "Only a photo of somebody who did not agree is taken down before it is decided about.",
      noSuchPhoto: "There is no such photo on this site.",
      sameClinic: "Both photos belong to the same clinic.",
      decidedTogether: "These two photos were decided about together before.",
      yourOwn: "This is your own. It cannot be reported by you.",
      reportsAtMost: (most: number) => `An account can make ${most} reports in 24 hours. Please send this one tomorrow.`,
    },
    document: {
      moderatorsCheck: "Documents are checked by moderators.",
      notAskedOfKind: "This is not asked of a document of this kind.",
      askedAlready: "The clinic has been asked already, and still has time to answer. One question at a time.",
      fileNotKept: "Its file is not kept, so there is nothing to look at again.",
    },
    ownership: {
      moderatorsDecide: "Disputes about profiles are decided by moderators.",
      moderatorsCheck: "Proofs are checked by moderators.",
      holderUnheard: (hours: number) =>
        `Whoever is in control has not stated their case yet, and ${hours} hours have not passed. Until then only “the holder stays” can be decided.`,
      doesNotFit: "This outcome does not fit this dispute.",
      noProofYet: "The claimant has shown no proof yet, so the profile cannot pass to them.",
      claimantCannotHold: "The claimant’s account cannot hold a profile: it is suspended, not verified, or a moderator’s.",
    },
    engagement: { moderatorsNote: "What a practitioner says is noted by moderators." },
    tie: {
      declaredAlready: "You have declared a tie to this clinic already. It is listed below.",
      endAgreed: (days: number) => `An administrator has agreed already. It counts for ${days} days from then.`,
      endAskedAlready: "You have asked already. An administrator will answer.",
      nobodyAsked: "Nobody has asked for this tie to end, or it was answered.",
    },
    treatedCase: {
      clinicAnswers: "You are signed in as somebody of this clinic. Only the person treated can answer.",
      changed: "The clinic has changed what it states since you opened this page. Please look again.",
    },
    notice: {
      moderatorsDecide: "Legal notices are decided by moderators.",
      sentYourself: "You sent this notice yourself. Somebody else has to decide it.",
      authorHasTime: "The author’s time is not over. Nothing can be decided before.",
      authorSilent: "The author has not answered, so nobody knows whether they stand by it.",
      namesSomebody: "This names the complainant or the author. The log is public: leave names and addresses out.",
      answeredMeanwhile: "This notice has been answered or decided in the meantime. Nothing of yours was saved.",
      ownReview: "This is your own review.",
      notQuoted: "These words are not in the review. Copy them from it, in one piece.",
      openAlready: "A notice of yours about this review is being dealt with. You are told by mail how it goes on.",
      tooMany: "There are many notices at the moment. Please send this one tomorrow.",
    },
    sending: {
      openTooLong: "This page was open for a long time. Everything you wrote is below: please send it once more.",
      tooFast: "This came faster than a person can read the page. Please send it once more.",
      photosAtMost: (most: number, minutes: number) =>
        `${most} photos an hour can be named from one address. Please send this in ${minutes} minutes, or sign in and report it.`,
      noticesAtMost: (most: number, minutes: number) =>
        `${most} notices an hour can come from one address. Please send this in ${minutes} minutes.`,
    },
  },
});
