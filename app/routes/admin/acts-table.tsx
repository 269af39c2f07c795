import { LinesTable } from "#app/components/lines-table.tsx";
import type { ActView } from "#app/routes/admin/act-view.ts";
import { actsTableWords } from "#app/routes/admin/acts-table-words.ts";

const columns = () => {
  const say = actsTableWords();
  return [say.act, say.subject, say.particulars, say.actor, say.time].map((label) => ({ label }));
};

/** What was done, a line each. */
export function ActsTable({ acts }: { acts: readonly ActView[] }) {
  const say = actsTableWords();
  return (
    <LinesTable
      label={say.whatWasDone}
      columns={columns()}
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
