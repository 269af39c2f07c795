import { words } from "#app/platform/words.ts";

/** What is said at /moderation/charges/new. */
export const chargeNewWords = words({
  en: {
    documentTitle: "Propose a charge – Scalpmark",
    unknownClinic: "a clinic",
    review: "The review",
    moderation: "Moderation",
    lede: (hearingHours: number) =>
      `A proposal, and no decision. The clinic is told now and has ${hearingHours} hours to answer; then a second person confirms or declines it.`,
    rule: "Rule",
    factsHint: "Published word for word once it is confirmed, and read by the clinic before. No name of a person, nothing private.",
    propose: "Propose it",
    yourProposal: "Your proposal",
  },
});
