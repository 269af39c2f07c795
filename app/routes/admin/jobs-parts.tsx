import { Button } from "#app/components/button.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Select } from "#app/components/select.tsx";
import { DROP_REASONS, type JobState, jobKindWords } from "#app/platform/job-form.ts";
import { printNumber } from "#app/platform/printed.ts";
import type { JobView, jobKindView } from "#app/routes/admin/job-view.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

type KindView = ReturnType<typeof jobKindView>;

const COUNTED: readonly JobState[] = ["queued", "running", "dead", "done"];
const KIND_COLUMNS = [
  { label: "Kind" },
  { label: "Waiting", number: true },
  { label: "Running", number: true },
  { label: "Failed", number: true },
  { label: "Done in 7 days", number: true },
  { label: "Longest wait" },
];

/** Every kind with how many are in which state; each figure leads to those jobs. */
export function JobKindsTable({
  kinds,
  addressOf,
}: {
  kinds: readonly KindView[];
  addressOf: (state: string, kind: string, before: null) => string;
}) {
  return (
    <LinesTable
      label="Jobs by kind"
      columns={KIND_COLUMNS}
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
                <span className="visually-hidden"> of {label.toLowerCase()}</span>
              </a>
            ),
          ),
          oldest,
        ],
      }))}
    />
  );
}

const COLUMNS: Record<JobState, readonly { label: string; number?: boolean }[]> = {
  queued: [{ label: "Job" }, { label: "Due" }, { label: "Tries", number: true }, { label: "Last error" }],
  running: [{ label: "Job" }, { label: "Lease" }, { label: "Tries", number: true }, { label: "Last error" }],
  dead: [{ label: "Job" }, { label: "Given up" }, { label: "Tries", number: true }, { label: "Last error" }],
  done: [{ label: "Job" }, { label: "Done" }, { label: "Tries", number: true }, { label: "Error before" }],
};

/** Jobs of one state. */
export function JobsTable({ state, jobs }: { state: JobState; jobs: readonly JobView[] }) {
  const when = (job: JobView) => (state === "queued" ? job.due : state === "running" ? job.lease : job.ended) ?? "–";
  return (
    <LinesTable
      label="Jobs"
      columns={COLUMNS[state]}
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
  const all = `${failed === 1 ? "the failed job" : `all ${printNumber(failed)} failed jobs`} of “${jobKindWords(kind).toLowerCase()}”`;
  return (
    <div className="stack">
      <form method="post">
        <input type="hidden" name="intent" value="retry-kind" />
        <input type="hidden" name="kind" value={kind} />
        <Button>Try {all} again</Button>
      </form>
      <details open={problem?.errors.reason !== undefined}>
        <summary>Drop them instead</summary>
        <form method="post" className="form">
          <input type="hidden" name="intent" value="drop-kind" />
          <input type="hidden" name="kind" value={kind} />
          <DropReasonField problem={problem} />
          <div>
            <Button kind="warning">Drop {all}</Button>
          </div>
        </form>
      </details>
    </div>
  );
}

/** Why something is dropped. */
export function DropReasonField({ problem }: { problem: FormProblem | undefined }) {
  return (
    <Select
      name="reason"
      label="Why"
      hint="What a dropped job was to do stays undone. The reason goes into the record."
      required
      emptyLabel="Choose a reason"
      choices={Object.entries(DROP_REASONS).map(([value, label]) => ({ value, label }))}
      value={typedIn(problem, "reason")}
      error={problem?.errors.reason}
    />
  );
}
