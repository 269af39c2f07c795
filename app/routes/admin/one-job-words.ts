import { words } from "#app/platform/words.ts";

/** What is said at /admin/jobs/:id. */
export const oneJobWords = words({
  en: {
    job: "Job",
    documentTitle: (job: string) => `${job} – Scalpmark`,
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    thisJobDoesNotStand: "This job does not stand as failed any more: somebody else was quicker.",
    state: "State",
    asked: "Asked for",
    due: "Due",
    tries: "Tries",
    lease: "Lease",
    noWorkerHolds: "No worker holds it",
    ended: "Ended",
    notYet: "Not yet",
    lastError: "Last error",
    withoutTheValuesItQuoted: "Without the values it quoted.",
    tryItAgain: "Try it again",
    dropTheJob: "Drop the job",
    whatToDo: "What to do",
    tryItAgainOnce: "Try it again once its cause is mended. Drop it if it is not needed.",
    lede: "What the job is told stays out of this page: it may name somebody.",
  },
});
