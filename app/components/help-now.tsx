import { Noted, NotedList } from "#app/components/noted.tsx";
import { HELP_NOW, OTHER_NUMBERS, SOMEBODY_TO_TALK_TO } from "#app/guide/danger-signs.ts";
import type { Notes } from "#app/guide/statement.ts";

/** When to ask a doctor, the most urgent first. */
export function HelpNow({ notes }: { notes: Notes }) {
  return (
    <>
      <div className="help-now">
        {HELP_NOW.map(({ id, title, signs }) => (
          <section key={id} className={`help-${id}`} aria-labelledby={`help-${id}`}>
            <h3 id={`help-${id}`}>{title}</h3>
            <NotedList statements={signs} notes={notes} plain />
          </section>
        ))}
      </div>
      <p>
        <Noted statement={OTHER_NUMBERS} notes={notes} />
      </p>
      <p>
        <Noted statement={SOMEBODY_TO_TALK_TO} notes={notes} />
      </p>
    </>
  );
}
