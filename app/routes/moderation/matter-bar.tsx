import { Button } from "#app/components/button.tsx";
import type { MatterBarView } from "#app/routes/moderation/matter-bar-view.server.ts";

/** How a matter stands in the queue, with the button that takes it or lets it go. */
export function MatterBar({ bar }: { bar: MatterBarView }) {
  return (
    <aside className="matter-bar" aria-label="This matter in the queue">
      <p className="small">
        <a href={bar.queueHref}>Queue</a>
        <span className="soft">
          {bar.kind}, waiting {bar.waited}
        </span>
        {bar.due && <strong>{bar.due.late ? `Was due ${bar.due.by}` : `Due ${bar.due.by}`}</strong>}
      </p>
      <form method="post" action="/moderation/matters" className="matter-claim">
        <input type="hidden" name="matter" value={bar.id} />
        {bar.query !== "" && <input type="hidden" name="query" value={bar.query} />}
        {bar.barred ? (
          <p className="small">An administrator has arranged that others answer matters of this kind.</p>
        ) : bar.taken === null ? (
          <>
            <p className="soft small">Nobody has taken it.</p>
            <Button kind="secondary" name="intent" value="take">
              Take it
            </Button>
          </>
        ) : bar.taken.mine ? (
          <>
            <p className="small">It is yours until {bar.taken.until} UTC.</p>
            <Button kind="quiet" name="intent" value="release">
              Let go
            </Button>
          </>
        ) : (
          <p className="small">
            <strong>{bar.taken.by}</strong> has it until {bar.taken.until} UTC. You can read it, and answer once it is free.
          </p>
        )}
      </form>
      <p className="soft small">
        {bar.walk.on ? "After your answer the next one opens." : "After your answer no other opens."}{" "}
        <a href={bar.walk.href}>{bar.walk.on ? "Go back to the queue instead" : "Open the next one instead"}</a>
      </p>
    </aside>
  );
}
