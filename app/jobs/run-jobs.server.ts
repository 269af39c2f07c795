import { listEndedUnrecorded } from "#app/clinics/sanction-repository.server.ts";
import { HANDLERS } from "#app/jobs/handlers.server.ts";
import { keepLegalNotices } from "#app/moderation/keep-legal-notices.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { forgetOldCopies } from "#app/platform/copies-before-update.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { forgetOldEvents } from "#app/platform/forget-old-events.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import { type JobKind, RENEW_MS } from "#app/platform/job.ts";
import {
  claimJob,
  enqueue,
  failJob,
  finishJob,
  forgetDoneJobs,
  type Job,
  postponeJob,
  renewLease,
} from "#app/platform/job-queue.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";
import { forgetOldSendings } from "#app/platform/sending.server.ts";
import { isFileFault, storageFaultOf } from "#app/platform/storage-fault.ts";
import { finishErasures } from "#app/privacy/finish-erasures.server.ts";
import { forgetOverdue, noteForgotten } from "#app/privacy/forget-overdue.server.ts";
import { forgetExpiredExports } from "#app/privacy/make-export.server.ts";
import { RECORD } from "#app/privacy/retention.server.ts";
import { askForShadowRuns } from "#app/trust/score-in-shadow.server.ts";

/** Takes and runs one due job. False: nothing was due. A job that throws is put back or set aside; the worker goes on. */
export async function runNextJob(ctx: Ctx): Promise<boolean> {
  const job = await claimJob(ctx.store, ctx.now());
  if (!job) return false;
  try {
    await holding(ctx, job, () => runHandler(ctx, job));
    await finishJob(ctx.store, job, ctx.now());
    ctx.metrics.count("jobs", { kind: kindOf(job), outcome: "done" });
  } catch (error) {
    const outcome = await setBack(ctx, job, error);
    ctx.metrics.count("jobs", { kind: kindOf(job), outcome });
    ctx.log.error(`job ${outcome}`, { job: job.kind, jobId: String(job.id), attempt: job.attempts, error });
  }
  return true;
}

/** However long it takes, no other worker takes it for lost. */
async function holding(ctx: Ctx, job: Job, run: () => Promise<void>): Promise<void> {
  const renewing = setInterval(() => void renewLease(ctx.store, job, ctx.now()).catch(() => {}), RENEW_MS);
  try {
    await run();
  } finally {
    clearInterval(renewing);
  }
}

async function setBack(ctx: Ctx, job: Job, error: unknown): Promise<"postponed" | "retried" | "dead"> {
  const fault = storageFaultOf(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (fault === null || !isFileFault(fault)) return failJob(ctx.store, job, reason, ctx.now());
  const mayLast = fault !== "files_unreachable" || (error instanceof IsolateError && error.failure === "timed_out");
  return postponeJob(ctx.store, job, { reason, mayLast }, ctx.now());
}

const kindOf = (job: Job) => (Object.hasOwn(HANDLERS, job.kind) ? job.kind : "unknown");

async function runHandler(ctx: Ctx, job: Job): Promise<void> {
  if (!Object.hasOwn(HANDLERS, job.kind)) throw new Error(`No handler for jobs of kind ${job.kind}`);
  const handler = HANDLERS[job.kind as JobKind] as (ctx: Ctx, payload: unknown) => Promise<unknown>;
  await handler({ ...ctx, mailer: mailerOf(ctx, job) }, JSON.parse(job.payload));
}

/** A worker may die between sending a mail and finishing its job. The next run's mails are then the same mails, not more of them. */
function mailerOf(ctx: Ctx, job: Job): Mailer {
  return {
    send: (mail) => ctx.mailer.send(mail, { id: `job-${job.id}-${sha256(mail.to).slice(0, 12)}`, askedAt: job.createdAt }),
  };
}

/** Runs until nothing is due. For the seed, tests and command lines. */
export async function runAllJobs(ctx: Ctx): Promise<number> {
  let count = 0;
  while (await runNextJob(ctx)) count += 1;
  return count;
}

/** Once a minute: asks for the ends of steps against clinics whose date has come to be put on record. `lastMinute` is what this returned before. */
export async function askForEnds(ctx: Ctx, lastMinute: string | null): Promise<string> {
  const at = ctx.now().toISOString().slice(0, 16);
  if (at === lastMinute || (await listEndedUnrecorded(ctx.store.read, ctx.now())).length === 0) return at;
  await ctx.store.write((tx) => enqueue(tx, { kind: "end_sanctions", payload: { at } }, ctx.now()));
  return at;
}

/** Once a day: asks for the scores of the day and for photos of an older engine to be read again, clears what is long done and forgets addresses that are no longer needed. `lastDay` is what this returned before. */
export async function askForDailyWork(ctx: Ctx, lastDay: string | null): Promise<string> {
  const day = dayOf(ctx.now());
  if (day === lastDay) return day;
  await forgetDoneJobs(ctx.store, ctx.now());
  await forgetOldSendings(ctx);
  await forgetOldCopies(ctx);
  await forgetOverdue(ctx);
  noteForgotten(ctx, RECORD.name, await forgetOldEvents(ctx));
  await forgetExpiredExports(ctx);
  await finishErasures(ctx);
  await keepLegalNotices(ctx);
  await askForShadowRuns(ctx, day);
  await ctx.store.write(async (tx) => {
    await enqueue(tx, { kind: "look_at_all_reviews", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "rescore_all", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "remind_of_documents", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "invite_clients", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "tell_shortlists", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "recheck_ownership", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "reindex_photos", payload: { after: "" } }, ctx.now());
    await enqueue(tx, { kind: "redraw_photos", payload: { after: "" } }, ctx.now());
    await enqueue(tx, { kind: "sweep_files", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "reconcile_matters", payload: { day } }, ctx.now());
    await enqueue(tx, { kind: "publish_audit_head", payload: { day } }, ctx.now());
  });
  return day;
}
