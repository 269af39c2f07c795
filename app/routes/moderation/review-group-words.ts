import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /review-groups/:slug, by all its parts. */
export const reviewGroupWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `Linked reviews of ${name} – Scalpmark`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    theReviewsStand: "The reviews stand.",
    theyWaitAgainOnly: "They wait again only if something new is noticed.",
    theReviewsAreTakenDown: "The reviews are taken down.",
    eachHasItsDecision: "Each has its decision in the public log. The score is worked out again.",
    yourProposalWaits: "Your proposal waits for a second person.",
    theClinicIsTold: "The clinic is told by mail and can answer. Nothing changes before both.",
    theDecisionIsPublished: "The decision is published.",
    theClinicIsToldByMail: "The clinic is told by mail and its score is worked out again.",
    theReviewsWait: "The reviews wait for a moderator again.",
    yourColleaguesSeeYourReasons: "Your colleagues see your reasons below.",
    moderation: "Moderation",
    theClinicsPage: "The clinic’s page",
    stepsAgainst: "steps against it",
    title: (name: string) => `Reviews of ${name} that may be linked`,
    lede: "Software noticed signs and decided nothing: all of these are published. What they are people say.",
    theProposal: "The proposal",
    whatWasFoundBefore: "What was found before stands below, if anything was.",
    noReviewOfThisClinic: "No review of this clinic shows such signs now.",
    whenTheyCame: "When they came",
    firstNoticed: (since: string) => `First noticed on ${since}.`,
    theScoreIsWithThem: rich("The score is {now} with them and {without} without any of them: {change} points."),
    whatTheyDo: "What they do to the score",
    reviews: (members: number) => printCount(members, "review"),
    eachWithHowProbable:
      "Each with how probable its signs make it that it is no client’s own; proof of treatment speaks against that. A review that is linked to others is judged with those alone.",

    // review-group-forms.tsx
    nothingChangesTheyWait: "Nothing changes. They wait again only if something new is noticed.",
    eachComesDownAtOnce: "Each comes down at once, by a decision of its own in the public log.",
    aChargeAgainstTheClinic: "A charge against the clinic: it is heard first, and a second person has to confirm it.",
    whichReviewsDoYouSpeak: "Which reviews do you speak of?",
    of5: (overall: number) => `${overall} of 5`,
    countedTogetherGroup: (cluster: number) => `Counted together: group ${cluster}`,
    lookedAtBefore: "Looked at before",
    read: "Read it",
    itsPage: "Its page",
    itsAuthorWasAsked: ". Its author was asked for one more proof",
    whatDoYouFind: "What do you find?",
    propose: "Propose: ",
    publishedWordForWord:
      "Published word for word where a decision comes of it. Write what can be seen and checked. No name of a person, nothing private.",
    recordWhatYouFind: "Record what you find",
    whatIsToBeFound: "What is to be found is said by moderators. Administrators can be the second person.",
    proposed: (rule: string) => `Proposed: ${rule}`,
    aboutReviews: (on: string, reviews: number) => `${on}, about ${printCount(reviews, "review")}`,
    theClinicSays: "The clinic says",
    theReviewsWaitForOne: "The reviews wait for one of them again afterwards.",
    theClinic: (statement: string) => `The clinic: ${statement}`,
    declined: (reasons: string) => `Declined: ${reasons}`,
    whatWasFound: "What was found before",

    // review-group-view.server.ts
    writtenOnATablet: "Written on a tablet that the clinic had declared",
    inDaysWhereWere: ({
      label,
      reviews,
      days,
      expected,
      withProof,
    }: {
      label: string;
      reviews: string;
      days: string;
      expected: string;
      withProof: string;
    }) => `${label}: ${reviews} in ${days} days, where ${expected} were to be expected; ${withProof} with proof`,
    ofYoungerThanAWeek: (label: string, accounts: string, reviews: string) => `${label}: ${accounts} of ${reviews} younger than a week`,
    starsAgainst: (label: string, stars: string, mean: string) => `${label}: ${stars} stars against ${mean}`,
    alike: (label: string, percent: string) => `${label}: ${percent} % alike`,
    more: (label: string, others: string) => `${label}: ${others} more`,
    left: "Left as they are",
    proposedAsProcured: "Proposed as procured",
    waitsForASecondPerson: ", waits for a second person",
  },
});
