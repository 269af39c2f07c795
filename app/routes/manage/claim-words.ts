import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/claims/:id. */
export const claimWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `A claim of ${name} – Scalpmark`,
    answered: "Your answer stands beside the sum.",
    refutationProposedNote: (on: string, rule: string, hearingHours: number) =>
      `Proposed ${on}: ${rule}. Nothing is decided. A second person has to agree, and not before you have answered or ${hearingHours} hours have passed. Withdrawing the claim ends the matter.`,
    refutationProposed: "A moderator proposes to call this claim refuted",
    claimAndSum: "The claim and its sum",
    answerIt: "Answer it",
    withdrawClaim: "Withdraw this claim",
    withdrawIt: "Withdraw it",
    withdrawNote: "It is off the page at once. What was decided about it stays in the public log.",
    lede: "The same sum as everybody sees, and your words to it.",
  },
});
