import { words } from "#app/platform/words.ts";

/** What is said by jobs-parts.tsx. */
export const jobsPartsWords = words({
  en: {
    kind: "Kind",
    waiting: "Waiting",
    running: "Running",
    failed: "Failed",
    doneIn7Days: "Done in 7 days",
    longestWait: "Longest wait",
    jobsByKind: "Jobs by kind",
    ofKind: (label: string) => `of ${label}`,
    job: "Job",
    due: "Due",
    tries: "Tries",
    lastError: "Last error",
    lease: "Lease",
    givenUp: "Given up",
    done: "Done",
    errorBefore: "Error before",
    jobs: "Jobs",
    theFailedJob: "the failed job",
    allFailedJobs: (failed: string) => `all ${failed} failed jobs`,
    failedOfJobKindWords: (failed: string, jobKindWords: string) => `${failed} of “${jobKindWords}”`,
    tryAgain: (all: string) => `Try ${all} again`,
    dropThemInstead: "Drop them instead",
    drop: (all: string) => `Drop ${all}`,
    reason: "Why",
    reasonHint: "What a dropped job was to do stays undone. The reason goes into the record.",
    chooseReason: "Choose a reason",
  },
});
