import { printCount, printNumber } from "#app/platform/printed.ts";

export type HealthState = "well" | "look" | "broken";

export const HEALTH_LABELS: Record<HealthState, string> = { well: "Well", look: "Look at this", broken: "Broken" };

/** What was measured. Bytes, milliseconds and counts. */
export interface HealthFacts {
  databaseBytes: number;
  logBytes: number;
  freeBytes: number;
  /** Since a worker left a sign of life; null: none ever did. */
  workerSilentMs: number | null;
  /** Jobs whose worker let its lease run out. */
  lapsedLeases: number;
  /** Tasks of the worker's isolate that crashed or ran out of time since it started. */
  isolateFailures: number;
  /** The same of the server process that made the page, which reads what visitors check and moderators open. */
  serverIsolateFailures: number;
  workerUpMs: number | null;
  /** How long the job that is most overdue has waited; null: none is due. */
  overdueMs: number | null;
  failedJobs: number;
  smtp: boolean;
  failedMails: number;
  /** As `overdueMs`, for mails alone. */
  overdueMailMs: number | null;
  /** Mails written to the outbox folder, where no SMTP server is set. */
  outboxMails: number;
}

export interface HealthLine {
  name: string;
  value: string;
  state: HealthState;
  /** What to do; null where it is well. */
  advice: string | null;
}

const MINUTE = 60_000;
const MB = 1_000_000;
/** web/health.server.ts calls the site not ready below this. */
const LITTLE_DISK = 200 * MB;
const SOME_DISK = 2_000 * MB;
/** SQLite folds its log into the file at about 4 MB; one that grows far beyond has a reader that never ends. */
const LARGE_LOG = 64 * MB;
const HUGE_LOG = 1_000 * MB;

const bytesWords = (bytes: number) => (bytes < 1_000 * MB ? `${printNumber(bytes / MB)} MB` : `${printNumber(bytes / (1_000 * MB))} GB`);

/** "under a minute", "12 minutes", "5 hours", "3 days". */
export function durationWords(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  if (minutes < 1) return "under a minute";
  if (minutes < 120) return printCount(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? printCount(hours, "hour") : printCount(Math.floor(hours / 24), "day");
}

type Grade = [state: HealthState, advice: string | null];
const WELL: Grade = ["well", null];
const line = (name: string, value: string, [state, advice]: Grade): HealthLine => ({ name, value, state, advice });

/** Each part of the site in one of three words, with what to do where it is not well. */
export function judgeHealth(facts: HealthFacts): HealthLine[] {
  return [
    line("Database", bytesWords(facts.databaseBytes), WELL),
    line("Write-ahead log", bytesWords(facts.logBytes), gradeLog(facts.logBytes)),
    line("Free disk", bytesWords(facts.freeBytes), gradeDisk(facts.freeBytes)),
    line("Worker", workerWords(facts), gradeWorker(facts)),
    line(
      "Leases",
      facts.lapsedLeases === 0 ? "Every running job is held" : `${printCount(facts.lapsedLeases, "job")} let go`,
      facts.lapsedLeases === 0
        ? WELL
        : ["look", "A worker died while it worked. The job is taken up again; if it fails too, it is listed as failed."],
    ),
    line("Queue", overdueWords(facts.overdueMs), gradeQueue(facts.overdueMs)),
    line(
      "Failed jobs",
      printNumber(facts.failedJobs),
      facts.failedJobs === 0 ? WELL : ["look", "Read their errors under Jobs, mend the cause and try them again."],
    ),
    line(
      "Reading of files",
      `${printCount(facts.isolateFailures, "crash", "crashes")} or time-outs since the worker started`,
      gradeIsolate(facts.isolateFailures, "Look at the newest failed jobs."),
    ),
    line(
      "Reading for visitors and moderators",
      `${printCount(facts.serverIsolateFailures, "crash", "crashes")} or time-outs since this server process started`,
      gradeIsolate(facts.serverIsolateFailures, "Look in the server’s log for whom the checks failed."),
    ),
    line("Mail", mailWords(facts), gradeMail(facts)),
  ];
}

/** The gravest of them. */
export const worstState = (lines: readonly HealthLine[]): HealthState =>
  (["broken", "look"] as const).find((state) => lines.some((one) => one.state === state)) ?? "well";

/** More than that is no bad luck with one file. */
const MANY_FAILURES = 10;

const gradeIsolate = (failures: number, where: string): Grade =>
  failures < MANY_FAILURES ? WELL : ["look", `Somebody may be sending files that are made to break it. ${where}`];

function gradeLog(bytes: number): Grade {
  if (bytes >= HUGE_LOG) return ["broken", "A reader keeps the log from being folded in. Restart the site; nothing is lost by it."];
  return bytes >= LARGE_LOG ? ["look", "It should shrink by itself within minutes. If it does not, restart the site."] : WELL;
}

function gradeDisk(bytes: number): Grade {
  if (bytes < LITTLE_DISK) return ["broken", "The site refuses to be called ready. Make room, or move DATA_DIR to a larger disk, now."];
  return bytes < SOME_DISK ? ["look", "Make room, or move DATA_DIR to a larger disk, within days."] : WELL;
}

function workerWords({ workerSilentMs, workerUpMs }: HealthFacts): string {
  if (workerSilentMs === null) return "Never seen";
  const up = workerUpMs === null ? "" : `, up for ${durationWords(workerUpMs)}`;
  return `Seen ${workerSilentMs < MINUTE ? "just now" : `${durationWords(workerSilentMs)} ago`}${up}`;
}

function gradeWorker({ workerSilentMs }: HealthFacts): Grade {
  if (workerSilentMs === null || workerSilentMs >= 10 * MINUTE)
    return ["broken", "No mail is sent and no photo is checked. Start the site by npm start, which runs the worker too, and read its log."];
  return workerSilentMs >= 2 * MINUTE ? ["look", "It may be busy with one long job. If it stays silent, restart the site."] : WELL;
}

const overdueWords = (ms: number | null) => (ms === null ? "Nothing waits" : `The oldest job has waited ${durationWords(ms)}`);

function gradeQueue(ms: number | null): Grade {
  if (ms !== null && ms >= 15 * MINUTE)
    return ["broken", "Work is not being done. See whether a worker is running; the site is not called ready until it is."];
  return ms !== null && ms >= 5 * MINUTE ? ["look", "Much was asked for at once, or a worker is slow. Look again in a few minutes."] : WELL;
}

function mailWords({ smtp, outboxMails, failedMails, overdueMailMs }: HealthFacts): string {
  const way = smtp ? "By SMTP" : `Into the outbox folder, ${printCount(outboxMails, "mail")} so far`;
  const waits = overdueMailMs === null ? "" : `, the oldest has waited ${durationWords(overdueMailMs)}`;
  return `${way}${failedMails === 0 ? "" : `, ${printCount(failedMails, "mail")} given up`}${waits}`;
}

function gradeMail({ smtp, failedMails, overdueMailMs }: HealthFacts): Grade {
  if (overdueMailMs !== null && overdueMailMs >= 15 * MINUTE)
    return ["broken", "People wait for links they cannot do without. See whether the mail server answers."];
  if (failedMails > 0) return ["look", "Read the errors under Jobs, mend the mail server and try them again."];
  return smtp ? WELL : ["look", "Nobody receives a mail. Set SMTP_URL, or read them by npm run outbox."];
}
