import { rich, words } from "#app/platform/words.ts";

/** What is said at /decisions, by all its parts. */
export const decisionsWords = words({
  en: {
    decisionsOnScalpmark: "Decisions on Scalpmark",
    decisionsAbout: (name: string) => `Decisions about ${name}`,
    everyDecisionOfModerators: (name: string) =>
      `Every decision of moderators about ${name}: its rule, its facts, and whether it was appealed.`,
    publicLogOfDecisions: "Public log of decisions",
    everyDecisionOfModeratorsAbout:
      "Every decision of moderators about a clinic, newest first: its rule, its facts, and whether it was appealed.",
    thisPageDoesNotExist: "This page does not exist.",
    lede: "Every decision by people: the rule, the facts and the outcome. Lines are only added, never changed or removed. An undone decision stays, with the one that undid it.",
    alsoAsAFeed: rich("Also as a <feed>feed</feed> and as a <table>table</table>."),
    onlyDecisionsAbout: rich("Only decisions about <clinics>{name}</clinics>."),
    showAllClinics: "Show all clinics",
    aMatchFoundBySoftware: "A match found by software is no decision. Two people decide, after the clinic was heard.",
    nothingHasBeenDecided: "Nothing has been decided.",
    thereIsNothingOlder: "There is nothing older.",
    newestFirst: "Newest first",
    newest: "Newest",
    older: "Older",
    theFirstDecisionIsReached: "The first decision is reached",
    pagesOfDecisions: "Pages of decisions",

    // decisions-log-entry.tsx
    overturned: "Overturned",
  },
});
