import { words } from "#app/platform/words.ts";

/** What is said at /admin/jobs. */
export const jobsWords = words({
  en: {
    documentTitle: "Jobs – Scalpmark",
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    noneFailedAnyMore: "No job of this kind has failed any more: somebody else was quicker.",
    retried: "They wait again, as if they had not been tried. Reload this page to see what becomes of them.",
    dropped: "They are dropped, and the record says why. What they were to do stays undone.",
    noJobsYet: "No job was asked for yet.",
    byKind: "By kind",
    everyKind: "Every kind",
    states: "States",
    noneFailed: "No job has failed for good.",
    noneInThisState: "No job is in this state just now.",
    emptyTitle: "There is none",
    jobs: "jobs",
    title: "Jobs",
    lede: "Work that the site does by itself: mails, checks of photos, scores. The figures are those of this moment.",
  },
});
