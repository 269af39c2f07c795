import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OlderPages } from "#app/components/older-pages.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dropFailedJobs, retryFailedJobs } from "#app/jobs/settle-failed-jobs.server.ts";
import { isJobState, jobKindWords, kindDrop, kindRetry } from "#app/platform/job-form.ts";
import { jobFormWords } from "#app/platform/job-form-words.ts";
import { listJobs, summariseJobs } from "#app/platform/job-repository.server.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { jobKindView, jobView } from "#app/routes/admin/job-view.ts";
import { JobKindsTable, JobsTable, KindForms } from "#app/routes/admin/jobs-parts.tsx";
import { jobsWords } from "#app/routes/admin/jobs-words.ts";
import { readPlace } from "#app/routes/admin/read-place.ts";
import { requireAdmin, requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { badRequest, mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: jobsWords().documentTitle }];

const PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  await requireAdmin(args);
  const { store, now } = args.context.ctx;
  const { searchParams } = new URL(args.request.url);
  const state = searchParams.get("state") ?? "dead";
  const kind = searchParams.get("kind");
  if (!isJobState(state)) throw notFound();
  const before = readPlace(searchParams, "before");
  const found = await listJobs(store.read, { state, kind, before, limit: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  return {
    state,
    kind,
    before,
    kinds: (await summariseJobs(store.read)).map((row) => jobKindView(row, now())),
    jobs: shown.map((job) => jobView(job, now())),
    older: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    done: searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "retry-kind": {
      const parsed = parseForm(kindRetry, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await retryFailedJobs(ctx, viewer, { kind: parsed.data.kind }), "retried");
    }
    case "drop-kind": {
      const parsed = parseForm(kindDrop, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await dropFailedJobs(ctx, viewer, { kind: parsed.data.kind }, parsed.data.reason), "dropped");
    }
    default:
      throw badRequest(jobsWords().noSuchForm);
  }
}

function after(count: number, done: string) {
  if (count === 0) return refusedForm({ status: 409, ...problemWith("form", jobsWords().noneFailedAnyMore) });
  throw redirect(`/admin/jobs?done=${done}`, 303);
}

const allDone = (): Record<string, string> => {
  const say = jobsWords();
  return {
    retried: say.retried,
    dropped: say.dropped,
  };
};

/** An address of this page with these filters. */
function address(state: string, kind: string | null, before: number | null): string {
  const search = { state, ...(kind === null ? {} : { kind }), ...(before === null ? {} : { before: String(before) }) };
  return `/admin/jobs?${new URLSearchParams(search)}`;
}

export default function Jobs() {
  const say = jobsWords();
  const { state, kind, before, kinds, jobs, older, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  const failed = kinds.find((row) => row.kind === kind)?.counts.dead ?? 0;
  return (
    <AdminPage at="/admin/jobs" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="kinds" title={say.byKind} layout="wide">
        {kinds.length === 0 ? <p>{say.noJobsYet}</p> : <JobKindsTable kinds={kinds} addressOf={address} />}
      </Section>
      <Section
        id="list"
        title={`${jobFormWords().states[state]}${kind === null ? "" : `: ${jobKindWords(kind).toLowerCase()}`}`}
        layout="wide"
      >
        <nav aria-label={say.states}>
          <ul className="queue-kinds">
            {Object.entries(jobFormWords().states).map(([one, label]) => (
              <li key={one}>
                <a href={address(one, kind, null)} aria-current={one === state ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
            {kind !== null && (
              <li>
                <a href={address(state, null, null)}>{say.everyKind}</a>
              </li>
            )}
          </ul>
        </nav>
        {state === "dead" && kind !== null && failed > 0 && <KindForms kind={kind} failed={failed} problem={problem} />}
        {jobs.length === 0 ? (
          <EmptyState title={say.emptyTitle}>
            <p>{state === "dead" ? say.noneFailed : say.noneInThisState}</p>
          </EmptyState>
        ) : (
          <JobsTable state={state} jobs={jobs} />
        )}
        <OlderPages
          newestHref={before === null ? null : address(state, kind, null)}
          olderHref={older === null ? null : address(state, kind, older)}
          noun={say.jobs}
        />
      </Section>
    </AdminPage>
  );
}
