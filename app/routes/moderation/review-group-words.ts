import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /review-groups/:slug, by all its parts. */
export const reviewGroupWords = words({
  en: {
    aClinic: "a clinic",
    documentTitle: (name: string) => `Linked reviews of ${name} – Scalpmark`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    done: {
      left: { title: "The reviews stand.", text: "They wait again only if something new is noticed." },
      removed: { title: "The reviews are taken down.", text: "Each has its decision in the public log. The score is worked out again." },
      procured: {
        title: "Your proposal waits for a second person.",
        text: "The clinic is told by mail and can answer. Nothing changes before both.",
      },
      confirmed: { title: "The decision is published.", text: "The clinic is told by mail and its score is worked out again." },
      declined: { title: "The reviews wait for a moderator again.", text: "Your colleagues see your reasons below." },
    },
    moderation: "Moderation",
    pageAndSteps: rich("<page>The clinic’s page</page>, <steps>steps against it</steps>"),
    title: (name: string) => `Reviews of ${name} that may be linked`,
    lede: "Software noticed signs and decided nothing: all of these are published. What they are people say.",
    proposal: "The proposal",
    emptyText: "What was found before stands below, if anything was.",
    emptyTitle: "No review of this clinic shows such signs now.",
    whenTheyCame: "When they came",
    firstNoticed: (since: string) => `First noticed on ${since}.`,
    scoreChange: rich("The score is {now} with them and {without} without any of them: {change} points."),
    effect: "What they do to the score",
    reviews: (count: number) => printCount(count, "review"),
    reviewsNote:
      "Each with how probable its signs make it that it is no client’s own; proof of treatment speaks against that. A review that is linked to others is judged with those alone.",

    // review-group-forms.tsx
    means: {
      left: "Nothing changes. They wait again only if something new is noticed.",
      removed: "Each comes down at once, by a decision of its own in the public log.",
      procured: "A charge against the clinic: it is heard first, and a second person has to confirm it.",
    },
    whichReviews: "Which reviews do you speak of?",
    rating: (overall: number) => `${overall} of 5`,
    countedTogether: (group: number) => `Counted together: group ${group}`,
    lookedAtBefore: "Looked at before",
    readIt: "Read it",
    itsPage: rich("<page>Its page</page>"),
    itsPageAndProofAsked: rich("<page>Its page</page><asked>. Its author was asked for one more proof</asked>"),
    whatDoYouFind: "What do you find?",
    takeThemDown: "Take them down: not a client’s own",
    propose: (finding: string) => `Propose: ${finding}`,
    factsHint:
      "Published word for word where a decision comes of it. Write what can be seen and checked. No name of a person, nothing private.",
    recordWhatYouFind: "Record what you find",
    moderatorsFind: "What is to be found is said by moderators. Administrators can be the second person.",
    proposed: (rule: string) => `Proposed: ${rule}`,
    aboutReviews: (time: string, reviews: number) => `${time}, about ${printCount(reviews, "review")}`,
    clinicSays: "The clinic says",
    waitAgainAfterwards: "The reviews wait for one of them again afterwards.",
    clinicSaid: (statement: string) => `The clinic: ${statement}`,
    declined: (reasons: string) => `Declined: ${reasons}`,
    foundBefore: "What was found before",

    // review-group-view.server.ts
    onTablet: "Written on a tablet that the clinic had declared",
    signs: {
      burst: ({ label, reviews, days, expected, withProof }: Record<"label" | "reviews" | "days" | "expected" | "withProof", string>) =>
        `${label}: ${reviews} in ${days} days, where ${expected} were to be expected; ${withProof} with proof`,
      newAccounts: (label: string, accounts: string, reviews: string) => `${label}: ${accounts} of ${reviews} younger than a week`,
      deviation: (label: string, stars: string, mean: string) => `${label}: ${stars} stars against ${mean}`,
      nearDuplicate: (label: string, percent: string) => `${label}: ${percent} % alike`,
      others: (label: string, others: string) => `${label}: ${others} more`,
    },
    became: {
      left: "Left as they are",
      procured: {
        waits: "Proposed as procured, waits for a second person",
        confirmed: "Proposed as procured, confirmed",
        declined: "Proposed as procured, declined",
      },
    },
  },
});
