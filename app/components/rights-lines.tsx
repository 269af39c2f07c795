import { NotedList } from "#app/components/noted.tsx";
import { clientRights } from "#app/guide/client-rights.ts";
import type { Notes } from "#app/guide/statement.ts";

/** What a client can ask for, by where they were treated. */
export function RightsLines({ notes }: { notes: Notes }) {
  return clientRights().map(({ id, place, lines }) => (
    <div key={id} className="stack-tight">
      <h3>{place}</h3>
      <NotedList statements={lines} notes={notes} />
    </div>
  ));
}
