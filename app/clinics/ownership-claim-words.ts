import type { OwnershipClaimState } from "#app/clinics/ownership-claim.ts";
import { words } from "#app/platform/words.ts";

/** What is said of claims to a profile, and of disputes about them. */
export const ownershipClaimWords = words({
  en: {
    states: {
      open: "Open: nothing is proved yet",
      held: "Held: the profile is in your hands",
      disputed: "Disputed: somebody else holds this profile, and stays in control until a moderator has decided",
      refused: "Refused: a moderator decided for the other side",
      withdrawn: "Withdrawn",
      lapsed: "Lapsed: nothing was proved in time",
      ended: "Ended: the profile passed to somebody else",
    } satisfies Record<OwnershipClaimState, string>,
    sayPosition: "Say what you are at this clinic.",
    positionTooShort: "Say what you are at this clinic, in at least 2 characters.",
    positionTooLong: "At most 80 characters.",
    oneLine: "One line only.",
    writeStatement: "Write what you know.",
    statementTooShort: "Write at least 20 characters: who founded the clinic, since when, and what shows it.",
    statementTooLong: "At most 4,000 characters.",
    reviewedThisClinic:
      "You have written a review of this clinic, so you cannot speak for it. Use the account of somebody who works there.",
    decidedLately: (daysAfterRefusal: number) =>
      `A moderator decided about your claim to this profile less than ${daysAfterRefusal} days ago.`,
    claimsMade: (claimsPerDay: number) => `An account can make ${claimsPerDay} claims in 24 hours. Please make this one tomorrow.`,
    decided: "This has been decided.",
    statementsMade: (statementsPerPerson: number) => `${statementsPerPerson} statements can be made in one dispute, and you have.`,
    onlyOpenWithdrawn: "Only a claim that is not decided can be withdrawn.",
  },
});
