import { Button } from "#app/components/button.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Select } from "#app/components/select.tsx";
import { type JobState, jobKindWords } from "#app/platform/job-form.ts";
import { jobFormWords } from "#app/platform/job-form-words.ts";
import { printNumber } from "#app/platform/printed.ts";
import type { JobView, jobKindView } from "#app/routes/admin/job-view.ts";
import { jobsPartsWords } from "#app/routes/admin/jobs-parts-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

type KindView = ReturnType<typeof jobKindView>;

const COUNTED: readonly JobState[] = ["queued", "running", "dead", "done"];
const kindColumns = () => {
  const say = jobsPartsWords();
  return [
    { label: say.kind },
    { label: say.waiting, number: true },
    { label: say.running, number: true },
    { label: say.failed, number: true },
    { label: say.doneIn7Days, number: true },
    { label: say.longestWait },
  ];
};

/** Every kind with how many are in which state; each figure leads to those jobs. */
export function JobKindsTable({
  kinds,
  addressOf,
}: {
  kinds: readonly KindView[];
  addressOf: (state: string, kind: string, before: null) => string;
}) {
  const say = jobsPartsWords();
  return (
    <LinesTable
      label={say.jobsByKind}
      columns={kindColumns()}
      rows={kinds.map(({ kind, label, counts, oldest }) => ({
        key: kind,
        cells: [
          label,
          ...COUNTED.map((state) =>
            counts[state] === 0 ? (
              "0"
            ) : (
              <a key={state} href={addressOf(state, kind, null)}>
                {printNumber(counts[state])}
                <span className="visually-hidden"> {say.ofKind(label.toLowerCase())}</span>
              </a>
            ),
          ),
          oldest,
        ],
      }))}
    />
  );
}

const columns = (): Record<JobState, readonly { label: string; number?: boolean }[]> => {
  const say = jobsPartsWords();
  return {
    queued: [{ label: say.job }, { label: say.due }, { label: say.tries, number: true }, { label: say.lastError }],
    running: [{ label: say.job }, { label: say.lease }, { label: say.tries, number: true }, { label: say.lastError }],
    dead: [{ label: say.job }, { label: say.givenUp }, { label: say.tries, number: true }, { label: say.lastError }],
    done: [{ label: say.job }, { label: say.done }, { label: say.tries, number: true }, { label: say.errorBefore }],
  };
};

/** Jobs of one state. */
export function JobsTable({ state, jobs }: { state: JobState; jobs: readonly JobView[] }) {
  const say = jobsPartsWords();
  const when = (job: JobView) => (state === "queued" ? job.due : state === "running" ? job.lease : job.ended) ?? "–";
  return (
    <LinesTable
      label={say.jobs}
      columns={columns()[state]}
      roomy
      rows={jobs.map((job) => ({
        key: String(job.id),
        cells: [
          <a key="job" href={`/admin/jobs/${job.id}`}>
            {job.label} <span className="figures">{job.id}</span>
          </a>,
          when(job),
          job.tries,
          job.error ?? "–",
        ],
      }))}
    />
  );
}

/** What can be done with every failed job of a kind. */
export function KindForms({ kind, failed, problem }: { kind: string; failed: number; problem: FormProblem | undefined }) {
  const say = jobsPartsWords();
  const label = jobKindWords(kind).toLowerCase();
  return (
    <div className="stack">
      <form method="post">
        <input type="hidden" name="intent" value="retry-kind" />
        <input type="hidden" name="kind" value={kind} />
        <Button>{say.tryAgain(failed, label)}</Button>
      </form>
      <details open={problem?.errors.reason !== undefined}>
        <summary>{say.dropThemInstead}</summary>
        <form method="post" className="form">
          <input type="hidden" name="intent" value="drop-kind" />
          <input type="hidden" name="kind" value={kind} />
          <DropReasonField problem={problem} />
          <div>
            <Button kind="warning">{say.drop(failed, label)}</Button>
          </div>
        </form>
      </details>
    </div>
  );
}

/** Why something is dropped. */
export function DropReasonField({ problem }: { problem: FormProblem | undefined }) {
  const say = jobsPartsWords();
  return (
    <Select
      name="reason"
      label={say.reason}
      hint={say.reasonHint}
      required
      emptyLabel={say.chooseReason}
      choices={Object.entries(jobFormWords().dropReasons).map(([value, label]) => ({ value, label }))}
      value={typedIn(problem, "reason")}
      error={problem?.errors.reason}
    />
  );
}
