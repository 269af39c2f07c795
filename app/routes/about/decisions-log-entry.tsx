import { Tag } from "#app/components/tag.tsx";
import type { LogEntryView } from "#app/routes/about/decisions-log-view.ts";
import { decisionsWords } from "#app/routes/about/decisions-words.ts";

/** One line of the public log. */
export function LogEntry({ entry }: { entry: LogEntryView }) {
  const say = decisionsWords();
  return (
    <article className="log-entry" aria-labelledby={`decision-${entry.id}`}>
      <div className="stack-tight">
        <time dateTime={entry.day} className="figures">
          {entry.on}
        </time>
        <p className="cluster">
          <Tag tone={entry.charge && !entry.overturned ? "against" : "plain"}>{entry.label}</Tag>
          {entry.overturned && <Tag>{say.overturned}</Tag>}
        </p>
        {entry.step && <p className="soft small">{entry.step.standing}</p>}
        {entry.count !== null && <p className="soft small figures">{entry.count}</p>}
      </div>
      <div className="stack-tight">
        <h2 id={`decision-${entry.id}`} className="text-h3">
          <a href={`/decisions/${entry.id}`}>
            {entry.clinic.name}: {entry.rule.label.toLowerCase()}
          </a>
        </h2>
        <p>{entry.rule.sentence}</p>
        {entry.facts !== entry.rule.sentence && <p className="whitespace-pre-line">{entry.facts}</p>}
        <p className="soft small">
          {entry.by} {entry.standing}
        </p>
      </div>
    </article>
  );
}
