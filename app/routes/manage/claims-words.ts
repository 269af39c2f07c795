import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/claims. */
export const claimsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Claims of ${name} – Scalpmark`,
    theClaimIsOnYourPage: "The claim is on your page, beside the evidence.",
    theClaimIsOff: "The claim is off your page. Decisions about it stay in the public log.",
    thatIsNoFault: "That is no fault. The page then says what is evidenced, and that you say nothing.",
    youClaimNothing: "You claim nothing",
    answerThisSumOrWithdraw: "Answer this sum, or withdraw the claim",
    saySomethingToThisSum: "Say something to this sum, or withdraw the claim",
    whatYouSayWhat: "What you say, what is shown",
    theSumsUseRanges:
      "The sums use ranges: 2 to 4 sessions for a treatment, 3 to 5 hours for a session, 40 hours in a week. A claim reads Contradicted or Not possible only if even the ends that suit it best do not fit.",
    stateAClaim: "State a claim",
    inYourOwnWords: "In your own words. To correct one, withdraw it and state it anew.",
    title: (name: string) => `Claims of ${name}`,
    lede: "What you say of yourself stands beside what is evidenced, with the sum written out. You see the same sum as everybody. A claim moves no points; one that two moderators call refuted takes some off.",
  },
});
