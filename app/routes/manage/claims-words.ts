import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/claims. */
export const claimsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Claims of ${name} – Scalpmark`,
    claimStated: "The claim is on your page, beside the evidence.",
    claimWithdrawn: "The claim is off your page. Decisions about it stay in the public log.",
    noFault: "That is no fault. The page then says what is evidenced, and that you say nothing.",
    youClaimNothing: "You claim nothing",
    answerOrWithdraw: "Answer this sum, or withdraw the claim",
    speakOrWithdraw: "Say something to this sum, or withdraw the claim",
    saidAndShown: "What you say, what is shown",
    sumsNote:
      "The sums use ranges: 2 to 4 sessions for a treatment, 3 to 5 hours for a session, 40 hours in a week. A claim reads Contradicted or Not possible only if even the ends that suit it best do not fit.",
    stateClaim: "State a claim",
    stateClaimNote: "In your own words. To correct one, withdraw it and state it anew.",
    title: (name: string) => `Claims of ${name}`,
    lede: "What you say of yourself stands beside what is evidenced, with the sum written out. You see the same sum as everybody. A claim moves no points; one that two moderators call refuted takes some off.",
  },
});
