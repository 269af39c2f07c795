import { printCount, printNumber } from "#app/platform/printed.ts";
import { siteHealthWords } from "#app/platform/site-health-words.ts";

export type HealthState = "well" | "look" | "broken";

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
  if (minutes < 1) return siteHealthWords().underAMinute;
  if (minutes < 120) return printCount(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? printCount(hours, "hour") : printCount(Math.floor(hours / 24), "day");
}

type Grade = [state: HealthState, advice: string | null];
const WELL: Grade = ["well", null];
const line = (name: string, value: string, [state, advice]: Grade): HealthLine => ({ name, value, state, advice });

/** Each part of the site in one of three words, with what to do where it is not well. */
export function judgeHealth(facts: HealthFacts): HealthLine[] {
  const say = siteHealthWords();
  return [
    line(say.database, bytesWords(facts.databaseBytes), WELL),
    line(say.log, bytesWords(facts.logBytes), gradeLog(facts.logBytes)),
    line(say.freeDisk, bytesWords(facts.freeBytes), gradeDisk(facts.freeBytes)),
    line(say.worker, workerWords(facts), gradeWorker(facts)),
    line(
      say.leases,
      facts.lapsedLeases === 0 ? say.everyJobHeld : say.letGo(printCount(facts.lapsedLeases, "job")),
      facts.lapsedLeases === 0 ? WELL : ["look", say.workerDied],
    ),
    line(say.queue, overdueWords(facts.overdueMs), gradeQueue(facts.overdueMs)),
    line(say.failedJobs, printNumber(facts.failedJobs), facts.failedJobs === 0 ? WELL : ["look", say.readErrors]),
    line(
      say.reading,
      say.readingFailures(printCount(facts.isolateFailures, "crash", "crashes")),
      gradeIsolate(facts.isolateFailures, say.lookAtJobs),
    ),
    line(
      say.readingForVisitors,
      say.visitorFailures(printCount(facts.serverIsolateFailures, "crash", "crashes")),
      gradeIsolate(facts.serverIsolateFailures, say.lookInLog),
    ),
    line(say.mail, mailWords(facts), gradeMail(facts)),
  ];
}

/** The gravest of them. */
export const worstState = (lines: readonly HealthLine[]): HealthState =>
  (["broken", "look"] as const).find((state) => lines.some((one) => one.state === state)) ?? "well";

/** More than that is no bad luck with one file. */
const MANY_FAILURES = 10;

const gradeIsolate = (failures: number, where: string): Grade =>
  failures < MANY_FAILURES ? WELL : ["look", siteHealthWords().somebodyBreaks(where)];

function gradeLog(bytes: number): Grade {
  const say = siteHealthWords();
  if (bytes >= HUGE_LOG) return ["broken", say.readerKeepsLog];
  return bytes >= LARGE_LOG ? ["look", say.shouldShrink] : WELL;
}

function gradeDisk(bytes: number): Grade {
  const say = siteHealthWords();
  if (bytes < LITTLE_DISK) return ["broken", say.littleDisk];
  return bytes < SOME_DISK ? ["look", say.someDisk] : WELL;
}

function workerWords({ workerSilentMs, workerUpMs }: HealthFacts): string {
  const say = siteHealthWords();
  if (workerSilentMs === null) return say.neverSeen;
  const up = workerUpMs === null ? null : durationWords(workerUpMs);
  return say.seen(workerSilentMs < MINUTE ? null : durationWords(workerSilentMs), up);
}

function gradeWorker({ workerSilentMs }: HealthFacts): Grade {
  const say = siteHealthWords();
  if (workerSilentMs === null || workerSilentMs >= 10 * MINUTE) return ["broken", say.noWorker];
  return workerSilentMs >= 2 * MINUTE ? ["look", say.mayBeBusy] : WELL;
}

const overdueWords = (ms: number | null) =>
  ms === null ? siteHealthWords().nothingWaits : siteHealthWords().oldestJobWaits(durationWords(ms));

function gradeQueue(ms: number | null): Grade {
  const say = siteHealthWords();
  if (ms !== null && ms >= 15 * MINUTE) return ["broken", say.workNotDone];
  return ms !== null && ms >= 5 * MINUTE ? ["look", say.muchAsked] : WELL;
}

function mailWords({ smtp, outboxMails, failedMails, overdueMailMs }: HealthFacts): string {
  const say = siteHealthWords();
  const way = smtp ? say.bySmtp : say.intoOutbox(printCount(outboxMails, "mail"));
  return say.mails(
    way,
    failedMails === 0 ? null : printCount(failedMails, "mail"),
    overdueMailMs === null ? null : durationWords(overdueMailMs),
  );
}

function gradeMail({ smtp, failedMails, overdueMailMs }: HealthFacts): Grade {
  const say = siteHealthWords();
  if (overdueMailMs !== null && overdueMailMs >= 15 * MINUTE) return ["broken", say.peopleWait];
  if (failedMails > 0) return ["look", say.mendMail];
  return smtp ? WELL : ["look", say.nobodyReceives];
}
