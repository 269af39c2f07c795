import { Button } from "#app/components/button.tsx";
import { STANDING_LABELS } from "#app/moderation/queue-filter.ts";
import type { QueueView } from "#app/routes/moderation/queue-view.server.ts";

/** What there is to look at: kinds with their counts, and the moderator's own filters with theirs. */
export function QueueChoices({ queue }: { queue: QueueView }) {
  const { filter, everything, kinds, saved } = queue;
  return (
    <div data-live="choices">
      <nav aria-label="Kinds of work">
        <ul className="queue-kinds">
          <li>
            <a href={everything.href} aria-current={filter.kind === null ? "page" : undefined}>
              Everything <span className="figures">{everything.count}</span>
            </a>
          </li>
          {kinds.map(({ kind, label, href, count }) => (
            <li key={kind}>
              <a href={href} aria-current={filter.kind === kind ? "page" : undefined}>
                {label} <span className="figures">{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {saved.length > 0 && (
        <nav aria-label="Your filters">
          <ul className="queue-kinds">
            {saved.map(({ name, href, current, count }) => (
              <li key={name}>
                <a href={href} aria-current={current ? "page" : undefined}>
                  {name} <span className="figures">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** The filter as a form, and what can be done with it: keep it under a name, or remove one that is kept. */
export function QueueFilterForm({ queue }: { queue: QueueView }) {
  const { filter, query, countries, standings, mine, saved } = queue;
  const current = saved.find((one) => one.current);
  return (
    <details className="queue-filter" data-part="filter" open={query !== "" && query !== `kind=${filter.kind}`}>
      <summary>Filter</summary>
      <form method="get" action="/moderation" className="queue-filter-fields">
        {filter.kind !== null && <input type="hidden" name="kind" value={filter.kind} />}
        <label>
          Country
          <select name="country" defaultValue={filter.country ?? ""} className="control">
            <option value="">Any</option>
            {countries.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          How it stands
          <select name="standing" defaultValue={filter.standing ?? ""} className="control">
            <option value="">Any way</option>
            {standings.map(({ standing, count }) => (
              <option key={standing} value={standing}>
                {STANDING_LABELS[standing]} ({count})
              </option>
            ))}
          </select>
        </label>
        <label>
          Taken
          <select name="taken" defaultValue={filter.mine ? "by-me" : ""} className="control">
            <option value="">By anybody or nobody</option>
            <option value="by-me">By me ({mine})</option>
          </select>
        </label>
        <Button kind="secondary">Show</Button>
      </form>
      {query !== "" && (
        <form method="post" action="/moderation/filters" className="queue-filter-fields">
          <input type="hidden" name="query" value={query} />
          {current ? (
            <>
              <input type="hidden" name="name" value={current.name} />
              <Button kind="quiet" name="intent" value="remove">
                Remove “{current.name}” from your filters
              </Button>
            </>
          ) : (
            <>
              <label>
                Keep this filter as
                <input type="text" name="name" className="control" maxLength={40} required />
              </label>
              <Button kind="secondary" name="intent" value="save">
                Keep
              </Button>
            </>
          )}
        </form>
      )}
    </details>
  );
}

/** One matter: what it is about, how long it has waited, and whose it is. */
export function QueueEntry({ item }: { item: QueueView["items"][number] }) {
  return (
    <li data-matter={item.id}>
      <div className="stack-tight">
        <h2>
          <a href={item.href}>{item.title}</a>
        </h2>
        <p>
          {item.kind}. {item.detail}.
        </p>
        {item.tookPart && <p className="soft small">You took part in this, so somebody else answers it.</p>}
        {item.heardUntil && <p className="soft small">A party is heard first, until {item.heardUntil} at the latest.</p>}
      </div>
      <div className="stack-tight">
        <p className="soft small figures">
          {item.due && (
            <>
              <strong>{item.due.late ? `Was due ${item.due.by}` : `Due ${item.due.by}`}</strong>
              <br />
            </>
          )}
          Waiting {item.waited}
          <br />
          since {item.since}
        </p>
        {item.taken === null ? (
          !item.tookPart && (
            <form method="post" action="/moderation/matters">
              <input type="hidden" name="matter" value={item.id} />
              <button
                type="submit"
                name="intent"
                value="take"
                className="button button-quiet"
                data-part="take"
                aria-label={`Take it: ${item.title}`}
              >
                Take it
              </button>
            </form>
          )
        ) : (
          <p className="small">
            {item.taken.mine ? `Yours until ${item.taken.until} UTC` : `${item.taken.by} has it until ${item.taken.until} UTC`}
          </p>
        )}
      </div>
    </li>
  );
}

/** Keys that components/queue-desk.ts answers; Enter is the browser's own. */
export const QUEUE_KEYS: readonly [key: string, does: string][] = [
  ["j", "to the next matter"],
  ["k", "to the one before"],
  ["Enter", "open it"],
  ["t", "take it and open it"],
  ["f", "open or close the filter"],
  ["?", "this list"],
];
