import { jobKindWords } from "#app/platform/job-form.ts";
import { jobFormWords } from "#app/platform/job-form-words.ts";
import type { JobKindRow, ShownJob } from "#app/platform/job-repository.server.ts";
import { printTime } from "#app/platform/printed.ts";
import { shownError } from "#app/platform/shown-error.ts";
import { durationWords } from "#app/platform/site-health.ts";
import { jobViewWords } from "#app/routes/admin/job-view-words.ts";

/** A kind of job with its figures; what is due later has not waited. */
export function jobKindView({ kind, counts, oldestDue }: JobKindRow, now: Date) {
  const waits = oldestDue === null ? null : now.getTime() - oldestDue.getTime();
  return {
    kind,
    label: jobKindWords(kind),
    counts,
    oldest: waits === null ? "–" : waits < 0 ? jobViewWords().dueLater : durationWords(waits),
  };
}

/** One job in words: what it is told stays out, and its error is shown without values. */
export function jobView(job: ShownJob, now: Date) {
  const lapsed = job.leaseUntil !== null && job.leaseUntil < now;
  return {
    id: job.id,
    kind: job.kind,
    label: jobKindWords(job.kind),
    state: job.state,
    stateLabel: jobFormWords().states[job.state],
    tries: job.attempts,
    asked: printTime(job.createdAt),
    due: printTime(job.runAt),
    ended: job.finishedAt === null ? null : printTime(job.finishedAt),
    lease: job.leaseUntil === null ? null : jobViewWords().leaseUntil(lapsed, job.leaseUntil.toISOString().slice(11, 19)),
    error: job.lastError === null ? null : shownError(job.lastError),
  };
}
export type JobView = ReturnType<typeof jobView>;
