import type { HealthState } from "#app/platform/site-health.ts";
import { words } from "#app/platform/words.ts";

/** How each part of the site stands, and what to do where it is not well. */
export const siteHealthWords = words({
  en: {
    states: { well: "Well", look: "Look at this", broken: "Broken" } satisfies Record<HealthState, string>,
    database: "Database",
    log: "Write-ahead log",
    freeDisk: "Free disk",
    worker: "Worker",
    leases: "Leases",
    everyJobHeld: "Every running job is held",
    letGo: (jobs: string) => `${jobs} let go`,
    workerDied: "A worker died while it worked. The job is taken up again; if it fails too, it is listed as failed.",
    queue: "Queue",
    failedJobs: "Failed jobs",
    readErrors: "Read their errors under Jobs, mend the cause and try them again.",
    reading: "Reading of files",
    readingFailures: (crashes: string) => `${crashes} or time-outs since the worker started`,
    lookAtJobs: "Look at the newest failed jobs.",
    readingForVisitors: "Reading for visitors and moderators",
    visitorFailures: (crashes: string) => `${crashes} or time-outs since this server process started`,
    lookInLog: "Look in the server’s log for whom the checks failed.",
    mail: "Mail",
    somebodyBreaks: (where: string) => `Somebody may be sending files that are made to break it. ${where}`,
    readerKeepsLog: "A reader keeps the log from being folded in. Restart the site; nothing is lost by it.",
    shouldShrink: "It should shrink by itself within minutes. If it does not, restart the site.",
    littleDisk: "The site refuses to be called ready. Make room, or move DATA_DIR to a larger disk, now.",
    someDisk: "Make room, or move DATA_DIR to a larger disk, within days.",
    neverSeen: "Never seen",
    noWorker: "No mail is sent and no photo is checked. Start the site by npm start, which runs the worker too, and read its log.",
    mayBeBusy: "It may be busy with one long job. If it stays silent, restart the site.",
    nothingWaits: "Nothing waits",
    oldestJobWaits: (time: string) => `The oldest job has waited ${time}`,
    workNotDone: "Work is not being done. See whether a worker is running; the site is not called ready until it is.",
    muchAsked: "Much was asked for at once, or a worker is slow. Look again in a few minutes.",
    peopleWait: "People wait for links they cannot do without. See whether the mail server answers.",
    mendMail: "Read the errors under Jobs, mend the mail server and try them again.",
    nobodyReceives: "Nobody receives a mail. Set SMTP_URL, or read them by npm run outbox.",
    /** How long ago, and since when it has been up; null: just now, and not known. */
    seen: (ago: string | null, up: string | null) =>
      `Seen ${ago === null ? "just now" : `${ago} ago`}${up === null ? "" : `, up for ${up}`}`,
    bySmtp: "By SMTP",
    intoOutbox: (mails: string) => `Into the outbox folder, ${mails} so far`,
    mails: (way: string, failed: string | null, waited: string | null) =>
      `${way}${failed === null ? "" : `, ${failed} given up`}${waited === null ? "" : `, the oldest has waited ${waited}`}`,
    underAMinute: "under a minute",
  },
});
