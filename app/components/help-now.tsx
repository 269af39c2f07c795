import { Noted, NotedList } from "#app/components/noted.tsx";
import { helpNow, otherNumbers, somebodyToTalkTo } from "#app/guide/danger-signs.ts";
import type { Notes } from "#app/guide/statement.ts";

/** When to ask a doctor, the most urgent first. */
export function HelpNow({ notes }: { notes: Notes }) {
  return (
    <>
      <div className="help-now">
        {helpNow().map(({ id, title, signs }) => (
          <section key={id} className={`help-${id}`} aria-labelledby={`help-${id}`}>
            <h3 id={`help-${id}`}>{title}</h3>
            <NotedList statements={signs} notes={notes} plain />
          </section>
        ))}
      </div>
      <p>
        <Noted statement={otherNumbers()} notes={notes} />
      </p>
      <p>
        <Noted statement={somebodyToTalkTo()} notes={notes} />
      </p>
    </>
  );
}
