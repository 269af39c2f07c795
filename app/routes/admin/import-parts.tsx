import { OUTCOME_COUNTS, ROW_OUTCOMES, type RowOutcome } from "#app/clinics/import-form.ts";
import { importWords } from "#app/clinics/import-words.ts";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OlderPages } from "#app/components/older-pages.tsx";
import { Say } from "#app/components/say.tsx";
import { printNumber } from "#app/platform/printed.ts";
import type { ImportView, rowView } from "#app/routes/admin/import-view.ts";
import { oneImportWords } from "#app/routes/admin/one-import-words.ts";
import type { ImportCounts } from "#db/schema/clinics.ts";

/** Where the list stands, in a sentence. */
export function ImportNotice({ list, progress }: { list: ImportView; progress: string | null }) {
  const say = oneImportWords();
  switch (list.state) {
    case "trying":
      return (
        <Notice kind="info">
          <p>{say.beingTried}</p>
        </Notice>
      );
    case "importing":
      return (
        <Notice kind="info" title={say.beingImported}>
          <p>
            {progress} {say.reloadForProgress}
          </p>
        </Notice>
      );
    case "done":
      return (
        <Notice kind="success">
          <p>
            <Say it={say.imported} ended={list.ended} resultWords={list.resultWords} />
          </p>
        </Notice>
      );
    case "failed":
      return (
        <Notice kind="warning" title={say.couldNotBeRead}>
          <p>{list.failure}</p>
        </Notice>
      );
    case "dropped":
      return (
        <Notice kind="info">
          <p>
            <Say it={say.dropped} ended={list.ended} />
          </p>
        </Notice>
      );
    case "tried":
      return null;
  }
}

/** Who sent what, and what came of it. */
export function ImportFacts({ list, sender }: { list: ImportView; sender: string }) {
  const say = oneImportWords();
  return (
    <DefinitionList
      rows={[
        { term: say.state, value: list.stateLabel },
        { term: say.sent, value: say.sentBy(list.sent, sender) },
        { term: say.file, value: `${list.format}, ${list.size}` },
        { term: say.sha256, value: <code className="figures break-words">{list.sha256}</code> },
        { term: say.listName, value: list.listName ?? say.noneGiven },
        { term: say.trial, value: list.trialWords ?? say.notYet },
        { term: say.import, value: list.resultWords ?? (list.started === null ? say.notAskedFor : say.askedFor(list.started)) },
      ]}
    />
  );
}

/** Imports what was tried, or drops it. */
export function SettleForms({ trial }: { trial: ImportCounts }) {
  const say = oneImportWords();
  const gain = trial.created + trial.updated;
  return (
    <div className="cluster">
      {gain > 0 && (
        <form method="post">
          <input type="hidden" name="intent" value="start" />
          <Button>{say.importNewAndChanged(printNumber(trial.created), printNumber(trial.updated))}</Button>
        </form>
      )}
      <form method="post">
        <input type="hidden" name="intent" value="drop" />
        <Button kind="secondary">{say.dropList}</Button>
      </form>
    </div>
  );
}

const columns = () => {
  const say = oneImportWords();
  return [{ label: say.line }, { label: say.whatItWouldDo }, { label: say.name }, { label: say.remarks }];
};

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
  const say = oneImportWords();
  const address = (one: string | null, after: number | null) => {
    const search = new URLSearchParams({ ...(one === null ? {} : { outcome: one }), ...(after === null ? {} : { after: String(after) }) });
    return `/admin/imports/${id}${search.size === 0 ? "" : `?${search}`}#trial`;
  };
  const filters = [
    { outcome: null, label: say.everyRecord, count: null },
    ...ROW_OUTCOMES.map((one) => ({ outcome: one, label: importWords().outcomes[one], count: trial[OUTCOME_COUNTS[one]] })),
  ];
  return (
    <>
      <nav aria-label={say.outcomes}>
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
        <p>{say.noSuchRecords}</p>
      ) : (
        <LinesTable
          label={say.recordsOfList}
          columns={columns()}
          roomy
          rows={rows.map((row) => ({ key: String(row.id), cells: [row.line, row.outcome, row.name, row.remark] }))}
        />
      )}
      <OlderPages
        newestHref={begins ? null : address(outcome, null)}
        olderHref={next === null ? null : address(outcome, next)}
        noun={say.records}
        first={say.first}
        next={say.further}
      />
    </>
  );
}
