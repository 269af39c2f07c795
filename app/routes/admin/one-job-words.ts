import { words } from "#app/platform/words.ts";

/** What is said at /admin/jobs/:id. */
export const oneJobWords = words({
  en: {
    job: "Job",
    documentTitle: (job: string) => `${job} – Scalpmark`,
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    notFailedAnyMore: "This job does not stand as failed any more: somebody else was quicker.",
    state: "State",
    askedFor: "Asked for",
    due: "Due",
    tries: "Tries",
    lease: "Lease",
    noWorkerHoldsIt: "No worker holds it",
    ended: "Ended",
    notYet: "Not yet",
    lastError: "Last error",
    noError: "None",
    lastErrorNote: "Without the values it quoted.",
    tryAgain: "Try it again",
    dropJob: "Drop the job",
    whatToDo: "What to do",
    whatToDoNote: "Try it again once its cause is mended. Drop it if it is not needed.",
    lede: "What the job is told stays out of this page: it may name somebody.",
  },
});
