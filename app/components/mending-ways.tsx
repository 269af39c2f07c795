import { Noted, NotedList } from "#app/components/noted.tsx";
import type { Notes } from "#app/guide/statement.ts";
import { MENDING_WAYS } from "#app/guide/ways-to-mend.ts";

/** What can be done about a result, each way with both ends of what it can do. */
export function MendingWays({ notes }: { notes: Notes }) {
  return (
    <ol className="mending">
      {MENDING_WAYS.map(({ id, label, can, cannot, time, price }) => (
        <li key={id} id={`way-${id}`}>
          <h3>{label}</h3>
          <dl>
            <div>
              <dt>Can</dt>
              <dd>
                <NotedList statements={can} notes={notes} plain />
              </dd>
            </div>
            <div>
              <dt>Cannot</dt>
              <dd>
                <NotedList statements={cannot} notes={notes} plain />
              </dd>
            </div>
            <div>
              <dt>Takes</dt>
              <dd>
                <Noted statement={time} notes={notes} />
              </dd>
            </div>
            <div>
              <dt>Costs</dt>
              <dd>
                <Noted statement={price} notes={notes} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ol>
  );
}
