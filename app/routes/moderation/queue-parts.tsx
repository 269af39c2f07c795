import { Button } from "#app/components/button.tsx";
import { Say } from "#app/components/say.tsx";
import { queueWords } from "#app/moderation/queue-words.ts";
import { moderationQueueWords } from "#app/routes/moderation/moderation-queue-words.ts";
import type { QueueView } from "#app/routes/moderation/queue-view.server.ts";

/** What there is to look at: kinds with their counts, and the moderator's own filters with theirs. */
export function QueueChoices({ queue }: { queue: QueueView }) {
  const say = moderationQueueWords();
  const { filter, everything, kinds, saved } = queue;
  return (
    <div data-live="choices">
      <nav aria-label={say.kindsOfWork}>
        <ul className="queue-kinds">
          <li>
            <a href={everything.href} aria-current={filter.kind === null ? "page" : undefined}>
              <Say it={say.everything} count={<span className="figures">{everything.count}</span>} />
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
        <nav aria-label={say.yourFilters}>
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
  const say = moderationQueueWords();
  const { filter, query, countries, standings, mine, saved } = queue;
  const current = saved.find((one) => one.current);
  return (
    <details className="queue-filter" data-part="filter" open={query !== "" && query !== `kind=${filter.kind}`}>
      <summary>{say.filter}</summary>
      <form method="get" action="/moderation" className="queue-filter-fields">
        {filter.kind !== null && <input type="hidden" name="kind" value={filter.kind} />}
        <label>
          {say.country}
          <select name="country" defaultValue={filter.country ?? ""} className="control">
            <option value="">{say.anyCountry}</option>
            {countries.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.howItStands}
          <select name="standing" defaultValue={filter.standing ?? ""} className="control">
            <option value="">{say.anyState}</option>
            {standings.map(({ standing, count }) => (
              <option key={standing} value={standing}>
                {queueWords().standings[standing]} ({count})
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.taken}
          <select name="taken" defaultValue={filter.mine ? "by-me" : ""} className="control">
            <option value="">{say.takenByAnybody}</option>
            <option value="by-me">{say.takenByMe(mine)}</option>
          </select>
        </label>
        <Button kind="secondary">{say.show}</Button>
      </form>
      {query !== "" && (
        <form method="post" action="/moderation/filters" className="queue-filter-fields">
          <input type="hidden" name="query" value={query} />
          {current ? (
            <>
              <input type="hidden" name="name" value={current.name} />
              <Button kind="quiet" name="intent" value="remove">
                {say.removeFilter(current.name)}
              </Button>
            </>
          ) : (
            <>
              <label>
                {say.keepFilterAs}
                <input type="text" name="name" className="control" maxLength={40} required />
              </label>
              <Button kind="secondary" name="intent" value="save">
                {say.keep}
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
  const say = moderationQueueWords();
  return (
    <li data-matter={item.id}>
      <div className="stack-tight">
        <h2>
          <a href={item.href}>{item.title}</a>
        </h2>
        <p>
          {item.kind}. {item.detail}.
        </p>
        {item.tookPart && <p className="soft small">{say.youTookPart}</p>}
        {item.heardUntil && <p className="soft small">{say.heardUntil(item.heardUntil)}</p>}
      </div>
      <div className="stack-tight">
        <p className="soft small figures">
          {item.due && (
            <>
              <strong>{item.due.late ? say.wasDue(item.due.by) : say.due(item.due.by)}</strong>
              <br />
            </>
          )}
          <Say it={say.waitingSince} waited={item.waited} since={item.since} />
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
                aria-label={say.takeMatter(item.title)}
              >
                {say.takeIt}
              </button>
            </form>
          )
        ) : (
          <p className="small">{item.taken.mine ? say.yoursUntil(item.taken.until) : say.heldBy(item.taken.by, item.taken.until)}</p>
        )}
      </div>
    </li>
  );
}

/** Keys that components/queue-desk.ts answers; Enter is the browser's own. */
export const queueKeys = (): readonly [key: string, does: string][] => {
  const say = moderationQueueWords();
  return [
    ["j", say.nextMatter],
    ["k", say.matterBefore],
    [say.enterKey, say.openIt],
    ["t", say.takeAndOpen],
    ["f", say.toggleFilter],
    ["?", say.thisList],
  ];
};
