import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dropFailedJobs, retryFailedJobs } from "#app/jobs/settle-failed-jobs.server.ts";
import { jobDrop, jobRetry } from "#app/platform/job-form.ts";
import { findJob, type ShownJob } from "#app/platform/job-repository.server.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { jobView } from "#app/routes/admin/job-view.ts";
import { DropReasonField } from "#app/routes/admin/jobs-parts.tsx";
import { oneJobWords } from "#app/routes/admin/one-job-words.ts";
import { requireAdmin, requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { badRequest, mend, parseForm, problemWith } from "#app/web/form.server.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = oneJobWords();
  return [{ title: say.documentTitle(data?.job.label ?? say.job) }];
};

async function requireJob({ context }: GuardArgs, id = ""): Promise<ShownJob> {
  const job = /^\d{1,15}$/.test(id) ? await findJob(context.ctx.store.read, Number(id)) : null;
  if (job === null) throw notFound();
  return job;
}

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args);
  return { job: jobView(await requireJob(args, args.params.id), args.context.ctx.now()) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const { id } = await requireJob(args, args.params.id);
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "retry": {
      const parsed = parseForm(jobRetry, form);
      return parsed.ok ? after(await retryFailedJobs(ctx, viewer, { id }), "retried") : mend(parsed.problem);
    }
    case "drop": {
      const parsed = parseForm(jobDrop, form);
      return parsed.ok ? after(await dropFailedJobs(ctx, viewer, { id }, parsed.data.reason), "dropped") : mend(parsed.problem);
    }
    default:
      throw badRequest(oneJobWords().noSuchForm);
  }
}

function after(count: number, done: string) {
  if (count === 0) return refusedForm({ status: 409, ...problemWith("form", oneJobWords().notFailedAnyMore) });
  throw redirect(`/admin/jobs?done=${done}`, 303);
}

export default function OneJob() {
  const say = oneJobWords();
  const { job } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage at="/admin/jobs" below title={`${job.label} ${job.id}`} lede={say.lede}>
      <ProblemSummary problem={problem} />
      <Section id="job" title={say.job}>
        <DefinitionList
          rows={[
            { term: say.state, value: job.stateLabel },
            { term: say.askedFor, value: job.asked },
            { term: say.due, value: job.due },
            { term: say.tries, value: job.tries },
            { term: say.lease, value: job.lease ?? say.noWorkerHoldsIt },
            { term: say.ended, value: job.ended ?? say.notYet },
            { term: say.lastError, value: job.error ?? say.noError, note: job.error === null ? undefined : say.lastErrorNote },
          ]}
        />
      </Section>
      {job.state === "dead" && (
        <Section id="settle" title={say.whatToDo} note={say.whatToDoNote}>
          <form method="post">
            <input type="hidden" name="intent" value="retry" />
            <Button>{say.tryAgain}</Button>
          </form>
          <form method="post" className="form">
            <input type="hidden" name="intent" value="drop" />
            <DropReasonField problem={problem} />
            <div>
              <Button kind="warning">{say.dropJob}</Button>
            </div>
          </form>
        </Section>
      )}
    </AdminPage>
  );
}
