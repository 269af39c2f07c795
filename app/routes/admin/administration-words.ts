import { words } from "#app/platform/words.ts";

/** What is said at /admin. */
export const administrationWords = words({
  en: {
    documentTitle: "Administration – Scalpmark",
    moderators: (count: number) => (count === 1 ? "moderator" : "moderators"),
    administrators: (count: number) => (count === 1 ? "administrator" : "administrators"),
    withoutSecondFactor: "of them without a second factor",
    theyCanDoNothing: "They can do nothing until they have one.",
    manageAccounts: "Give or take a role, suspend or restore an account",
    people: "People",
    waiting: "waiting",
    running: "running",
    failedForGood: "failed for good",
    somebodyHasToLook: "Somebody has to look at them.",
    seeJobs: "See the jobs by kind, try again what failed",
    jobs: "Jobs",
    allIsWell: "All is well.",
    seeHealth: "What was measured, and what to do",
    health: "Health",
    newestList: (sentOn: string, state: string) => `The newest, of ${sentOn}: ${state}.`,
    tryList: "Try a list and import it",
    listsOfClinics: "Lists of clinics",
    seeMethodVersions: "Versions of the method in trial",
    method: "Method",
    noActsYet: "Nothing yet.",
    wholeRecord: "The whole record",
    latestActs: "What administrators did last",
    title: "Administration",
    lede: "Who may decide, what the site is busy with, and whether it is well.",
  },
});
