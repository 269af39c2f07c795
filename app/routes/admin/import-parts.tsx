import { ROW_OUTCOMES, type RowOutcome } from "#app/clinics/import-form.ts";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OlderPages } from "#app/components/older-pages.tsx";
import { printNumber } from "#app/platform/printed.ts";
import type { ImportView, rowView } from "#app/routes/admin/import-view.ts";
import type { ImportCounts } from "#db/schema/clinics.ts";

/** Where the list stands, in a sentence. */
export function ImportNotice({ list, progress }: { list: ImportView; progress: string | null }) {
  switch (list.state) {
    case "trying":
      return (
        <Notice kind="info">
          <p>The list is being tried. Reload this page in a few seconds.</p>
        </Notice>
      );
    case "importing":
      return (
        <Notice kind="info" title="Being imported">
          <p>{progress} Reload this page to see how far it is.</p>
        </Notice>
      );
    case "done":
      return (
        <Notice kind="success">
          <p>
            Imported {list.ended}: {list.resultWords}.
          </p>
        </Notice>
      );
    case "failed":
      return (
        <Notice kind="warning" title="The list could not be read">
          <p>{list.failure}</p>
        </Notice>
      );
    case "dropped":
      return (
        <Notice kind="info">
          <p>The list was dropped {list.ended}. Nothing was imported.</p>
        </Notice>
      );
    case "tried":
      return null;
  }
}

/** Who sent what, and what came of it. */
export function ImportFacts({ list, sender }: { list: ImportView; sender: string }) {
  return (
    <DefinitionList
      rows={[
        { term: "State", value: list.stateLabel },
        { term: "Sent", value: `${list.sent}, by ${sender}` },
        { term: "File", value: `${list.format}, ${list.size}` },
        { term: "Its SHA-256", value: <code className="figures break-words">{list.sha256}</code> },
        { term: "Name of the list", value: list.listName ?? "None given" },
        { term: "Trial", value: list.trialWords ?? "Not yet" },
        { term: "Import", value: list.resultWords ?? (list.started === null ? "Not asked for" : `Asked for ${list.started}`) },
      ]}
    />
  );
}

/** Imports what was tried, or drops it. */
export function SettleForms({ trial }: { trial: ImportCounts }) {
  const gain = trial.created + trial.updated;
  return (
    <div className="cluster">
      {gain > 0 && (
        <form method="post">
          <input type="hidden" name="intent" value="start" />
          <Button>
            Import {printNumber(trial.created)} new and {printNumber(trial.updated)} changed
          </Button>
        </form>
      )}
      <form method="post">
        <input type="hidden" name="intent" value="drop" />
        <Button kind="secondary">Drop the list</Button>
      </form>
    </div>
  );
}

const COLUMNS = [{ label: "Line" }, { label: "What it would do" }, { label: "Name" }, { label: "Why, or what to look at" }];

interface TrialRowsProps {
  id: string;
  trial: ImportCounts;
  outcome: RowOutcome | null;
  /** These are the first rows. */
  begins: boolean;
  rows: readonly ReturnType<typeof rowView>[];
  /** After which row the list goes on; null: it ends here. */
  next: number | null;
}

/** Every record with what its import would do, by outcome. */
export function TrialRows({ id, trial, outcome, begins, rows, next }: TrialRowsProps) {
  const address = (one: string | null, after: number | null) => {
    const search = new URLSearchParams({ ...(one === null ? {} : { outcome: one }), ...(after === null ? {} : { after: String(after) }) });
    return `/admin/imports/${id}${search.size === 0 ? "" : `?${search}`}#trial`;
  };
  const filters = [
    { outcome: null, label: "Every record", count: null },
    ...Object.entries(ROW_OUTCOMES).map(([one, { label, count }]) => ({ outcome: one, label, count: trial[count] })),
  ];
  return (
    <>
      <nav aria-label="Outcomes">
        <ul className="queue-kinds">
          {filters.map((filter) => (
            <li key={filter.label}>
              <a href={address(filter.outcome, null)} aria-current={filter.outcome === outcome ? "page" : undefined}>
                {filter.label} {filter.count !== null && <span className="figures">{printNumber(filter.count)}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <p>No record is of this kind.</p>
      ) : (
        <LinesTable
          label="Records of the list"
          columns={COLUMNS}
          roomy
          rows={rows.map((row) => ({ key: String(row.id), cells: [row.line, row.outcome, row.name, row.remark] }))}
        />
      )}
      <OlderPages
        newestHref={begins ? null : address(outcome, null)}
        olderHref={next === null ? null : address(outcome, next)}
        noun="records"
        first="First"
        next="Further"
      />
    </>
  );
}
