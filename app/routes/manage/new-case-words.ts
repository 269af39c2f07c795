import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/cases/new. */
export const newCaseWords = words({
  en: {
    documentTitle: "A new case – Scalpmark",
    practitionersFirst: rich("A case names who held the needle. <practitioners>Enter your practitioners first</practitioners>."),
    nobodyWorksHereYet: "Nobody works here yet",
    enterCase: "Enter the case",
    treatment: "The treatment",
    treatmentNote: "Leave out anything that tells who the client is.",
    title: "Enter a case",
    lede: "One treated head. Nothing of it is public before you add photos or the client has said yes.",
  },
});
