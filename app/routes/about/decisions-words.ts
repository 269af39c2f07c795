import { rich, words } from "#app/platform/words.ts";

/** What is said at /decisions, by all its parts. */
export const decisionsWords = words({
  en: {
    feedTitle: "Decisions on Scalpmark",
    titleAbout: (name: string) => `Decisions about ${name}`,
    descriptionAbout: (name: string) => `Every decision of moderators about ${name}: its rule, its facts, and whether it was appealed.`,
    title: "Public log of decisions",
    description: "Every decision of moderators about a clinic, newest first: its rule, its facts, and whether it was appealed.",
    noSuchPage: "This page does not exist.",
    lede: "Every decision by people: the rule, the facts and the outcome. Lines are only added, never changed or removed. An undone decision stays, with the one that undid it.",
    alsoAsFeed: rich("Also as a <feed>feed</feed> and as a <table>table</table>."),
    onlyDecisionsAbout: rich("Only decisions about <clinics>{name}</clinics>."),
    showAllClinics: "Show all clinics",
    softwareDecidesNothing: "A match found by software is no decision. Two people decide, after the clinic was heard.",
    nothingDecided: "Nothing has been decided.",
    nothingOlder: "There is nothing older.",
    newestFirst: "Newest first",
    newest: "Newest",
    older: "Older",
    firstReached: "The first decision is reached",
    pagesOfDecisions: "Pages of decisions",

    // decisions-log-entry.tsx
    overturned: "Overturned",
  },
});
