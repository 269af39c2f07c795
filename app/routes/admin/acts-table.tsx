import { LinesTable } from "#app/components/lines-table.tsx";
import type { ActView } from "#app/routes/admin/act-view.ts";

const COLUMNS = ["What", "About", "In particular", "By", "When"].map((label) => ({ label }));

/** What was done, a line each. */
export function ActsTable({ acts }: { acts: readonly ActView[] }) {
  return (
    <LinesTable
      label="What was done"
      columns={COLUMNS}
      roomy
      rows={acts.map(({ id, at, what, actor, subject, detail }) => ({
        key: String(id),
        cells: [
          what,
          subject === null ? (
            "–"
          ) : (
            <a key="subject" href={subject.href}>
              {subject.label}
            </a>
          ),
          detail === "" ? "–" : detail,
          actor,
          at,
        ],
      }))}
    />
  );
}
