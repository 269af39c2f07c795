import { words } from "#app/platform/words.ts";

/** What is said at /admin/jobs. */
export const jobsWords = words({
  en: {
    documentTitle: "Jobs – Scalpmark",
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    noJobOfThisKind: "No job of this kind has failed any more: somebody else was quicker.",
    theyWaitAgain: "They wait again, as if they had not been tried. Reload this page to see what becomes of them.",
    theyAreDropped: "They are dropped, and the record says why. What they were to do stays undone.",
    noJobWasAsked: "No job was asked for yet.",
    byKind: "By kind",
    everyKind: "Every kind",
    states: "States",
    noJobHasFailed: "No job has failed for good.",
    noJobIsInThisState: "No job is in this state just now.",
    thereIsNone: "There is none",
    jobs: "jobs",
    title: "Jobs",
    lede: "Work that the site does by itself: mails, checks of photos, scores. The figures are those of this moment.",
  },
});
