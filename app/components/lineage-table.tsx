import { lineageTableWords } from "#app/components/lineage-table-words.ts";
import { Say } from "#app/components/say.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { Tag, type TagTone } from "#app/components/tag.tsx";

export interface LineageName {
  name: string;
  /** Null: only the name on a certificate, or the page one is on. */
  href: string | null;
}

export interface LineageFact {
  id: string;
  pupil: LineageName;
  trainer: LineageName;
  when: string;
  course: string;
  provider: LineageName;
  /** "3 months", "none"; null: the trainer is not known here. */
  years: string | null;
  procedures: string | null;
  flags: readonly { words: string; tone: TagTone }[];
}

interface LineageTableProps {
  label: string;
  facts: readonly LineageFact[];
  norm: { years: number; procedures: number };
}

/** The drawing's facts in words, a course a row. */
export function LineageTable({ label, facts, norm }: LineageTableProps) {
  const say = lineageTableWords();
  return (
    <TableScroll label={label}>
      <table className="table lineage-table">
        <thead>
          <tr>
            <th scope="col">{say.learned}</th>
            <th scope="col">{say.taughtBy}</th>
            <th scope="col">{say.course}</th>
            <th scope="col">{say.trainerOnThatDay}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.id}>
              <th scope="row">
                <Name {...fact.pupil} />
              </th>
              <td>
                <span className="lineage-table-said">{say.taughtBy} </span>
                <Name {...fact.trainer} />
              </td>
              <td>
                {fact.course}, <Name {...fact.provider} />, {fact.when}
              </td>
              <td>
                {fact.years === null ? (
                  <p>{say.practiceUnknown}</p>
                ) : (
                  <p>
                    <Say
                      it={say.practiceAndProcedures}
                      years={fact.years}
                      normYears={norm.years}
                      procedures={fact.procedures}
                      normProcedures={norm.procedures}
                    />
                  </p>
                )}
                {fact.flags.length > 0 && (
                  <p className="lineage-flags">
                    {fact.flags.map((flag) => (
                      <Tag key={flag.words} tone={flag.tone}>
                        {flag.words}
                      </Tag>
                    ))}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

const Name = ({ name, href }: LineageName) => (href === null ? name : <a href={href}>{name}</a>);
