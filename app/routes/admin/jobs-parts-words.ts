import { printNumber } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

const failedJobs = (failed: number, kind: string) =>
  `${failed === 1 ? "the failed job" : `all ${printNumber(failed)} failed jobs`} of “${kind}”`;

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
    ofKind: (kind: string) => `of ${kind}`,
    job: "Job",
    due: "Due",
    tries: "Tries",
    lastError: "Last error",
    lease: "Lease",
    givenUp: "Given up",
    done: "Done",
    errorBefore: "Error before",
    jobs: "Jobs",
    tryAgain: (failed: number, kind: string) => `Try ${failedJobs(failed, kind)} again`,
    dropThemInstead: "Drop them instead",
    drop: (failed: number, kind: string) => `Drop ${failedJobs(failed, kind)}`,
    reason: "Why",
    reasonHint: "What a dropped job was to do stays undone. The reason goes into the record.",
    chooseReason: "Choose a reason",
  },
});
