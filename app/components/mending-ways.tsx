import { mendingWaysWords } from "#app/components/mending-ways-words.ts";
import { Noted, NotedList } from "#app/components/noted.tsx";
import type { Notes } from "#app/guide/statement.ts";
import { mendingWays } from "#app/guide/ways-to-mend.ts";

/** What can be done about a result, each way with both ends of what it can do. */
export function MendingWays({ notes }: { notes: Notes }) {
  const say = mendingWaysWords();
  return (
    <ol className="mending">
      {mendingWays().map(({ id, label, can, cannot, time, price }) => (
        <li key={id} id={`way-${id}`}>
          <h3>{label}</h3>
          <dl>
            <div>
              <dt>{say.can}</dt>
              <dd>
                <NotedList statements={can} notes={notes} plain />
              </dd>
            </div>
            <div>
              <dt>{say.cannot}</dt>
              <dd>
                <NotedList statements={cannot} notes={notes} plain />
              </dd>
            </div>
            <div>
              <dt>{say.takes}</dt>
              <dd>
                <Noted statement={time} notes={notes} />
              </dd>
            </div>
            <div>
              <dt>{say.costs}</dt>
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
